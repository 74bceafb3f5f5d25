import { specFor } from '#testing';
import { type TargetCommand } from './target.commands.ts';
import {
  claimed,
  correct,
  corrected,
  day,
  measure,
  recorded,
  set,
  targetSet,
  unattained,
  verified,
  verify,
} from './target.fixtures.ts';
import { targetDecider } from './target.ts';

const given = specFor(targetDecider);
const total = targetSet();
const { targetId } = set().data;

describe('a verdict of the office', () => {
  const half = [
    total,
    recorded('m-1', '2022-06-30', 600),
    recorded('m-2', '2023-06-30', 400),
    claimed(null, 1000, '2023-06-30'),
  ] as const;

  it('confirms a measurement, once', () => {
    given(...half)
      .when(verify('m-1', 'verified'))
      .then(verified('m-1', 'verified'));
    given(...half, verified('m-1', 'verified'))
      .when(verify('m-1', 'verified', '再看一遍'))
      .thenNothing();
  });

  it('rejecting a measurement takes it out of the sum, and with it what it had brought about', () =>
    given(...half)
      .when(verify('m-2', 'rejected'))
      .then(verified('m-2', 'rejected'), unattained(null, '数据退回：与台账不符')));

  it('may be taken back', () =>
    given(...half, verified('m-2', 'rejected'), unattained(null))
      .when(verify('m-2', 'verified'))
      .then(verified('m-2', 'verified'), claimed(null, 1000, '2023-06-30')));

  it('lets the level before count again', () => {
    const level = targetSet({ recurrence: 'level', value: 17 });
    const past = [
      level,
      recorded('m-1', '2023-12-31', 17),
      claimed(null, 17, '2023-12-31'),
      recorded('m-2', '2024-12-31', 16),
      unattained(null),
    ] as const;
    given(...past)
      .when(verify('m-2', 'rejected'))
      .then(verified('m-2', 'rejected'), claimed(null, 17, '2023-12-31'));
  });

  it('falls with a correction, after which the measurement counts again', () => {
    const rejected = [...half, verified('m-2', 'rejected'), unattained(null)] as const;
    given(...rejected)
      .when(correct('m-2', 410))
      .then(corrected('m-2', '2023-06-30', 400, 410), claimed(null, 1010, '2023-06-30'));
    given(...rejected, corrected('m-2', '2023-06-30', 400, 410), claimed(null, 1010, '2023-06-30'))
      .when(verify('m-2', 'verified'))
      .then(verified('m-2', 'verified'));
  });

  it('rejecting a measurement needs a reason', () => {
    given(...half)
      .when(verify('m-1', 'rejected', ' '))
      .thenRefused('verdict-note-missing');
    given(...half)
      .when(verify('m-9', 'verified'))
      .thenRefused('measurement-not-found');
    given().when(verify('m-1', 'verified')).thenRefused('target-not-found');
  });
});

describe('several measurements at once', () => {
  const several = (...all: readonly TargetCommand[]): TargetCommand => ({
    type: 'RecordMeasurements',
    data: {
      targetId,
      today: day('2026-06-30'),
      reason: '',
      trusted: [],
      measurements: all.flatMap(({ type, data }) => (type === 'RecordMeasurement' ? [data] : [])),
    },
  });

  it('are recorded in their order, and turn the target once', () =>
    given(total)
      .when(several(measure('m-1', '2022-06-30', 600), measure('m-2', '2023-06-30', 700)))
      .then(
        recorded('m-1', '2022-06-30', 600),
        recorded('m-2', '2023-06-30', 700),
        claimed(null, 1_300, '2023-06-30'),
      ));

  it('leave out what is known already', () =>
    given(total, recorded('m-1', '2022-06-30', 600))
      .when(several(measure('m-1', '2022-06-30', 600), measure('m-2', '2023-06-30', 7)))
      .then(recorded('m-2', '2023-06-30', 7)));

  it('correct what they know otherwise, where there is a reason, and are refused without one', () => {
    const changed = several(measure('m-2', '2022-06-30', 700), measure('m-3', '2023-06-30', 7));
    const known = given(total, recorded('m-1', '2022-06-30', 600));
    known.when(changed).thenRefused('measurement-already-recorded');
    known
      .when({ ...changed, data: { ...changed.data, reason: '重复统计' } } as TargetCommand)
      .then(corrected('m-1', '2022-06-30', 600, 700), recorded('m-3', '2023-06-30', 7));
  });

  it('are refused together', () =>
    given(total)
      .when(several(measure('m-1', '2022-06-30', 600), measure('m-2', '2027-06-30', 7)))
      .thenRefused('measurement-in-future'));
});

it('a figure is corrected twenty times, and no more until the office has rejected it', () => {
  const past = [
    total,
    recorded('m-1', '2022-06-30', 0),
    ...Array.from({ length: 20 }, (_, n) => corrected('m-1', '2022-06-30', n, n + 1)),
  ] as const;
  given(...past.slice(0, -1))
    .when(correct('m-1', 20))
    .then(corrected('m-1', '2022-06-30', 19, 20));
  given(...past)
    .when(correct('m-1', 21))
    .thenRefused('corrections-too-many');
  given(...past)
    .when(correct('m-1', 20))
    .thenNothing();
  given(...past, verified('m-1', 'rejected'))
    .when(measure('m-2', '2022-06-30', 21))
    .then(recorded('m-2', '2022-06-30', 21));
});
