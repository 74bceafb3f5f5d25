import fc from 'fast-check';
import { fold, Rejection, yearOf } from '#kernel';
import { amountOf, isReached } from './progress.ts';
import { type TargetCommand } from './target.commands.ts';
import { type TargetEvent } from './target.events.ts';
import { anyCommand, anyEvent, anyTerms, targetSet } from './target.fixtures.ts';
import { type Target, targetDecider } from './target.ts';

function newsOf(command: TargetCommand, history: readonly TargetEvent[]): readonly TargetEvent[] {
  try {
    return targetDecider.decide(command, fold(targetDecider, history));
  } catch (error) {
    if (error instanceof Rejection) return [];
    throw error;
  }
}

const anyHistory = fc
  .tuple(anyTerms, fc.array(anyCommand, { maxLength: 30 }))
  .map(([terms, commands]) => {
    let history: readonly TargetEvent[] = [targetSet(terms)];
    for (const command of commands) history = [...history, ...newsOf(command, history)];
    return { history, commands };
  });

const stateAfter = (history: readonly TargetEvent[]): Exclude<Target, { status: 'unset' }> => {
  const target = fold(targetDecider, history);
  if (target.status === 'unset') throw new Error('it was set');
  return target;
};

describe('targets, whatever is wished in whatever order', () => {
  it('grant a wish once: repeated at any later time but for corrections, it yields nothing', () => {
    fc.assert(
      fc.property(anyTerms, fc.array(anyCommand, { maxLength: 30 }), (terms, commands) => {
        let history: readonly TargetEvent[] = [targetSet(terms)];
        const granted: TargetCommand[] = [];
        for (const command of commands) {
          const news = newsOf(command, history);
          history = [...history, ...news];
          expect(newsOf(command, history)).toEqual([]);
          if (news.length > 0 && command.type === 'RecordMeasurement') granted.push(command);
        }
        for (const command of granted) expect(newsOf(command, history)).toEqual([]);
      }),
    );
  });

  it('sum up to the measurements as they stand', () => {
    const plain = (sum: number): number => Math.round(sum * 100) / 100;
    fc.assert(
      fc.property(anyHistory, ({ history }) => {
        const { measurements, progress } = stateAfter(history);
        const sumOf = (some: typeof measurements): number =>
          plain(some.reduce((sum, { value }) => sum + value, 0));
        expect(progress.total?.value ?? 0).toBe(sumOf(measurements));
        for (const [year, { value }] of Object.entries(progress.years)) {
          const ofYear = measurements.filter(({ asOf }) => yearOf(asOf) === Number(year));
          expect(value).toBe(sumOf(ofYear));
        }
        const days = measurements.map(({ asOf }) => asOf).sort();
        const last = measurements.findLast(({ asOf }) => asOf === days.at(-1));
        expect(progress.latest?.measurementId).toBe(last?.measurementId);
        expect(progress.latest?.value).toBe(last?.value);
      }),
    );
  });

  it('are attained exactly when their measurements reach them', () => {
    fc.assert(
      fc.property(anyHistory, ({ history }) => {
        const { terms, progress, attained } = stateAfter(history);
        const years =
          terms.recurrence === 'yearly' ? Object.keys(progress.years).map(Number) : [null];
        const reached = years.filter((year) => {
          const amount = amountOf(progress, terms, year);
          return amount !== null && isReached(terms, amount);
        });
        expect([...attained].sort()).toEqual(reached.sort());
      }),
    );
  });

  it('fold any history', () => {
    fc.assert(
      fc.property(fc.array(anyEvent), (events) => {
        expect(fold(targetDecider, events).status).toMatch(/^(unset|set)$/);
      }),
    );
  });
});
