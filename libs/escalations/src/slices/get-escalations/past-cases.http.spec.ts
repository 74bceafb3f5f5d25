import { refused } from '#testing';
import * as duties from '../../../../obligations/src/domain/obligation.fixtures.ts';
import {
  leader,
  liaison,
  untilRedDraft,
} from '../../../../notifications/src/red-draft.fixtures.ts';
import { startSupervision } from '../../../../notifications/src/supervision.fixtures.ts';

let feature: Awaited<ReturnType<typeof startSupervision>>;
beforeEach(async () => {
  feature = await startSupervision();
});
afterEach(() => feature.stop());

const { obligationId } = duties.ref;
const path = `/escalations/${encodeURIComponent(obligationId)}`;

/** Level, and whether it waits for its signature; undefined: no case was open. */
async function on(day: string, user = leader): Promise<readonly unknown[] | undefined> {
  const { body } = await feature.ask('GET', `/escalations/past?on=${day}`, undefined, user);
  const [row] = body['rows'] as { level: string; drafted: boolean }[];
  return row && [row.level, row.drafted];
}

it('a past day is told as it stood, to a unit of the red card what was signed by then', async () => {
  feature.clock.set('2026-01-16T10:00:00+08:00');
  await untilRedDraft(feature);
  feature.clock.set('2026-01-19T10:00:00+08:00');
  await feature.ask('POST', `${path}/red-card/approve`, {}, leader);
  feature.clock.set('2026-01-21T10:00:00+08:00');
  await feature.ask('POST', `${path}/lift`, { reason: '已另行安排' }, leader);
  await feature.settle();
  feature.clock.set('2026-01-23T10:00:00+08:00');
  expect(await on('2026-01-03')).toBeUndefined();
  expect(await on('2026-01-07')).toEqual(['blue', false]);
  expect(await on('2026-01-08')).toEqual(['yellow', false]);
  expect(await on('2026-01-18')).toEqual(['red', true]);
  expect(await on('2026-01-18', liaison)).toEqual(['yellow', false]);
  expect(await on('2026-01-19', liaison)).toEqual(['red', false]);
  expect(await on('2026-01-20')).toEqual(['red', false]);
  expect(await on('2026-01-21')).toBeUndefined();
  expect(await on('2026-01-18', { ...liaison, organization: duties.science })).toBeUndefined();
  const later = await feature.ask('GET', '/escalations/past?on=2026-01-24', undefined, leader);
  expect(later).toEqual(refused('date-in-future', 409));
});
