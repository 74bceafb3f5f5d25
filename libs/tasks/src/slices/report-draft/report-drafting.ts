import { Injectable } from '@nestjs/common';
import { CommandRunner, type Origin, type Receipt, StaleRevision } from '#event-store';
import { EvidenceAccess, EvidenceStore } from '#evidence';
import { type User } from '#http';
import { Clock, fold, type LocalDate } from '#kernel';
import { type DraftContent, type ReportDraftEvent } from '../../domain/report-draft.events.ts';
import {
  isSameDraft,
  loggedDraftDecider,
  reportDraftStream,
  soundDraft,
} from '../../domain/report-draft.ts';
import { type KeptDraft, type ReportDraft, ReportDrafts } from '../../drafts/report-drafts.port.ts';
import { requireStored } from '../require-stored.ts';
import { type MyTask, myTask } from './my-task.ts';

/** @property organization null: the supervising office itself */
type Asked = {
  readonly taskId: string;
  readonly organization: string | null;
  readonly user: User;
};

/** What is told of a change that somebody else made meanwhile. */
const CHANGES = { saved: 'ReportDraftSaved', thrownAway: 'ReportDraftDiscarded' } as const;

/** Drafts of reports: kept beside the log, read, thrown away, and erased when the report is handed in. */
@Injectable()
export class ReportDrafting {
  constructor(
    private readonly runner: CommandRunner,
    private readonly drafts: ReportDrafts,
    readonly store: EvidenceStore,
    readonly access: EvidenceAccess,
    private readonly clock: Clock,
  ) {}

  /** @throws {Rejection} `task-not-found`, `not-your-organization`, `organization-not-assigned` */
  async find(asked: Asked): Promise<Pick<KeptDraft, 'draft' | 'revision'>> {
    const task = await this.taskOf(asked);
    const kept = await this.keptOf(task);
    const has = kept.draft?.afterReport === task.latestReport;
    return { draft: has ? kept.draft : null, revision: kept.revision };
  }

  /**
   * The same again writes nothing.
   * @throws {Rejection} as {@link find}, and `task-cancelled`, `evidence-not-found`, and what {@link soundDraft} refuses
   * @throws {StaleRevision} it was changed since the state on which the change is asked for
   */
  async save(
    asked: Asked,
    { content, on }: { readonly content: DraftContent; readonly on: LocalDate },
    origin: Origin,
  ): Promise<Receipt> {
    const task = await this.taskOf(asked);
    if (task.cancelled) throw task.cancelled;
    await requireStored(this, asked.user, content.evidence);
    const { latestReport: afterReport } = task;
    return this.change(task, { ...soundDraft(content), savedOn: on, afterReport }, origin);
  }

  /** None is thrown away by writing nothing. @throws as {@link save} */
  async discard(asked: Asked, on: LocalDate, origin: Origin): Promise<Receipt> {
    const task = await this.taskOf(asked);
    const logged = await this.discardLogged(task, on, origin);
    const { written } = await this.change(task, null, origin);
    return written > 0 ? { written } : logged;
  }

  /** After a report: its draft has served. */
  async erase(asked: Asked, origin: Origin): Promise<void> {
    const { ifRevision: _ofTheTask, ...rest } = origin;
    await this.change(await this.taskOf(asked), null, rest);
  }

  private taskOf({ taskId, ...whose }: Asked): Promise<MyTask> {
    return myTask(this.runner.store, taskId, whose);
  }

  /** As the store has it; else as the log had it before there was one. */
  private async keptOf(task: MyTask): Promise<Pick<KeptDraft, 'draft' | 'revision'>> {
    const kept = await this.drafts.find(keyOf(task));
    return kept ?? { draft: await this.loggedOf(task), revision: -1 };
  }

  private async loggedOf({ ref, organization }: MyTask): Promise<ReportDraft | null> {
    const { events } = await this.runner.store.load(reportDraftStream(ref.taskId, organization));
    const facts = events as readonly unknown[] as readonly ReportDraftEvent[];
    return fold(loggedDraftDecider, facts);
  }

  private discardLogged(task: MyTask, discardedOn: LocalDate, origin: Origin): Promise<Receipt> {
    const { ref, organization, organizationId } = task;
    const { ifRevision: _ofTheStore, ...rest } = origin;
    const data = { ...ref, organization, organizationId, discardedOn };
    const stream = reportDraftStream(ref.taskId, organization);
    return this.runner.run(stream, loggedDraftDecider, { type: 'DiscardReportDraft', data }, rest);
  }

  private async change(task: MyTask, draft: ReportDraft | null, origin: Origin): Promise<Receipt> {
    const key = keyOf(task);
    for (;;) {
      const kept = await this.drafts.find(key);
      const revision = kept?.revision ?? -1;
      if (isSame(kept?.draft ?? null, draft)) return { written: 0 };
      if (origin.ifRevision !== undefined && origin.ifRevision !== revision) {
        throw stale(task, kept);
      }
      const after = { draft, by: origin.actor, at: this.clock.now() };
      if (await this.drafts.keep(key, revision, after)) return { written: 1 };
    }
  }
}

const keyOf = ({ ref, organization }: MyTask) => ({ taskId: ref.taskId, organization });

const isSame = (before: ReportDraft | null, after: ReportDraft | null): boolean =>
  before && after ? isSameDraft(before, after) : before === after;

function stale({ ref, organization }: MyTask, kept: KeptDraft | undefined): StaleRevision {
  const changes = kept
    ? [{ actor: kept.by, at: kept.at, type: kept.draft ? CHANGES.saved : CHANGES.thrownAway }]
    : [];
  return new StaleRevision(reportDraftStream(ref.taskId, organization), changes);
}
