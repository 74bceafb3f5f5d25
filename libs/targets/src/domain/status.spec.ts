import fc from 'fast-check';
import { addDays } from '#kernel';
import { explainTarget } from './explain.ts';
import { judge, targetStatus, type TargetStatus } from './status.ts';
import {
  anyCommand,
  anyDay,
  anyTerms,
  day,
  farmers,
  lifeOf,
  measure,
  recordOf,
  type set,
} from './target.fixtures.ts';
import { type TargetRecord } from './target-record.ts';

type Terms = NonNullable<Parameters<typeof set>[0]>;
type Measured = readonly [asOf: string, value: number];

/** A target of these terms after these measurements, as its decider left it. */
function standing(terms: Terms, ...measured: readonly Measured[]): TargetRecord {
  const commands = measured.map(([asOf, value], index) =>
    measure(`m-${index}`, asOf, value, { today: day('2099-12-31'), trusted: [farmers] }),
  );
  return recordOf(...lifeOf(terms, commands));
}
const on = (today: string, target: TargetRecord): TargetStatus => targetStatus(target, day(today));

describe('a total of 1000 over 2021–2025', () => {
  it('has no data before its first measurement, and is not to blame for it', () => {
    expect(on('2023-07-01', standing({}))).toBe('no-data');
    expect(on('2026-07-01', standing({}))).toBe('no-data');
  });

  it('is compared with a straight line from 0 on the first day to 1000 on the last', () => {
    // 912 of 1825 days are gone on 2 July 2023: 499.7 expected, 474.7 on track, 374.8 lagging.
    const half = (value: number): TargetStatus =>
      on('2023-07-02', standing({}, ['2023-06-30', value]));
    expect(half(475)).toBe('on-track');
    expect(half(474)).toBe('lagging');
    expect(half(375)).toBe('lagging');
    expect(half(374)).toBe('at-risk');
  });

  it('is on track on its first day, whatever there is', () =>
    expect(on('2021-01-01', standing({}, ['2021-01-01', 0]))).toBe('on-track'));

  it('is stale more than 100 days after its last measurement', () => {
    const target = standing({}, ['2023-03-31', 500]);
    expect(on('2023-07-09', target)).toBe('on-track');
    expect(on('2023-07-10', target)).toBe('stale');
  });

  it('has until 24:00 of its last day, then it is missed', () => {
    const short = standing({}, ['2025-12-20', 999]);
    expect(on('2025-12-31', short)).toBe('on-track');
    expect(on('2026-01-01', short)).toBe('missed');
    expect(on('2027-01-01', short)).toBe('missed');
  });

  it('stays stale when nobody had told how it stood in the end', () =>
    expect(on('2026-07-01', standing({}, ['2025-06-30', 999]))).toBe('stale'));

  it('stays attained, early, late and long afterwards', () => {
    const done = standing({}, ['2022-06-30', 1_000]);
    expect(on('2022-06-30', done)).toBe('attained');
    expect(on('2030-01-01', done)).toBe('attained');
    expect(on('2026-06-30', standing({}, ['2026-02-01', 1_000]))).toBe('attained');
  });

  it('a soft target lags at worst', () => {
    const hoped = standing({ soft: true }, ['2025-12-20', 1]);
    expect(on('2025-12-21', hoped)).toBe('lagging');
    expect(on('2026-01-01', hoped)).toBe('lagging');
  });

  it('a target without a date has until the plan’s last day', () => {
    const terms = { deadline: null, periodTo: day('2024-12-31') };
    expect(on('2025-01-01', standing(terms, ['2024-12-20', 999]))).toBe('missed');
  });

  it('a target of a plan without a last day is never late', () => {
    const terms = { deadline: null, periodTo: null };
    expect(on('2040-01-01', standing(terms, ['2039-12-20', 1]))).toBe('on-track');
  });
});

describe('200 a year over 2021–2025', () => {
  const yearly = { recurrence: 'yearly', value: 200, deadline: null } as const;

  it('is judged by the year of the day', () => {
    const target = standing(yearly, ['2022-12-31', 400]);
    expect(on('2022-12-31', target)).toBe('attained');
    expect(on('2023-01-01', target)).toBe('no-data');
  });

  it('is expected to grow from January to December', () => {
    const target = standing(yearly, ['2023-06-30', 96]);
    // 181 of 364 days are gone on 1 July: 99.5 expected.
    expect(on('2023-07-01', target)).toBe('on-track');
    expect(on('2023-09-01', target)).toBe('at-risk');
    expect(on('2023-12-31', target)).toBe('stale');
  });

  it('is judged by the last year once the period is over, by the first before it', () => {
    const target = standing(yearly, ['2021-12-31', 200], ['2025-12-31', 199]);
    expect(on('2025-12-31', target)).toBe('on-track');
    expect(on('2026-01-01', target)).toBe('missed');
    expect(on('2020-12-31', target)).toBe('no-data');
    expect(judge(target, day('2020-12-31')).span.year).toBe(2021);
  });
});

describe('a rate of 17 % by the end of 2025', () => {
  const rate = { recurrence: 'level', value: 17, unit: '%' } as const;

  it('is compared with the rate itself: it has no zero to grow from', () => {
    const at = (value: number): TargetStatus =>
      on('2021-06-30', standing(rate, ['2021-03-31', value]));
    expect(at(17)).toBe('attained');
    expect(at(16.2)).toBe('on-track');
    expect(at(13)).toBe('lagging');
    expect(at(12)).toBe('at-risk');
  });

  it('is stale only after 400 days: it comes from surveys', () => {
    const target = standing(rate, ['2022-01-01', 16.9]);
    expect(on('2023-02-05', target)).toBe('on-track');
    expect(on('2023-02-06', target)).toBe('stale');
  });

  it('is missed when it fell short at the end', () =>
    expect(on('2026-01-01', standing(rate, ['2025-10-31', 16.9]))).toBe('missed'));

  it('must be passed where the document says so', () => {
    const over = { ...rate, comparator: '>' } as const;
    expect(on('2025-12-31', standing(over, ['2025-10-31', 17]))).toBe('on-track');
    expect(on('2026-01-01', standing(over, ['2025-10-31', 17]))).toBe('missed');
  });

  it('above others’ average has no data without a reference', () => {
    const relative = { ...rate, value: null, reference: '全省平均水平' };
    expect(on('2025-06-30', standing(relative, ['2025-03-31', 99]))).toBe('no-data');
  });
});

describe('a limit', () => {
  it('a limit on a rate is nearer the smaller the rate', () => {
    const limit = { recurrence: 'level', comparator: '<=', value: 10 } as const;
    const at = (value: number): TargetStatus =>
      on('2025-06-30', standing(limit, ['2025-03-31', value]));
    expect(at(10)).toBe('attained');
    expect(at(10.5)).toBe('on-track');
    expect(at(13)).toBe('lagging');
    expect(at(14)).toBe('at-risk');
  });

  it('a limit on a sum is kept at the end, or broken before', () => {
    const limit = { comparator: '<=', value: 10 } as const;
    const within = standing(limit, ['2025-10-31', 9]);
    expect(on('2025-12-31', within)).toBe('on-track');
    expect(on('2026-01-01', within)).toBe('attained');
    const beyond = standing(limit, ['2025-10-31', 11]);
    expect(on('2025-12-31', beyond)).toBe('at-risk');
    expect(on('2026-01-01', beyond)).toBe('missed');
  });
});

const anyStanding = (terms: fc.Arbitrary<Terms>): fc.Arbitrary<TargetRecord> =>
  fc.tuple(terms, fc.array(anyCommand, { maxLength: 12 })).map((a) => recordOf(...lifeOf(...a)));

const RANK: Readonly<Partial<Record<TargetStatus, number>>> = {
  attained: 0,
  'on-track': 1,
  lagging: 2,
  'at-risk': 3,
  missed: 4,
};

describe('targets of any kind, on any day', () => {
  it('never turn red while they are only hoped for', () => {
    fc.assert(
      fc.property(anyStanding(anyTerms), anyDay, (target, today) => {
        const status = targetStatus(target, today);
        if (target.soft) expect(['at-risk', 'missed']).not.toContain(status);
      }),
    );
  });

  it('are missed only after their last day', () => {
    fc.assert(
      fc.property(anyStanding(anyTerms), anyDay, (target, today) => {
        const { status, span } = judge(target, today);
        if (status === 'missed') expect(span.to !== null && today > span.to).toBe(true);
      }),
    );
  });

  it('have no data exactly while nothing that counts was measured by then, or there is nothing to compare with', () => {
    fc.assert(
      fc.property(anyStanding(anyTerms), anyDay, (target, today) => {
        const { status, amount, goal, closed } = judge(target, today);
        if (closed) expect(status === 'no-data').toBe(closed.value === null);
        else expect(status === 'no-data').toBe(amount === null || goal === null);
      }),
    );
  });

  it('are judged by no more than was true by that day', () => {
    fc.assert(
      fc.property(anyStanding(anyTerms), anyDay, (target, today) => {
        const known = {
          ...target,
          measurements: target.measurements.filter(({ asOf }) => asOf <= today),
        };
        const { terms, ...judgement } = judge(target, today);
        expect(judge(known, today)).toMatchObject(judgement);
        expect(terms.value).toBe(judge(known, today).terms.value);
      }),
    );
  });

  it('are explained by the very status they have, without end or empty words', () => {
    fc.assert(
      fc.property(anyStanding(anyTerms), anyDay, (target, today) => {
        const { status, sentences } = explainTarget(target, today);
        expect(status).toBe(targetStatus(target, today));
        for (const { zh, en } of sentences) {
          expect(zh).toMatch(/。$/);
          expect(en).toMatch(/\.$/);
          expect(zh + en).not.toMatch(/undefined|NaN|null|Infinity/);
        }
      }),
    );
  });

  it('do not get better by waiting, within the time that is judged', () => {
    const standings = anyStanding(anyTerms).filter(
      ({ comparator, recurrence, measurements }) =>
        recurrence !== 'yearly' &&
        // A limit kept turns out well exactly by waiting.
        !comparator.startsWith('<') &&
        measurements.length > 0,
    );
    fc.assert(
      fc.property(standings, anyDay, fc.nat({ max: 900 }), (given, from, days) => {
        // What is expected must not fall, nor anything be told, meanwhile.
        const target = { ...given, baseline: null, checkpoints: [], revisions: [] };
        const last =
          given.measurements
            .map(({ asOf }) => asOf)
            .sort()
            .at(-1) ?? from;
        const today = last > from ? last : from;
        const now = RANK[targetStatus(target, today)];
        const later = RANK[targetStatus(target, addDays(today, days))];
        if (now !== undefined && later !== undefined) expect(later).toBeGreaterThanOrEqual(now);
      }),
    );
  });

  it('do not get worse by achieving more', () => {
    const achieved = fc.integer({ min: 0, max: 1_200 });
    const kinds = fc.constantFrom('level', 'cumulative', 'yearly');
    fc.assert(
      fc.property(kinds, achieved, achieved, anyDay, (recurrence, a, b, today) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        const rankOf = (value: number): number | undefined =>
          RANK[targetStatus(standing({ recurrence }, ['2023-06-30', value]), today)];
        const [worse, better] = [rankOf(less), rankOf(more)];
        if (worse !== undefined && better !== undefined) expect(better).toBeLessThanOrEqual(worse);
      }),
    );
  });
});
