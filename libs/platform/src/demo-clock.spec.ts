import { readdirSync, readFileSync } from 'node:fs';
import { CommandRunner } from '#event-store';
import { InMemoryEventStore } from '#event-store/in-memory';
import { fold, parseInstant } from '#kernel';
import { eventually, specFor } from '#testing';
import {
  type ClockMoved,
  type ClockSettled,
  DEMO_CLOCK_STREAM,
  DemoClock,
  type DemoClockEvent,
  demoClockDecider,
} from './demo-clock.ts';

const at = (time: string) => parseInstant(`2025-11-03T${time}:00+08:00`);
const move = (time: string, moveId = time) =>
  ({ type: 'MoveClock', data: { to: at(time), moveId } }) as const;
const moved = (time: string, moveId = time): ClockMoved => ({
  type: 'ClockMoved',
  data: { to: at(time), moveId },
});
const settle = (moveId: string) => ({ type: 'SettleClock', data: { moveId } }) as const;
const settled = (moveId: string): ClockSettled => ({ type: 'ClockSettled', data: { moveId } });
const given = specFor(demoClockDecider);

describe("the demo's clock", () => {
  it('is moved forward', () => {
    given().when(move('08:30')).then(moved('08:30'));
    given(moved('08:30')).when(move('09:00')).then(moved('09:00'));
  });
  it('may be moved to where it stands, so that what is due there is done', () =>
    given(moved('08:30'), settled('08:30'))
      .when(move('08:30', 'again'))
      .then(moved('08:30', 'again')));
  it('is never moved back', () => given(moved('08:30')).when(move('08:00')).thenNothing());
  it('stands still between', () => {
    const clock = new DemoClock(at('08:00'));
    clock.set(at('08:30'));
    clock.set(at('08:10'));
    expect(clock.now()).toBe(at('08:30'));
  });

  it('is settled after a move, once', () => {
    given(moved('08:30')).when(settle('08:30')).then(settled('08:30'));
    given(moved('08:30'), settled('08:30')).when(settle('08:30')).thenNothing();
  });
  it('is not settled by what was settled before its last move', () => {
    given(moved('08:30'), moved('09:00')).when(settle('08:30')).thenNothing();
    given().when(settle('08:30')).thenNothing();
  });

  it('is stored in these forms for ever', () => {
    const folder = new URL('golden/', import.meta.url);
    const expected: readonly DemoClockEvent[] = [moved('08:30', 'm1'), settled('m1')];
    expect(readdirSync(folder).sort()).toEqual(expected.map(({ type }) => `${type}.v1.json`));
    const stored = expected.map(({ type }) => {
      const data: unknown = JSON.parse(readFileSync(new URL(`${type}.v1.json`, folder), 'utf8'));
      return { type, data } as DemoClockEvent;
    });
    expect(stored).toEqual(expected);
    expect(fold(demoClockDecider, stored)).toEqual({
      moved: { to: at('08:30'), moveId: 'm1' },
      settled: true,
    });
  });
});

describe("whoever follows the demo's clock", () => {
  const log = new InMemoryEventStore();
  const runner = new CommandRunner(log, new DemoClock(at('08:00')));
  let commands = 0;
  const run = (command: ReturnType<typeof move> | ReturnType<typeof settle>) =>
    runner.run(DEMO_CLOCK_STREAM, demoClockDecider, command, {
      actor: 'test',
      commandId: `command ${++commands}`,
    });
  /** Follows; what it is given stands in `asked`. @param fails so often first */
  async function follow(fails = 0) {
    const clock = new DemoClock(at('08:00'));
    const asked: string[] = [];
    const errors: unknown[] = [];
    const following = await clock.follow(log, {
      settle: async (moveId) => {
        asked.push(moveId);
        if (asked.length <= fails) throw new Error('not now');
        await run(settle(moveId));
      },
      onError: (error) => errors.push(error),
    });
    const isSettled = (moveId: string): Promise<void> =>
      eventually(`${moveId} is settled`, async () => {
        const { events } = await log.load(DEMO_CLOCK_STREAM);
        return events.some(
          ({ type, data }) =>
            type === 'ClockSettled' && (data as ClockSettled['data']).moveId === moveId,
        );
      });
    return { clock, asked, errors, isSettled, stop: () => following.stop() };
  }

  it('goes along with each move, and settles it', async () => {
    const one = await follow();
    await run(move('08:30'));
    await one.isSettled('08:30');
    await run(move('08:30', 'again'));
    await one.isSettled('again');
    expect(one.clock.now()).toBe(at('08:30'));
    expect(one.asked).toEqual(['08:30', 'again']);
    await one.stop();
  });

  it('settles what another has left, again until it succeeds, and nothing twice', async () => {
    await run(move('09:00'));
    const next = await follow(1);
    await next.isSettled('09:00');
    expect(next.clock.now()).toBe(at('09:00'));
    expect(next.asked).toEqual(['09:00', '09:00']);
    expect(next.errors).toHaveLength(1);
    await next.stop();
  });

  it('stands where the log says, where all is settled', async () => {
    const late = await follow();
    const recalled = new DemoClock(at('08:00'));
    await recalled.recall(log);
    expect(recalled.now()).toBe(at('09:00'));
    expect(late.clock.now()).toBe(at('09:00'));
    await late.stop();
    expect(late.asked).toEqual([]);
  });
});
