import { type WorkCalendar } from '#calendar';
import { DEMO_CLOCK_STREAM, DemoClock, demoClockDecider } from '#platform';
import { type Leadership } from '#views';
import { type Engine } from '../engine/engine.ts';
import { errorReporter, type Resources, type Startup } from '../resources.ts';

export type DemoWorker = {
  readonly resources: Resources;
  readonly leadership: Leadership;
  readonly engine: Engine;
  readonly calendar: WorkCalendar;
};

/** The worker: when the demo's clock is moved it does at once what is due, and says so in the log; whoever moved it waits for that. */
export async function settleDemoClock(
  { resources: { clock, log, runner, calendars }, leadership, engine, calendar }: DemoWorker,
  startup: Startup,
): Promise<void> {
  if (!(clock instanceof DemoClock)) return;
  const settle = async (moveId: string): Promise<void> => {
    // Another calendar was published: this worker is about to be restarted, and the next one settles.
    const isDone = (await engine.settle()) && calendars.current() === calendar;
    if (!isDone || !leadership.holds()) return;
    const command = { type: 'SettleClock', data: { moveId } } as const;
    const origin = { actor: 'duban.demo', commandId: `settle|${moveId}` };
    await runner.run(DEMO_CLOCK_STREAM, demoClockDecider, command, origin);
  };
  const onError = errorReporter(startup, 'engine');
  const following = await clock.follow(log, { settle, onError });
  startup.closing.push(async () => {
    await engine.stop(); // first, or what it cannot settle would be waited for
    await following.stop();
  });
}
