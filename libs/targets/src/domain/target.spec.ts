import { fold } from '#kernel';
import { specFor } from '#testing';
import { type TargetEvent } from './target.events.ts';
import {
  claimed,
  correct,
  corrected,
  day,
  farmers,
  measure,
  office,
  recorded,
  science,
  set,
  targetSet,
  unattained,
  verified,
  verify,
  youth,
} from './target.fixtures.ts';
import { targetDecider } from './target.ts';

const given = specFor(targetDecider);
const total = targetSet();

describe('a target of an adopted plan', () => {
  it('is set once', () => {
    given().when(set()).then(total);
    given(total, recorded('m-1', '2022-06-30', 5))
      .when(set({ value: 2_000 }))
      .thenNothing();
  });

  it('must be set before it is measured', () => {
    given()
      .when(measure('m-1', '2022-06-30', 5))
      .thenRefused('target-not-found');
    given().when(correct('m-1', 5)).thenRefused('target-not-found');
  });
});

describe('a measurement', () => {
  it('comes from those named in the target, or from the office', () => {
    given(total)
      .when(measure('m-1', '2022-06-30', 5))
      .then(recorded('m-1', '2022-06-30', 5));
    for (const organization of [science, office]) {
      given(total)
        .when(measure('m-1', '2022-06-30', 5, { organization }))
        .then(recorded('m-1', '2022-06-30', 5, organization));
    }
    given(total)
      .when(measure('m-1', '2022-06-30', 5, { organization: null }))
      .then(recorded('m-1', '2022-06-30', 5, office));
    given(total)
      .when(measure('m-1', '2022-06-30', 5, { organization: youth }))
      .thenRefused('organization-not-assigned');
  });

  it('is recorded once under its id', () => {
    const given5 = given(total, recorded('m-1', '2022-06-30', 5));
    given5.when(measure('m-1', '2022-06-30', 5)).thenNothing();
    given5.when(measure('m-1', '2022-07-01', 5)).thenNothing();
    given5.when(measure('m-1', '2022-06-30', 6)).thenRefused('measurement-already-recorded');
    given5
      .when(measure('m-1', '2022-06-30', 5, { organization: science }))
      .thenRefused('measurement-already-recorded');
  });

  it('is known by its day and organization, whatever its id', () => {
    const known = given(total, recorded('m-1', '2022-06-30', 5));
    known.when(measure('m-2', '2022-06-30', 5)).thenNothing();
    known.when(measure('m-2', '2022-06-30', 6)).thenRefused('measurement-already-recorded');
    known.when(measure('m-2', '2022-07-01', 5)).then(recorded('m-2', '2022-07-01', 5));
    known
      .when(measure('m-2', '2022-06-30', 5, { organization: science }))
      .then(recorded('m-2', '2022-06-30', 5, science));
    given(total, recorded('m-1', '2022-06-30', 5, office))
      .when(measure('m-2', '2022-06-30', 5, { organization: null }))
      .thenNothing();
  });

  it('is known by its value before a correction and after it, by no other', () => {
    const known = given(
      total,
      recorded('m-1', '2022-06-30', 5),
      corrected('m-1', '2022-06-30', 5, 4),
    );
    known.when(measure('m-2', '2022-06-30', 5)).thenNothing();
    known.when(measure('m-2', '2022-06-30', 4)).thenNothing();
    known.when(measure('m-2', '2022-06-30', 6)).thenRefused('measurement-already-recorded');
  });

  it('that was rejected is not known, and does not come back once another has its place', () => {
    const gone = [total, recorded('m-1', '2022-06-30', 5), verified('m-1', 'rejected')] as const;
    given(...gone)
      .when(measure('m-2', '2022-06-30', 5))
      .then(recorded('m-2', '2022-06-30', 5));
    const anew = given(...gone, recorded('m-2', '2022-06-30', 5));
    anew.when(correct('m-1', 6)).thenRefused('measurement-already-recorded');
    anew.when(verify('m-1', 'verified')).thenRefused('measurement-already-recorded');
    anew.when(correct('m-2', 6)).then(corrected('m-2', '2022-06-30', 5, 6));
  });

  it('sent again after its correction does not undo it', () =>
    given(total, recorded('m-1', '2022-06-30', 5), corrected('m-1', '2022-06-30', 5, 4))
      .when(measure('m-1', '2022-06-30', 5))
      .thenNothing());

  it('may be about today, not about tomorrow', () => {
    const today = day('2022-06-30');
    given(total)
      .when(measure('m-1', '2022-06-30', 5, { today }))
      .then(recorded('m-1', '2022-06-30', 5));
    given(total)
      .when(measure('m-1', '2022-07-01', 5, { today }))
      .thenRefused('measurement-in-future');
  });

  it('is a finite number that sums stay exact with', () => {
    for (const value of [NaN, Infinity, -Infinity, 1e13, -1e300]) {
      given(total)
        .when(measure('m-1', '2022-06-30', value))
        .thenRefused('measurement-out-of-range');
      given(total, recorded('m-1', '2022-06-30', 5))
        .when(correct('m-1', value))
        .thenRefused('measurement-out-of-range');
    }
  });
});

describe('a total over the period', () => {
  const half = [total, recorded('m-1', '2022-06-30', 600)] as const;

  it('is attained when what was added reaches it', () => {
    given(...half)
      .when(measure('m-2', '2023-06-30', 399))
      .then(recorded('m-2', '2023-06-30', 399));
    given(...half)
      .when(measure('m-2', '2023-06-30', 400))
      .then(recorded('m-2', '2023-06-30', 400), claimed(null, 1000, '2023-06-30'));
  });

  it('is attained as of the latest day that counts', () =>
    given(...half)
      .when(measure('m-2', '2021-06-30', 500))
      .then(recorded('m-2', '2021-06-30', 500), claimed(null, 1100, '2022-06-30')));

  it('is attained once', () =>
    given(...half, recorded('m-2', '2023-06-30', 400), claimed(null, 1000, '2023-06-30'))
      .when(measure('m-3', '2024-06-30', 100))
      .then(recorded('m-3', '2024-06-30', 100)));

  it.each([
    [1, [0.7, 0.1, 0.2]],
    [8.07, [-118.78, 126.85]],
    [0.0000003, [0.0000001, 0.0000002]],
    [1_000_000_000_000, [999_999_999_999.75, 0.25]],
  ])('a total of %d is attained by adding decimals as people do: %p', (value, parts) => {
    const commands = parts.map((part, index) =>
      measure(`m-${index}`, `2022-01-${32 - parts.length + index}`, part),
    );
    const history = commands.reduce<readonly TargetEvent[]>(
      (past, command) => [...past, ...targetDecider.decide(command, fold(targetDecider, past))],
      [targetSet({ value })],
    );
    expect(history.at(-1)).toEqual(claimed(null, value, '2022-01-31'));
  });
});

describe('a correction', () => {
  const done = [
    total,
    recorded('m-1', '2022-06-30', 600),
    recorded('m-2', '2023-06-30', 400),
    claimed(null, 1000, '2023-06-30'),
  ] as const;

  it('keeps what stood before, and takes back what it unmakes', () =>
    given(...done)
      .when(correct('m-1', 500))
      .then(corrected('m-1', '2022-06-30', 600, 500), unattained(null)));

  it('may bring the target about, again', () =>
    given(...done, corrected('m-1', '2022-06-30', 600, 500), unattained(null))
      .when(correct('m-1', 700))
      .then(corrected('m-1', '2022-06-30', 500, 700), claimed(null, 1100, '2023-06-30')));

  it('a correction to the value that stands changes nothing', () =>
    given(...done)
      .when(correct('m-1', 600, ''))
      .thenNothing());

  it('needs a reason, and something to correct', () => {
    given(...done)
      .when(correct('m-1', 500, ' '))
      .thenRefused('correction-reason-missing');
    given(...done)
      .when(correct('m-9', 500))
      .thenRefused('measurement-not-found');
  });
});

describe('a total per year', () => {
  const yearly = targetSet({ recurrence: 'yearly', value: 200 });

  it('is attained year by year; a surplus repays no other year', () => {
    given(yearly)
      .when(measure('m-1', '2022-12-31', 450))
      .then(recorded('m-1', '2022-12-31', 450), claimed(2022, 450, '2022-12-31'));
    const both = [
      yearly,
      recorded('m-1', '2022-12-31', 450),
      claimed(2022, 450, '2022-12-31'),
    ] as const;
    given(...both)
      .when(measure('m-2', '2023-01-01', 199))
      .then(recorded('m-2', '2023-01-01', 199));
    given(...both, recorded('m-2', '2023-01-01', 199))
      .when(measure('m-3', '2023-12-31', 1))
      .then(recorded('m-3', '2023-12-31', 1), claimed(2023, 200, '2023-12-31'));
  });

  it('loses only the year that a correction is about', () =>
    given(
      yearly,
      recorded('m-1', '2022-12-31', 450),
      claimed(2022, 450, '2022-12-31'),
      recorded('m-2', '2023-12-31', 200),
      claimed(2023, 200, '2023-12-31'),
    )
      .when(correct('m-2', 150))
      .then(corrected('m-2', '2023-12-31', 200, 150), unattained(2023)));
});

describe('a level', () => {
  const level = targetSet({ recurrence: 'level', value: 17, unit: '%' });
  const reached = [
    level,
    recorded('m-1', '2024-12-31', 17),
    claimed(null, 17, '2024-12-31'),
  ] as const;

  it('counts as it stood on the latest day, whenever that was told', () => {
    given(level)
      .when(measure('m-1', '2024-12-31', 17))
      .then(recorded('m-1', '2024-12-31', 17), claimed(null, 17, '2024-12-31'));
    given(level, recorded('m-1', '2024-12-31', 16))
      .when(measure('m-2', '2023-12-31', 18))
      .then(recorded('m-2', '2023-12-31', 18));
  });

  it('a level that falls again is attained no longer', () =>
    given(...reached)
      .when(measure('m-2', '2025-12-31', 16))
      .then(recorded('m-2', '2025-12-31', 16), unattained(null, '新报送的数据未达标')));

  it('of two organizations’ levels of one day the later report counts', () =>
    given(...reached)
      .when(measure('m-2', '2024-12-31', 16.9, { organization: science }))
      .then(recorded('m-2', '2024-12-31', 16.9, science), unattained(null, '新报送的数据未达标')));

  it('is not moved by the correction of an earlier day', () =>
    given(...reached, recorded('m-0', '2022-12-31', 14))
      .when(correct('m-0', 13))
      .then(corrected('m-0', '2022-12-31', 14, 13)));
});

describe('the words of the document', () => {
  it.each([
    ['>=', 15, true],
    ['>=', 14.99, false],
    ['>', 15, false],
    ['>', 15.01, true],
    ['range', 15, true],
    ['range', 14, false],
    ['<=', 15, true],
    ['<', 15, false],
    ['<', 14.99, true],
  ] as const)('%s 15 by %d: %s', (comparator, value, reached) => {
    const terms = { recurrence: 'level', comparator, value: 15, upper: 20 } as const;
    given(targetSet(terms))
      .when(measure('m-1', '2024-12-31', value))
      .then(
        recorded('m-1', '2024-12-31', value),
        ...(reached ? [claimed(null, value, '2024-12-31')] : []),
      );
  });

  it('the words of a relative target never say that it is attained', () => {
    const terms = { recurrence: 'level', value: null, reference: '全省平均水平' } as const;
    given(targetSet(terms))
      .when(measure('m-1', '2024-12-31', 99))
      .then(recorded('m-1', '2024-12-31', 99));
  });

  it('the words of a limit on a sum never say that it is kept while it may still grow', () =>
    given(targetSet({ comparator: '<=', value: 10 }))
      .when(measure('m-1', '2024-12-31', 1, { organization: farmers }))
      .then(recorded('m-1', '2024-12-31', 1)));
});
