import { namedOrganization } from '#testing';
import { type User } from '#http';
import { officer } from '#testing/feature';
import * as duties from '../../../../obligations/src/domain/obligation.fixtures.ts';
import * as mails from '../../domain/mail.fixtures.ts';
import { startSupervision } from '../../supervision.fixtures.ts';

const { education, ref } = duties;
const liaison: User = {
  ...officer,
  userId: 'u-education',
  role: 'liaison',
  region: 'zezhou',
  organization: education,
};

let feature: Awaited<ReturnType<typeof startSupervision>>;
beforeAll(async () => {
  feature = await startSupervision();
  const unresolved = [{ role: 'lead.head', ...namedOrganization(education) }] as const;
  const issued = duties.issued('2025-12-01', { rule: '-30d', form: 'reminder', unresolved });
  await feature.write(`obligation-${ref.obligationId}`, duties.opened(), issued);
  const { mailId } = mails.written.data;
  const bounced = mails.failed('2025-12-01T01:00:00Z', '550 没有这个邮箱', true);
  await feature.write(`mail-${mailId}`, mails.written, bounced);
  await feature.write(`mail-red.2`, {
    type: 'LetterUnaddressed',
    data: { ...mails.recordUndeliverable.data, mailId: 'red.2' },
  });
  for (const n of [1, 2, 3]) {
    feature.clock.set(`2025-12-0${n}T09:00:00+08:00`);
    await feature.write(`refusal-${n}`, {
      type: 'FollowingRefused',
      data: {
        follower: 'follow-phase',
        factId: `f${n}`,
        factType: 'PhaseClosed',
        factStream: 'phase-zezhou.p1',
        target: `obligation-zezhou.p${n}.督查室`,
        code: 'obligation-met',
        sentence: `第${n}句。`,
        planId: 'zezhou',
        region: 'zezhou',
      },
    });
  }
});
afterAll(() => feature.stop());

type Some = { readonly total: number; readonly rows: readonly Record<string, unknown>[] };
async function problems(query = '', user: User = officer) {
  const { status, body } = await feature.ask('GET', `/problems${query}`, undefined, user);
  expect(status).toBe(200);
  return body as { unresolved: Some; undelivered: Some; refused: Some };
}

describe('problems', () => {
  it('say of each kind how many there are, beside the first of them', async () => {
    const { unresolved, undelivered, refused } = await problems('?limit=1');
    expect([unresolved, undelivered, refused].map(({ total }) => total)).toEqual([1, 2, 3]);
    expect([unresolved, undelivered, refused].map(({ rows }) => rows.length)).toEqual([1, 1, 1]);
    const { subject, planId, planTitle } = duties.opened().data;
    expect(unresolved.rows[0]).toMatchObject({
      obligationId: ref.obligationId,
      title: subject,
      planId,
      planTitle,
      ...namedOrganization(education),
      vacancies: [{ role: 'lead.head', ...namedOrganization(education) }],
    });
    expect(refused.rows[0]).toMatchObject({
      sentence: '第3句。',
      occurredAt: '2025-12-03T01:00:00.000Z',
      askedStream: 'obligation-zezhou.p3.督查室',
      factStream: 'phase-zezhou.p1',
    });
  });

  it('call each mail by its subject, and show nobody’s letter', async () => {
    const { undelivered } = await problems();
    expect(undelivered.rows.map(({ status }) => status).sort()).toEqual(['bounced', 'unaddressed']);
    for (const row of undelivered.rows) {
      expect(row['subject']).toMatch(/^【/);
      expect(row).not.toHaveProperty('letter');
    }
  });

  it('are those of the own organization and region; what was not followed is of none', async () => {
    const mine = await problems('', liaison);
    expect([mine.unresolved.total, mine.undelivered.total, mine.refused.total]).toEqual([1, 2, 0]);
    const elsewhere = await problems('', { ...officer, region: 'tunxi' });
    const totals = [elsewhere.unresolved, elsewhere.undelivered, elsewhere.refused];
    expect(totals.map(({ total }) => total)).toEqual([0, 0, 0]);
  });
});
