import { fold } from '#kernel';
import { goldenSuite, idOfOrganization } from '#testing';
import { type TargetEvent } from './target.events.ts';
import {
  attained,
  claimed,
  closed,
  corrected,
  day,
  dropped,
  farmers,
  kept,
  recorded,
  referred,
  revised,
  targetSet,
  unattained,
  verified,
} from './target.fixtures.ts';
import { targetDecider } from './target.ts';

const stored = goldenSuite<TargetEvent>(
  'targets',
  {
    TargetSet: targetSet(),
    MeasurementRecorded: recorded('m-1', '2023-06-30', 1_200, farmers, { trusted: true }),
    TargetClaimed: claimed(null, 1_200, '2023-06-30'),
    TargetAttained: attained(null, 1_200, '2023-06-30'),
    MeasurementCorrected: corrected('m-1', '2023-06-30', 1_200, 120.5),
    TargetUnattained: unattained(null),
    MeasurementVerified: verified('m-1', 'rejected'),
    ReferenceRecorded: referred('2024-12-31', 15.14),
    TargetRevised: revised(
      {
        baseline: { value: 10.5, asOf: day('2020-12-31') },
        checkpoints: [{ on: day('2023-12-31'), value: 13 }],
        staleAfterDays: 30,
      },
      { baseline: null, checkpoints: [], staleAfterDays: null },
    ),
    TargetYearClosed: closed(2023, 120.5, false),
    TargetDropped: dropped(),
  },
  new URL('golden/', import.meta.url),
);

const revisedTo = {
  baseline: { value: 10.5, asOf: '2020-12-31' },
  checkpoints: [{ on: '2023-12-31', value: 13 }],
  staleAfterDays: 30,
};

it('stored facts of a target are understood for ever', () => {
  const facts = stored();
  const asOf = '2023-06-30';
  const { baseline, checkpoints, staleAfterDays } = revisedTo;
  expect(fold(targetDecider, facts)).toEqual({
    ...kept,
    baseline,
    checkpoints,
    staleAfterDays,
    measurements: [
      {
        measurementId: 'm-1',
        organization: farmers,
        asOf,
        recorded: 1_200,
        value: 120.5,
        corrections: 1,
        source: null,
        verdict: 'rejected',
        trusted: false,
        organizationId: idOfOrganization(farmers),
      },
    ],
    references: [{ asOf: '2024-12-31', value: 15.14, source: '省科协公报' }],
    closed: [
      { year: 2023, value: 120.5, attained: false, closedOn: '2026-06-30', note: '年度考核' },
    ],
    revisions: [
      {
        revisedOn: '2026-06-30',
        reason: '年中调整',
        before: { baseline: null, checkpoints: [], staleAfterDays: null },
      },
    ],
    attained: [],
    claimed: [],
    dropped: { droppedOn: '2026-06-30', reason: '方案调整' },
  });
  expect(fold(targetDecider, facts.slice(0, 3))).toMatchObject({
    attained: [],
    claimed: [{ year: null }],
    measurements: [{ trusted: true }],
  });
  expect(fold(targetDecider, facts.slice(0, 4))).toMatchObject({
    attained: [{ year: null }],
    claimed: [],
  });
});
