import { day } from '../../domain/target.fixtures.ts';
import { batchesOf } from './batches.ts';

describe('what is written at once', () => {
  const command = (evidence: string) => ({
    measurementId: 'm-1',
    organization: null,
    asOf: day('2022-06-30'),
    value: 1,
    evidence,
    source: '',
  });

  it('stays below what a log takes, and leaves out none', () => {
    const long = Array.from({ length: 1_000 }, () => command('证'.repeat(1_000)));
    const short = Array.from({ length: 1_000 }, () => command(''));
    const origin = { actor: 'u', commandId: 'c', reason: '由'.repeat(2_000) };
    for (const commands of [[], short, long, [...long, ...short]]) {
      const batches = batchesOf(commands, origin);
      expect(batches.flat()).toEqual(commands);
      for (const batch of batches) {
        const meta = batch.map(() => origin);
        expect(Buffer.byteLength(JSON.stringify([batch, meta]))).toBeLessThan(900_000);
        expect(batch.length).toBeGreaterThan(0);
      }
    }
    expect(batchesOf(short, { actor: 'u', commandId: 'c' })).toHaveLength(2);
  });
});
