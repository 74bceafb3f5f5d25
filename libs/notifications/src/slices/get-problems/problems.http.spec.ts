import { namedOrganization, refused } from '#testing';
import { type User } from '#http';
import { officer } from '#testing/feature';
import * as duties from '../../../../obligations/src/domain/obligation.fixtures.ts';
import * as mails from '../../domain/mail.fixtures.ts';
import { startSupervision } from '../../supervision.fixtures.ts';

const { education, ref } = duties;
const liaison: User = {
  ...officer,
  userId: 'u-education',
  roles: ['liaison'],
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

describe('a problem', () => {
  let own: typeof feature;
  beforeEach(async () => {
    own = await startSupervision();
    own.clock.set('2025-12-08T09:00:00+08:00');
    const unresolved = [{ role: 'lead.head', ...namedOrganization(education) }] as const;
    const issued = duties.issued('2025-12-01', { rule: '-30d', form: 'reminder', unresolved });
    await own.write(`obligation-${ref.obligationId}`, duties.opened(), issued);
    await own.write('mail-red.2', {
      type: 'LetterUnaddressed',
      data: { ...mails.recordUndeliverable.data, mailId: 'red.2' },
    });
    await own.write('refusal-1', {
      type: 'FollowingRefused',
      data: { follower: 'follow-phase', region: 'zezhou', planId: null, sentence: '……' },
    });
  });
  afterEach(() => own.stop());

  const totals = async (): Promise<readonly number[]> => {
    const { body } = await own.ask('GET', '/problems');
    const { unresolved, undelivered, refused } = body as Record<string, Some>;
    return [unresolved?.total ?? -1, undelivered?.total ?? -1, refused?.total ?? -1];
  };
  const close = async (id: string, reason?: string, user = officer) => {
    const answer = await own.ask('POST', `/problems/${id}/close`, { reason }, user);
    await own.settle();
    return answer;
  };

  it('is closed by the office with a reason, whatever it is about, and once', async () => {
    expect(await totals()).toEqual([1, 1, 1]);
    expect(await close('red.2')).toEqual(refused('reason-missing', 422));
    const ids = ['red.2', encodeURIComponent(ref.obligationId), 'refusal-1'];
    for (const id of ids) {
      expect(await close(id, '已电话告知')).toMatchObject({ status: 200, body: { written: 1 } });
    }
    expect(await totals()).toEqual([0, 0, 0]);
    expect(await close('red.2', '已电话告知')).toMatchObject({ body: { written: 0 } });
    expect(await close('red.3', '已电话告知')).toEqual(refused('problem-not-found', 404));
    const { events } = await own.runner.store.load('mail-red.2');
    expect(events.at(-1)).toMatchObject({
      type: 'UndeliveredClosed',
      data: { on: '2025-12-08', reason: '已电话告知' },
      meta: { actor: 'u-office', reason: '已电话告知' },
    });
  });

  it('is of the region’s office to close', async () => {
    const elsewhere = { ...officer, region: 'tunxi' };
    expect(await close('red.2', '误', elsewhere)).toEqual(refused('problem-not-found', 404));
    expect((await close('red.2', '误', liaison)).status).toBe(403);
    expect(await totals()).toEqual([1, 1, 1]);
  });

  it('is none any more when what it is about is done', async () => {
    await own.write(`obligation-${ref.obligationId}`, duties.met('2025-12-05'));
    expect(await totals()).toEqual([0, 0, 1]);
  });

  it('is none any more when its plan was withdrawn', async () => {
    await own.write('plan-zezhou', {
      type: 'PlanWithdrawn',
      data: { planId: 'zezhou', region: 'zezhou', withdrawnOn: '2025-12-05', reason: '另行部署' },
    });
    expect(await totals()).toEqual([1, 0, 1]); // its obligations end by facts of their own
    await own.write(`obligation-${ref.obligationId}`, duties.waived('2025-12-05'));
    expect(await totals()).toEqual([0, 0, 1]);
  });
});
