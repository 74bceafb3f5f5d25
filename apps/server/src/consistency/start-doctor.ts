import { type RecordedEvent } from '#event-store';
import { todayOn } from '#http';
import { type LocalDate } from '#kernel';
import { type MailTransport } from '#mail';
import { type Engine } from '../engine/engine.ts';
import { NIGHTLY, SELF_AUDIT_STREAMS, selfAuditStream } from './self-audit.ts';
import { type SelfAuditEvent } from './self-audit.events.ts';
import { type RunningReaction, type Watch } from '#views';
import { type Ground, type Opening, telling } from '../ground.ts';
import { type Post } from '../post.ts';
import { opsSet, viewsSet } from '../view-sets.ts';
import { Doctor } from './doctor.ts';
import { sendHeartbeat } from './heartbeat.ts';
import { NightWatch } from './night-watch.ts';

type Practice = Pick<Post, 'calendar' | 'queue'> & {
  readonly ground: Ground;
  readonly watch: Watch;
  readonly engine: Engine;
  readonly transport: MailTransport;
  readonly reactions: readonly RunningReaction[];
};

/** The demo's clock is moved by hand: a night is kept when it has stood still for a minute. */
const STILL_MS = 60_000;

/** On duty: looks at the whole each night, and whenever somebody asks. */
export async function startDoctor(practice: Practice, opening: Opening): Promise<void> {
  const { ground, queue, engine, calendar, reactions } = practice;
  const { log, desk, ops, views, policies, clock } = ground;
  const onError = telling(opening, 'doctor');
  const names = ({ projections }: typeof viewsSet) => projections.map(({ name }) => name);
  const sets = [
    { name: 'ops', tables: ops, views: names(opsSet(policies, calendar)) },
    { name: 'views', tables: views, views: names(viewsSet) },
  ];
  const tools = { desk, ops, policies, calendar, queue, engine, followers: reactions, sets };
  const doctor = new Doctor(tools);
  const answer = (events: readonly RecordedEvent[]): Promise<void> => {
    for (const run of asksIn(events)) void doctor.examine(run).catch(onError);
    return Promise.resolve();
  };
  const after = await log.head();
  const { events } = await log.load(selfAuditStream(todayOn(clock)));
  await answer(events);
  const prefixes = [SELF_AUDIT_STREAMS];
  const asks = log.subscribe({ after, prefixes, onEvents: answer, onError });
  opening.closing.push(() => asks.stop());
  startNights(practice, doctor, opening);
  opening.closing.push(() => doctor.stop()); // the first to be closed: the others wait for what it does
}

/** What was asked for and not done; what another has begun and not ended among it. */
function asksIn(events: readonly RecordedEvent[]) {
  const facts = events as unknown as readonly SelfAuditEvent[];
  const done = new Set(
    facts.flatMap(({ type, data }) => (type === 'SelfAuditDone' ? [data.runId] : [])),
  );
  return facts.flatMap(({ type, data }) =>
    type === 'SelfAuditAsked' && !done.has(data.runId) ? [data] : [],
  );
}

function startNights(
  { ground: { log, clock, settings }, watch, transport }: Practice,
  doctor: Doctor,
  opening: Opening,
): void {
  const onError = telling(opening, 'doctor');
  const over = new AbortController();
  const isDone = async (on: LocalDate): Promise<boolean> => {
    const { events } = await log.load(selfAuditStream(on));
    return events.some(
      ({ type, data }) => type === 'SelfAuditDone' && (data as { runId: string }).runId === NIGHTLY,
    );
  };
  const nights = new NightWatch({
    clock,
    onError,
    ...(settings.demo && { stillMs: STILL_MS }),
    onNight: async (on) => {
      if (await isDone(on)) return;
      const report = await doctor.examine({ runId: NIGHTLY, on, repair: true });
      if (report.found > 0) opening.logger.warn({ found: report.found, on }, 'self-audit');
      await sendHeartbeat(report, {
        ...{ settings, transport, onError, mayPost: watch.holds, signal: over.signal },
      });
    },
  });
  opening.closing.push(() => {
    over.abort();
    return nights.stop();
  });
}
