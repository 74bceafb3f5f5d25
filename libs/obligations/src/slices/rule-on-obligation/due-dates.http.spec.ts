import { type User } from '#http';
import { type Event } from '#kernel';
import { officer } from '#testing/feature';
import { refused, toldActs } from '#testing';
import * as duties from '../../domain/obligation.fixtures.ts';
import { rescheduled, resumed, suspended } from '../../domain/obligation-due.fixtures.ts';
import { day } from '../../../../policies/src/domain/policy.fixtures.ts';
import { startSupervision } from '../../../../notifications/src/supervision.fixtures.ts';

let feature: Awaited<ReturnType<typeof startSupervision>>;
beforeEach(async () => {
  feature = await startSupervision();
  feature.clock.set('2025-12-10T10:00:00+08:00');
});
afterEach(() => feature.stop());

const { obligationId } = duties.ref;
const path = `/obligations/${encodeURIComponent(obligationId)}`;
const liaison: User = {
  userId: 'u-education',
  name: '李老师',
  roles: ['liaison'],
  region: 'zezhou',
  organization: duties.education,
};
const stranger: User = { ...liaison, organization: duties.science };
const elsewhere: User = { ...officer, region: 'rushan' };

async function lived(...history: readonly Event[]): Promise<void> {
  await feature.write(`obligation-${obligationId}`, ...history);
  await feature.settle();
}
const past = () =>
  lived(duties.opened({ dueOn: day('2022-12-31') }), duties.baselined('2022-12-31'));
const rule = (body: object, user?: User) => feature.ask('POST', `${path}/ruling`, body, user);
const row = async (): Promise<Record<string, unknown>> => {
  await feature.settle();
  return (await feature.ask('GET', path)).body;
};

describe('what was past when the plan was adopted', () => {
  it('is ruled to be still owed, by a date ahead, and reminded of from then on', async () => {
    await past();
    const body = { outcome: 'owed', dueOn: '2026-01-30', reason: '仍须补办' };
    expect(await rule(body)).toMatchObject({ status: 200, body: { written: 1 } });
    expect(await row()).toMatchObject({
      status: 'open',
      dueOn: '2026-01-30',
      originallyDueOn: '2022-12-31',
      dueHistory: [{ because: 'ruling', before: '2022-12-31', reason: '仍须补办' }],
      nextAt: '2025-12-31T00:30:00.000Z',
    });
    expect(await rule(body)).toMatchObject({ body: { written: 0 } });
  });

  it('is ruled void, once', async () => {
    await past();
    expect(await rule({ outcome: 'void', reason: '职责已终止' })).toMatchObject({ status: 200 });
    expect(await row()).toMatchObject({ status: 'waived' });
    expect(await rule({ outcome: 'void', reason: '职责已终止' })).toMatchObject({
      body: { written: 0 },
    });
  });

  it.each([
    [{ outcome: 'owed', reason: '仍须补办' }, 'due-missing', 422],
    [{ outcome: 'owed', dueOn: '2025-12-09', reason: '仍须补办' }, 'due-in-past', 409],
  ])('is not ruled on without a date ahead: %j', async (body, code, status) => {
    await past();
    expect(await rule(body)).toMatchObject(refused(code, status));
  });

  it('needs an outcome and a reason', async () => {
    await past();
    expect(await rule({ outcome: 'done', reason: '已办' })).toMatchObject({ status: 422 });
    for (const body of [{ outcome: 'void' }, { outcome: 'void', reason: ' ' }]) {
      expect(await rule(body)).toMatchObject(refused('ruling-reason-missing', 422));
    }
  });

  it('is the office’s to rule on, as long as nobody has', async () => {
    await past();
    const acts = async () => toldActs((await row())['actions']);
    expect(await acts()).toEqual(['ruleOnObligation of void', 'ruleOnObligation of owed']);
    const { body } = await feature.ask('GET', path, undefined, liaison);
    expect(body['actions']).toEqual([]);
    await rule({ outcome: 'void', reason: '职责已撤销' });
    expect(await acts()).toEqual([]);
  });

  it('is ruled on by the office of its region only', async () => {
    await past();
    const body = { outcome: 'void', reason: '职责已终止' };
    expect(await rule(body, liaison)).toMatchObject({ status: 403 });
    expect(await rule(body, elsewhere)).toMatchObject(refused('obligation-not-found', 404));
  });
});

it('a date that is not past is moved by an extension, not by a ruling', async () => {
  await lived(duties.opened());
  const body = { outcome: 'owed', dueOn: '2026-01-30', reason: '仍须补办' };
  expect(await rule(body)).toMatchObject(refused('obligation-not-baselined'));
});

it('a running task is cancelled as a task; what is no task may be void', async () => {
  await lived(duties.opened());
  const body = { outcome: 'void', reason: '职责已终止' };
  expect(await rule(body)).toMatchObject(refused('task-still-running'));
  const other = { obligationId: 'zezhou.g1.县教育局', kind: 'target', subjectId: 'zezhou.g1' };
  const opened = { type: 'ObligationOpened', data: { ...duties.opened().data, ...other } };
  await feature.write(`obligation-${other.obligationId}`, opened);
  await feature.settle();
  const url = `/obligations/${encodeURIComponent(other.obligationId)}/ruling`;
  expect(await feature.ask('POST', url, body)).toMatchObject({ body: { written: 1 } });
});

describe('the effects of another date', () => {
  const preview = (dueOn: string, user?: User) =>
    feature.ask('GET', `${path}/preview?dueOn=${dueOn}`, undefined, user);

  it('are shown before it is granted: what is void, what is planned, what it outruns', async () => {
    await lived(duties.opened(), duties.issued('2025-12-01'));
    const phase = { obligationId: 'zezhou.p1.县督查室', subjectId: 'zezhou.p1', kind: 'phase' };
    await feature.write('obligation-zezhou.p1.县督查室', {
      type: 'ObligationOpened',
      data: { ...duties.opened().data, ...phase, dueOn: '2026-01-15', subject: '总结评估' },
    });
    // Over before the present date: another date of the task has nothing to do with it.
    await feature.write('obligation-zezhou.p0.县督查室', {
      type: 'ObligationOpened',
      data: {
        ...duties.opened().data,
        ...phase,
        obligationId: 'zezhou.p0.县督查室',
        dueOn: '2025-12-30',
        subject: '动员部署',
      },
    });
    await feature.settle();
    const { body } = await preview('2026-03-31');
    expect(body).toMatchObject({
      originallyDueOn: '2025-12-31',
      dueOn: '2025-12-31',
      newDueOn: '2026-03-31',
      extensions: 0,
      outruns: [{ kind: 'phase', title: '总结评估', dueOn: '2026-01-15' }],
    });
    const rules = (list: unknown) =>
      (list as { rule: string; on: string }[]).map((item) => item.rule);
    expect(rules(body['void'])[0]).toBe('-10wd');
    expect(body['planned']).toMatchObject([
      { rule: '-30d', on: '2026-02-28' },
      { rule: '-10wd', on: '2026-03-17' },
      { rule: '-3wd', on: '2026-03-26' },
      { rule: '0d', on: '2026-03-31' },
      { rule: '+1wd', form: 'blue' },
      { rule: '+5wd', form: 'yellow' },
      { rule: '+10wd', form: 'red' },
      { rule: '+20wd', form: 'list' },
    ]);
  });

  it('are exactly what happens when it is granted', async () => {
    await lived(duties.opened(), duties.issued('2025-12-01'));
    const { body } = await preview('2026-03-31');
    await lived(rescheduled('2026-03-31', '2025-12-10'));
    const { timeline } = (await row()) as { timeline: readonly { rule: string; on: string }[] };
    const planned = body['planned'] as readonly { rule: string; on: string }[];
    expect(planned.slice(0, timeline.length)).toMatchObject(
      timeline.map(({ rule, on }) => ({ rule, on })),
    );
  });

  it('are shown to those whom it concerns, for a date', async () => {
    await lived(duties.opened());
    expect(await preview('2026-03-31', liaison)).toMatchObject({ status: 200 });
    expect(await preview('2026-03-31', stranger)).toMatchObject(
      refused('obligation-not-found', 404),
    );
    expect(await preview('soon')).toMatchObject({ status: 422 });
  });
});

describe('the list', () => {
  it('shows who was extended more than twice', async () => {
    const dates = ['2026-01-31', '2026-02-28', '2026-03-31'];
    const moves = dates.map((dueOn, index) => {
      const before = dates[index - 1] ?? '2025-12-31';
      return rescheduled(dueOn, '2025-12-09', { before, dueVersion: index + 2 });
    });
    await lived(duties.opened(), ...moves);
    expect(await row()).toMatchObject({ extensions: 3, extendedTooOften: true });
  });

  it('counts no days while the clock stands, and gives them back', async () => {
    await lived(duties.opened(), suspended('2025-12-01'));
    const standing = await row();
    expect(standing).toMatchObject({ status: 'suspended', workingDaysLeft: 22, nextAt: null });
    await lived(resumed(['2025-12-01', '2025-12-10'], 7, '2026-01-12'));
    expect(await row()).toMatchObject({
      status: 'open',
      dueOn: '2026-01-12',
      workingDaysLeft: 22,
      dueHistory: [{ because: 'resumed', workingDays: 7 }],
    });
  });
});
