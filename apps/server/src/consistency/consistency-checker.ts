import { type WorkCalendar } from '#calendar';
import { type EventStore } from '#event-store';
import { type LocalDate } from '#kernel';
import { type JobQueue } from '#jobs';
import { auditRecords } from './audit-records.ts';
import { changedActs } from './changed-acts.ts';
import { type Engine } from '../engine/engine.ts';
import { type Findings } from './findings.ts';
import { reopenPlans } from './plans-and-obligations.ts';
import { selfAuditDecider, selfAuditStream } from './self-audit.ts';
import { type SelfAuditReport } from './self-audit.events.ts';
import { type Views } from '#views';
import { type Resources } from '../resources.ts';

/** One run: who asked for it, on which day, and whether differences are repaired. */
export type Run = { readonly runId: string; readonly on: LocalDate; readonly repair: boolean };

export type Tables = {
  readonly name: string;
  readonly tables: Pick<Views, 'verify' | 'rebuild' | 'count' | 'waitFor' | 'getMany'>;
  readonly views: readonly string[];
};

type Follower = {
  waitFor(position: Awaited<ReturnType<EventStore['head']>>, timeoutMs?: number): Promise<boolean>;
};

export type CheckerTools = Pick<Resources, 'runner' | 'ops' | 'policies'> & {
  /** By which it counts. */
  readonly calendar: WorkCalendar;
  readonly sets: readonly Tables[];
  readonly queue: Pick<JobQueue, 'counts'>;
  readonly engine: Pick<Engine, 'expectedJobs' | 'scheduleUpcoming'>;
  /** What somebody has to see to, though nothing differs: sentences. Looks anew. */
  readonly warnings: () => Promise<readonly string[]>;
  /** Must have caught up before plans and obligations can be compared. */
  readonly followers: readonly Follower[];
};

type Repair = () => Promise<string>;
type Check = Findings & { readonly fix?: Repair; readonly alarms?: readonly string[] };

const CATCH_UP_MS = 30_000;

/**
 * Compares tables, obligations, reminders, mails and jobs with the log. One run at a time. Differences are sentences, and are repaired where asked, but for what was seen and is another now; a check that fails is a difference, too.
 */
export class ConsistencyChecker {
  private turn: Promise<unknown> = Promise.resolve();
  private readonly over = new AbortController();

  constructor(private readonly tools: CheckerTools) {}

  /** Checks, repairs and records. @throws faults of the log, and when it was stopped meanwhile */
  check(run: Run): Promise<SelfAuditReport> {
    const mine = this.turn.then(() => this.runCheck(run));
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  /** Aborts the current run. */
  async stop(): Promise<void> {
    this.over.abort(new Error('The doctor has left.'));
    await this.turn;
  }

  private async runCheck({ runId, on, repair }: Run): Promise<SelfAuditReport> {
    const { runner } = this.tools;
    const checked: Record<string, number> = {};
    const differences: string[] = [];
    const repaired: string[] = [];
    const alarms: string[] = [];
    for (const [name, check] of this.checks()) {
      const { fix, alarms: told = [], ...findings } = await this.attempt(name, check);
      alarms.push(...told);
      Object.assign(checked, findings.checked);
      differences.push(...findings.differences);
      if (repair && fix && findings.differences.length > 0) {
        repaired.push(await this.repaired(name, fix));
      }
    }
    this.over.signal.throwIfAborted();
    const warnings = await this.tools.warnings();
    const found = {
      checked,
      differences,
      repaired,
      ...(warnings.length > 0 && { warnings }),
      ...(alarms.length > 0 && { alarms }),
    };
    const data = { runId, on, at: runner.clock.now(), ...found };
    const command = { type: 'RecordSelfAudit', data } as const;
    const origin = { actor: 'duban.doctor', commandId: `self-audit|${on}|${runId}` };
    await runner.run(selfAuditStream(on), selfAuditDecider, command, origin);
    return { ...data, found: differences.length };
  }

  /** In this order, since each builds on what those before have repaired. */
  private checks(): readonly (readonly [string, () => Promise<Check>])[] {
    return [
      ...this.tools.sets.map((set) => [`${set.name} 的表`, () => this.tables(set)] as const),
      ['事项、提醒和邮件', () => this.records()],
      ['到时提醒的队列', () => this.jobs()],
    ];
  }

  private async attempt(name: string, check: () => Promise<Check>): Promise<Check> {
    this.over.signal.throwIfAborted();
    try {
      return await check();
    } catch (error) {
      this.over.signal.throwIfAborted();
      return { checked: {}, differences: [`${name}没有核对成：${String(error)}`] };
    }
  }

  private async repaired(name: string, fix: Repair): Promise<string> {
    try {
      return await fix();
    } catch (error) {
      this.over.signal.throwIfAborted();
      return `${name}没有修复成：${String(error)}`;
    }
  }

  private async tables({ name, tables, views }: Tables): Promise<Check> {
    const { signal } = this.over;
    const found = await tables.verify({ signal });
    const log = this.tools.runner.store;
    const alarms = await changedActs(found, { views: tables, log });
    const counts = await Promise.all(views.map((view) => tables.count(view)));
    return {
      checked: { [name]: counts.reduce((sum, [one]) => sum + (one?.count ?? 0), 0) },
      differences: found.map(
        ({ view, missing, extra, different, keys }) =>
          `表 ${view} 与日志不符：缺 ${missing} 行，多 ${extra} 行，不同 ${different} 行（${keys.slice(0, 5).join('、')}）`,
      ),
      alarms,
      // Built anew it would say what the log says now, and the witness would be gone.
      ...(alarms.length === 0 && {
        fix: async () => {
          await tables.rebuild({ signal });
          return `从日志重建了 ${name} 的表`;
        },
      }),
    };
  }

  private async records(): Promise<Check> {
    const { runner, ops, policies, calendar, followers } = this.tools;
    const head = await runner.store.head();
    const reached = [ops, ...followers].map((one) => one.waitFor(head, CATCH_UP_MS));
    const caughtUp = (await Promise.all(reached)).every(Boolean);
    const { checked, differences } = await auditRecords(
      { runner, ops, policies, calendar },
      this.over.signal,
    );
    const behind = caughtUp ? [] : ['办理环节没有跟上日志'];
    return {
      checked,
      differences: [...behind, ...differences],
      fix: async () => {
        await reopenPlans({ runner, calendar });
        return '按各方案重新核对并补开了事项';
      },
    };
  }

  private async jobs(): Promise<Check> {
    const { queue, engine } = this.tools;
    const expected = await engine.expectedJobs();
    const { delayed, waiting, active } = await queue.counts();
    const lost = expected - delayed - waiting - active;
    return {
      checked: { jobs: expected },
      differences: lost > 0 ? [`26 小时内到时的提醒和邮件，有 ${lost} 个不在队列里`] : [],
      fix: async () => `重新排入了 ${await engine.scheduleUpcoming()} 个到时提醒`,
    };
  }
}
