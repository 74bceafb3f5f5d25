import { type RecordedEvent } from '#event-store';
import { HeldLanes } from './lanes.ts';

const fact = (position: number): RecordedEvent =>
  ({ position: String(position), type: 'Told', stream: 'order-1' }) as unknown as RecordedEvent;

/** Fails as often as it is told, and notes when it tries. */
function lanesThatFail(times: number) {
  const tried: string[] = [];
  const attempts: number[] = [];
  let failures = times;
  const lanes = new HeldLanes({
    compare: (a, b) => Number(a) - Number(b),
    follow: ({ position }) => {
      tried.push(position);
      return failures-- > 0 ? Promise.reject(new Error('away')) : Promise.resolve();
    },
    onError: (_, attempt) => void attempts.push(attempt),
    onChange: () => undefined,
  });
  return { lanes, tried, attempts };
}

describe('facts that are held back', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  const pass = async (ms: number): Promise<void> => {
    jest.advanceTimersByTime(ms);
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  };

  it('a fact that is held back is tried again after 50 ms, and after twice as long each time it fails', async () => {
    const { lanes, tried, attempts } = lanesThatFail(3);
    lanes.hold('order-1', fact(1), 1);
    for (const pause of [50, 100, 200, 400]) {
      const before = tried.length;
      await pass(pause - 1);
      expect(tried).toHaveLength(before);
      await pass(1);
      expect(tried).toHaveLength(before + 1);
    }
    expect(attempts).toEqual([2, 3, 4]);
    expect(lanes.facts()).toEqual([]);
  });

  it('a fact that is held back waits for 30 s at most', async () => {
    const { lanes, tried } = lanesThatFail(1);
    lanes.hold('order-1', fact(1), 40);
    await pass(29_999);
    expect(tried).toEqual([]);
    await pass(1);
    expect(tried).toHaveLength(1);
    await lanes.stop();
  });

  it('facts held back in an earlier life are tried at once, each lane in its order', async () => {
    const { lanes, tried } = lanesThatFail(0);
    lanes.hold('order-1', fact(1), 0);
    lanes.hold('order-1', fact(2), 0);
    expect([lanes.has('order-1'), lanes.has('order-2')]).toEqual([true, false]);
    await pass(0);
    expect(tried).toEqual(['1', '2']);
    expect(lanes.has('order-1')).toBe(false);
  });

  it('facts that are held back are no longer tried after a stop', async () => {
    const { lanes, tried } = lanesThatFail(0);
    lanes.hold('order-1', fact(1), 1);
    await lanes.stop();
    lanes.hold('order-2', fact(2), 1);
    await pass(60_000);
    expect(tried).toEqual([]);
    expect(lanes.facts()).toHaveLength(2);
  });

  it('a stop waits for the fact under way, and the next of its lane stays held back', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const tried: string[] = [];
    const lanes = new HeldLanes({
      compare: () => 0,
      follow: async ({ position }) => {
        tried.push(position);
        await promise;
      },
      onError: () => undefined,
      onChange: () => undefined,
    });
    lanes.hold('order-1', fact(1), 0);
    lanes.hold('order-1', fact(2), 0);
    await pass(0);
    const stopping = lanes.stop();
    resolve(undefined);
    await stopping;
    expect(tried).toEqual(['1']);
    expect(lanes.facts().map(({ position }) => position)).toEqual(['2']);
  });

  it('a fact that is held back is known by its position, and by any behind it', () => {
    const { lanes } = lanesThatFail(0);
    lanes.hold('order-1', fact(5), 1);
    const at = (position: number) => String(position) as RecordedEvent['position'];
    expect([4, 5, 6].map((n) => lanes.holds(at(n)))).toEqual([false, true, false]);
    expect([4, 5, 6].map((n) => lanes.holdsUpTo(at(n)))).toEqual([false, true, true]);
  });

  it('a thousand facts may be held back, and no batch is read beyond until a lane is through', async () => {
    const { lanes } = lanesThatFail(0);
    for (let n = 0; n < 1_000; n++) lanes.hold(`order-${n}`, fact(n), 1);
    let free = 0;
    await lanes.room();
    lanes.hold('order-1000', fact(1_000), 2);
    void lanes.room().then(() => free++);
    await pass(0);
    expect(free).toBe(0);
    await pass(50);
    expect(free).toBe(1);
    await lanes.stop();
  });

  it('a stop lets go whoever waits for a lane to be through', async () => {
    const { lanes } = lanesThatFail(0);
    for (let n = 0; n <= 1_000; n++) lanes.hold(`order-${n}`, fact(n), 1);
    const waiting = lanes.room();
    await lanes.stop();
    await waiting;
    expect(lanes.facts()).toHaveLength(1_001);
  });
});
