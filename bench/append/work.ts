import { randomUUID } from 'node:crypto';
import { quantile } from '../figure.ts';

/** What one contestant did in one round. */
export type Round = { readonly perSecond: number; readonly p50Ms: number; readonly p99Ms: number };

/** A measurement as Duban records it: 300 bytes of JSON, data and meta together. */
export type Sample = {
  readonly id: string;
  readonly type: string;
  readonly data: { readonly value: number };
  readonly meta: Readonly<Record<string, string>>;
};

export function sample(value: number): Sample {
  const data = {
    targetId: '0d6f3a52-8c1e-4b7a-9d55-1f2e3c4b5a69',
    measuredOn: '2026-06-30',
    value,
    unit: '万吨',
    note: '按月报送：重点产业链提升行动，牵头单位已汇总',
  };
  const meta = {
    actor: 'user-17',
    commandId: randomUUID(),
    occurredAt: '2026-07-01T00:30:00.000Z',
  };
  return { id: randomUUID(), type: 'MeasurementRecorded', data, meta };
}

/** A way to append one event to the end of a stream; `writer` counts from 0, `turn` is the revision. */
export type Append = (writer: number, turn: number) => Promise<unknown>;

const WARM_UP_MS = 300;
const MEASURED_MS = 1_000;

/** Writers that each append to their own stream, one event after another, without rest. */
export async function appendWith(writers: number, append: Append): Promise<Round> {
  const latencies: number[] = [];
  const begin = performance.now() + WARM_UP_MS;
  const end = begin + MEASURED_MS;
  const write = async (writer: number): Promise<void> => {
    for (let turn = 0; ; turn++) {
      const before = performance.now();
      if (before >= end) return;
      await append(writer, turn);
      if (before >= begin) latencies.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  return roundOf(latencies, performance.now() - begin);
}

/** One call after another. */
export function repeat(call: (turn: number) => unknown): Promise<Round> {
  return appendWith(1, async (_, turn) => await call(turn));
}

const roundOf = (latencies: readonly number[], ms: number): Round => ({
  perSecond: (latencies.length / ms) * 1_000,
  p50Ms: quantile(latencies, 0.5),
  p99Ms: quantile(latencies, 0.99),
});
