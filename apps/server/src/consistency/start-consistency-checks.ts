import { missingNotices, type WorkCalendar } from '#calendar';
import { type RecordedEvent } from '#event-store';
import { todayOn } from '#http';
import { type JobQueue } from '#jobs';
import { type LocalDate } from '#kernel';
import { type Engine } from '../engine/engine.ts';
import { lettersWait, type MailWay } from '../engine/mail-way.ts';
import { NIGHTLY, SELF_AUDIT_STREAMS, selfAuditStream } from './self-audit.ts';
import { type SelfAuditEvent } from './self-audit.events.ts';
import { type RunningFollower } from '#following';
import { type Leadership } from '#views';
import { expireUploads } from '#uploads';
import { type Resources, type Startup, errorReporter } from '../resources.ts';
import { opsSet, viewsSet } from '../view-sets.ts';
import { ConsistencyChecker } from './consistency-checker.ts';
import { sendHeartbeat } from './heartbeat.ts';
import { NightlyJob } from './nightly-job.ts';

type CheckerParts = {
  readonly calendar: WorkCalendar;
  readonly queue: JobQueue;
  readonly resources: Resources;
  readonly leadership: Leadership;
  readonly engine: Engine;
  readonly transport: MailWay;
  readonly followers: readonly RunningFollower[];
};

/** The demo's clock is moved by hand: the nightly job runs when it has stood still for a minute. */
const STILL_MS = 60_000;

/** The worker: runs the self-audit each night, and whenever somebody asks. */
export async function startConsistencyChecks(parts: CheckerParts, startup: Startup): Promise<void> {
  const { resources, queue, engine, calendar, followers } = parts;
  const { log, runner, ops, views, policies, clock } = resources;
  const onError = errorReporter(startup, 'doctor');
  const names = ({ projections }: typeof viewsSet) => projections.map(({ name }) => name);
  const sets = [
    { name: 'ops', tables: ops, views: names(opsSet(policies, calendar)) },
    { name: 'views', tables: views, views: names(viewsSet) },
  ];
  const warnings = async (): Promise<readonly string[]> => {
    const { problem } = await parts.transport.check();
    const missing = missingNotices(calendar, todayOn(clock));
    return [...(problem === null ? [] : [lettersWait(problem)]), ...missing];
  };
  const tools = { runner, ops, policies, calendar, queue, engine, followers, sets, warnings };
  const checker = new ConsistencyChecker(tools);
  const answer = (events: readonly RecordedEvent[]): Promise<void> => {
    for (const run of asksIn(events)) void checker.check(run).catch(onError);
    return Promise.resolve();
  };
  const after = await log.head();
  const { events } = await log.load(selfAuditStream(todayOn(clock)));
  await answer(events);
  const prefixes = [SELF_AUDIT_STREAMS];
  const asks = log.subscribe({ after, prefixes, onEvents: answer, onError });
  startup.closing.push(() => asks.stop());
  startNights(parts, checker, startup);
  startup.closing.push(() => checker.stop()); // the first to be closed: the others wait for what it does
}

/** Requested and not done, also what another worker began and did not finish. */
function asksIn(events: readonly RecordedEvent[]) {
  const facts = events as unknown as readonly SelfAuditEvent[];
  const done = new Set(
    facts.flatMap(({ type, data }) => (type === 'SelfAuditDone' ? [data.runId] : [])),
  );
  return facts.flatMap(({ type, data }) =>
    type === 'SelfAuditAsked' && !done.has(data.runId) ? [data] : [],
  );
}

/** Only on tables that have seen all that was written: what a record names is never removed. */
async function endUploads(on: LocalDate, resources: Resources): Promise<void> {
  const { log, views } = resources;
  if (await views.waitFor(await log.head(), CATCH_UP_MS)) await expireUploads(resources, on);
}

const CATCH_UP_MS = 30_000;

function startNights(
  { resources, leadership, engine, transport }: CheckerParts,
  checker: ConsistencyChecker,
  startup: Startup,
): void {
  const onError = errorReporter(startup, 'doctor');
  const { log, clock, settings } = resources;
  const over = new AbortController();
  const isDone = async (on: LocalDate): Promise<boolean> => {
    const { events } = await log.load(selfAuditStream(on));
    return events.some(
      ({ type, data }) => type === 'SelfAuditDone' && (data as { runId: string }).runId === NIGHTLY,
    );
  };
  const nights = new NightlyJob({
    clock,
    onError,
    ...(settings.demo && { stillMs: STILL_MS, moving: () => engine.settling }),
    run: async (on) => {
      if (await isDone(on)) return;
      await endUploads(on, resources).catch(onError);
      const report = await checker.check({ runId: NIGHTLY, on, repair: true });
      const { found, warnings } = report;
      if (report.alarms) startup.logger.error({ alarms: report.alarms, on }, 'self-audit');
      if (found > 0 || warnings) startup.logger.warn({ found, warnings, on }, 'self-audit');
      await sendHeartbeat(report, {
        settings,
        transport,
        onError,
        maySend: leadership.holds,
        signal: over.signal,
      });
    },
  });
  startup.closing.push(() => {
    over.abort();
    return nights.stop();
  });
}
