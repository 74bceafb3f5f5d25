import { specFor } from '#testing';
import { type TargetEvent } from './target.events.ts';
import {
  attained,
  claimed,
  closed,
  closeYear,
  correct,
  corrected,
  day,
  farmers,
  measure,
  office,
  recorded,
  recordOf,
  science,
  targetSet,
  unattained,
  verified,
  verify,
} from './target.fixtures.ts';
import { targetStatus } from './status.ts';
import { targetDecider } from './target.ts';

const given = specFor(targetDecider);
/** 1000 by the end of 2025. */
const total = targetSet();
const whole = [
  total,
  recorded('m-1', '2023-06-30', 1_000),
  claimed(null, 1_000, '2023-06-30'),
] as const;

describe('a target that its figures reach', () => {
  it('is claimed by them, and attained when the office has verified', () => {
    given(total)
      .when(measure('m-1', '2023-06-30', 1_000))
      .then(recorded('m-1', '2023-06-30', 1_000), claimed(null, 1_000, '2023-06-30'));
    given(...whole)
      .when(verify('m-1', 'verified'))
      .then(verified('m-1', 'verified'), attained(null, 1_000, '2023-06-30'));
  });

  it('is attained when what is verified of it reaches it, whatever else waits', () => {
    const parts = [
      total,
      recorded('m-1', '2022-06-30', 600),
      recorded('m-2', '2023-06-30', 400),
      claimed(null, 1_000, '2023-06-30'),
      recorded('m-3', '2023-09-30', 5),
      verified('m-1', 'verified'),
    ] as const;
    given(...parts)
      .when(verify('m-2', 'verified'))
      .then(verified('m-2', 'verified'), attained(null, 1_005, '2023-09-30'));
    given(...parts)
      .when(verify('m-3', 'verified'))
      .then(verified('m-3', 'verified', farmers));
  });

  it('is claimed no longer when the office rejects', () =>
    given(...whole)
      .when(verify('m-1', 'rejected'))
      .then(verified('m-1', 'rejected'), unattained(null, '数据退回：与台账不符')));

  it('is claimed again when a figure that was verified is corrected', () =>
    given(...whole, verified('m-1', 'verified'), attained(null, 1_000, '2023-06-30'))
      .when(correct('m-1', 1_010))
      .then(
        corrected('m-1', '2023-06-30', 1_000, 1_010),
        unattained(null),
        claimed(null, 1_010, '2023-06-30'),
      ));

  it('is attained at once by the office’s own figure, and by whom its policy trusts', () => {
    given(total)
      .when(measure('m-1', '2023-06-30', 1_000, { organization: null }))
      .then(recorded('m-1', '2023-06-30', 1_000, office), attained(null, 1_000, '2023-06-30'));
    given(total)
      .when(measure('m-1', '2023-06-30', 1_000, { trusted: [farmers] }))
      .then(
        recorded('m-1', '2023-06-30', 1_000, farmers, { trusted: true }),
        attained(null, 1_000, '2023-06-30'),
      );
    given(total)
      .when(measure('m-1', '2023-06-30', 1_000, { trusted: [science] }))
      .then(recorded('m-1', '2023-06-30', 1_000), claimed(null, 1_000, '2023-06-30'));
  });

  it('a trusted figure that was corrected waits for the office like any other', () =>
    given(total, recorded('m-1', '2023-06-30', 900, farmers, { trusted: true }))
      .when(correct('m-1', 1_000))
      .then(corrected('m-1', '2023-06-30', 900, 1_000), claimed(null, 1_000, '2023-06-30')));

  it('a year that the office closes is attained by its sum', () => {
    const yearly = targetSet({ recurrence: 'yearly', value: 200 });
    given(yearly, recorded('m-1', '2022-12-31', 200), claimed(2022, 200, '2022-12-31'))
      .when(closeYear(2022))
      .then(closed(2022, 200, true), attained(2022, 200, '2022-12-31'));
  });

  it('shows whether that is verified, also when its time is over', () => {
    const limit = { recurrence: 'yearly', comparator: '<=', value: 200 } as const;
    const within = [targetSet(limit), recorded('m-1', '2025-06-30', 150)] as const;
    const on = (...facts: readonly TargetEvent[]) =>
      targetStatus(recordOf(...facts), day('2026-01-05'));
    expect(on(...whole)).toBe('claimed');
    expect(on(...whole, verified('m-1', 'verified'))).toBe('attained');
    expect(on(...within)).toBe('claimed');
    expect(on(...within, verified('m-1', 'verified'))).toBe('attained');
  });
});
