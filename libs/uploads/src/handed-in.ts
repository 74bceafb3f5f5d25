import { type CommandRunner } from '#event-store';
import { EvidenceAccess, type EvidenceReader } from '#evidence';
import { inScope, refusedTo, RIGHTS, type Subject } from '#contract';
import { type OthersReports, sees, todayOn } from '#http';
import { fold } from '#kernel';
import { type ViewReader } from '#views';
import { type UploadEvent } from './domain/upload.events.ts';
import { type DayOfUploads, holds, uploadDecider, uploadStream } from './domain/upload.ts';
import { type EvidenceRow, type NamingRecord } from './views/evidence-list.ts';

/** Whose drafts name a file: they stand in no log. */
export abstract class NamingDrafts {
  abstract naming(
    sha256: string,
  ): Promise<readonly { readonly taskId: string; readonly organization: string }[]>;
}

type Sources = {
  readonly runner: CommandRunner;
  readonly views: Pick<ViewReader, 'get'>;
  readonly others: OthersReports;
  readonly drafts: NamingDrafts;
};

/** By the facts of uploads, and by the records and drafts that name a file. */
export class HandedIn extends EvidenceAccess {
  constructor(private readonly sources: Sources) {
    super();
  }

  override async mayRead(reader: EvidenceReader, sha256: string): Promise<boolean> {
    const row = await this.sources.views.get<EvidenceRow>('evidence-list', sha256);
    if (row?.uploads.some(({ userId }) => userId === reader.userId)) return true;
    if (row?.records.some((record) => this.showsRecord(reader, record))) return true;
    const today = await this.todaysOf(reader);
    return holds(today, { sha256, userId: reader.userId }) || this.isInDraftOf(reader, sha256);
  }

  private showsRecord(reader: EvidenceReader, record: NamingRecord): boolean {
    const { kind } = record;
    if (kind === 'plan') return false; // the plan gives its document itself
    const operation = kind === 'task' ? 'getTask' : 'getCheckIn';
    const user = { ...reader, name: '' };
    return sees(user, operation, record) && this.sources.others.shows(reader, record);
  }

  /** From the log: the table may not have seen what was handed in a moment ago. */
  private async todaysOf({ region, organization }: EvidenceReader): Promise<DayOfUploads> {
    const { store, clock } = this.sources.runner;
    const day = {
      receivedOn: todayOn(clock),
      ...(region !== null && { region }),
      ...(organization !== null && { organization }),
    };
    const { events } = await store.load(uploadStream(day));
    return fold(uploadDecider, events as readonly unknown[] as readonly UploadEvent[]);
  }

  private async isInDraftOf(reader: EvidenceReader, sha256: string): Promise<boolean> {
    if (refusedTo(reader, RIGHTS.getReportDraft)) return false;
    const { drafts, views } = this.sources;
    for (const { taskId, organization } of await drafts.naming(sha256)) {
      const task = await views.get<Subject>('task-list', taskId);
      if (task && inScope(reader, { ...task, organization })) return true;
    }
    return false;
  }
}
