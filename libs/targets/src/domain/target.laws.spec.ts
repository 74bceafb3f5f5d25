import fc from 'fast-check';
import { fold, yearOf } from '#kernel';
import { aimOf } from './aim.ts';
import { amountOf, confirmed, counted, isReached, isUnverified, progressOf } from './progress.ts';
import { type TargetCommand } from './target.commands.ts';
import { type TargetEvent } from './target.events.ts';
import {
  anyCommand,
  anyEvent,
  anyTerms,
  correct,
  lifeOf,
  measure,
  eventsOf,
  recordOf,
  targetSet,
} from './target.fixtures.ts';
import { targetDecider } from './target.ts';

const anyLife = fc
  .tuple(anyTerms, fc.array(anyCommand, { maxLength: 30 }))
  .map(([terms, commands]) => recordOf(...lifeOf(terms, commands)));

describe('targets, whatever commands come in whatever order', () => {
  it('carry a command out once: repeated at once it yields nothing, and a measurement never', () => {
    fc.assert(
      fc.property(anyTerms, fc.array(anyCommand, { maxLength: 30 }), (terms, commands) => {
        let history: readonly TargetEvent[] = [targetSet(terms)];
        const granted: TargetCommand[] = [];
        for (const command of commands) {
          const events = eventsOf(command, history);
          history = [...history, ...events];
          expect(eventsOf(command, history)).toEqual([]);
          if (events.length > 0 && command.type === 'RecordMeasurement') granted.push(command);
        }
        for (const command of granted) expect(eventsOf(command, history)).toEqual([]);
      }),
    );
  });

  it('sum up to the measurements that count, as they stand', () => {
    const plain = (sum: number): number => Math.round(sum * 100) / 100;
    fc.assert(
      fc.property(anyLife, ({ measurements }) => {
        const some = measurements.filter(({ verdict }) => verdict !== 'rejected');
        const progress = progressOf(counted(measurements));
        const sumOf = (these: typeof some): number =>
          plain(these.reduce((sum, { value }) => sum + value, 0));
        expect(progress.total?.value ?? 0).toBe(sumOf(some));
        for (const [year, { value }] of Object.entries(progress.years)) {
          expect(value).toBe(sumOf(some.filter(({ asOf }) => yearOf(asOf) === Number(year))));
        }
        const days = some.map(({ asOf }) => asOf).sort();
        const last = some.findLast(({ asOf }) => asOf === days.at(-1));
        expect(progress.latest?.measurementId).toBe(last?.measurementId);
      }),
    );
  });

  it('sum up to the same in whatever order they are told', () => {
    const command = fc.tuple(fc.nat({ max: 1_500 }), fc.integer({ min: -9_999, max: 9_999 }));
    const commands = fc.array(command, { maxLength: 12 }).map((some) =>
      some.map(([days, cents], index) => {
        // A day for each: a second figure for one would be refused.
        const [month, on] = [(days % 12) + 1, index + 1].map((n) => String(n).padStart(2, '0'));
        const asOf = `${2021 + (days % 5)}-${month}-${on}`;
        return measure(`m-${index}`, asOf, cents / 100);
      }),
    );
    const shuffled = commands.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
      ),
    );
    const kinds = fc.constantFrom('cumulative', 'yearly');
    fc.assert(
      fc.property(kinds, shuffled, (recurrence, [some, others]) => {
        const [a, b] = [some, others].map((order) => {
          const { measurements, attained } = recordOf(...lifeOf({ recurrence }, order));
          const { total, years } = progressOf(counted(measurements));
          return { total, years, attained: attained.map(({ year }) => year).sort() };
        });
        expect(a).toEqual(b);
      }),
    );
  });

  it('are attained or claimed exactly when their measurements reach them; of a closed year as its result says', () => {
    fc.assert(
      fc.property(anyLife, (record) => {
        const progress = progressOf(counted(record.measurements));
        const yearly = record.recurrence === 'yearly';
        const years = yearly ? Object.keys(progress.years).map(Number) : [null];
        const reached = years.filter((year) => {
          const amount = amountOf(progress, record, year);
          const book = record.closed.find((one) => one.year === year);
          return amount && (book?.attained ?? isReached(aimOf(record, amount), amount));
        });
        const { attained, claimed } = record;
        expect([...attained, ...claimed].map(({ year }) => year).sort()).toEqual(reached.sort());
        const sure = progressOf(confirmed(record.measurements));
        for (const { year } of attained) {
          const part = amountOf(sure, record, year);
          const isClosed = record.closed.some((one) => one.year === year);
          expect(isClosed || (part && isReached(aimOf(record, part), part))).toBe(true);
        }
      }),
    );
  });

  it('stand as before when a measurement is corrected and corrected back', () => {
    fc.assert(
      fc.property(
        anyTerms,
        fc.array(anyCommand, { maxLength: 20 }),
        fc.integer({ min: -1_000, max: 90_000 }),
        (terms, commands, other) => {
          const history = lifeOf(terms, commands);
          const before = recordOf(...history);
          const one = before.measurements.find(isUnverified);
          fc.pre(one !== undefined);
          const there = eventsOf(correct(one.measurementId, other), history);
          fc.pre(there.length > 0);
          const back = eventsOf(correct(one.measurementId, one.value), [...history, ...there]);
          const after = recordOf(...history, ...there, ...back);
          const years = (all: readonly { readonly year: number | null }[]): readonly unknown[] =>
            all.map(({ year }) => year).sort();
          // Both corrections are counted.
          const told = ({ attained, claimed, measurements, ...record }: typeof after) => ({
            ...record,
            measurements: measurements.map((known) => ({ ...known, corrections: 0 })),
            attained: years(attained),
            claimed: years(claimed),
          });
          expect(told(after)).toEqual(told(before));
        },
      ),
    );
  });

  it('keep the result of a closed year as it was', () => {
    fc.assert(
      fc.property(
        fc
          .array(anyCommand, { maxLength: 40 })
          .filter((all) => all.every(({ type }) => type !== 'ReviseTarget')),
        (commands) => {
          const record = recordOf(...lifeOf({ recurrence: 'yearly', value: 200 }, commands));
          const { years } = progressOf(counted(record.measurements));
          for (const { year, value } of record.closed) {
            expect(years[String(year)]?.value ?? null).toBe(value);
          }
        },
      ),
    );
  });

  it('fold any history', () => {
    fc.assert(
      fc.property(fc.array(anyEvent), (events) => {
        const target = fold(targetDecider, events);
        const isSet = events.some(({ type }) => type === 'TargetSet');
        expect(target !== undefined).toBe(isSet);
      }),
    );
  });
});
