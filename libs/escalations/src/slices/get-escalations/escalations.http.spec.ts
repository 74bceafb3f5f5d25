import { stateCouncilCalendar as calendar } from '#calendar';
import { type User } from '#http';
import { addDays, type Event } from '#kernel';
import { officer } from '#testing/feature';
import { namedOrganization, refused, toldActs } from '#testing';
import * as duties from '../../../../obligations/src/domain/obligation.fixtures.ts';
import { day } from '../../../../policies/src/domain/policy.fixtures.ts';
import { leader, liaison } from '../../../../notifications/src/red-draft.fixtures.ts';
import { startSupervision } from '../../../../notifications/src/supervision.fixtures.ts';
import { dayAtAge } from './age.ts';

let feature: Awaited<ReturnType<typeof startSupervision>>;
beforeEach(async () => {
  feature = await startSupervision();
  feature.clock.set('2026-01-09T10:00:00+08:00');
});
afterEach(() => feature.stop());

const { obligationId } = duties.ref;
const path = `/escalations/${encodeURIComponent(obligationId)}`;
const stranger: User = { ...liaison, userId: 'u-science', organization: duties.science };
const written = { status: 200, body: { written: 1 } };

const RUNGS = { blue: '+1wd', yellow: '+5wd', red: '+10wd' } as const;
const reached = (level: 'blue' | 'yellow' | 'red', on: string, dueVersion = 1): Event => {
  const red = level === 'red';
  const facts = { rule: RUNGS[level], form: level, draft: red, dueVersion } as const;
  return duties.issued(on, { ...facts, onApproval: red ? ['lead.head'] : [] });
};
const before = ['-30d', '-10wd', '-3wd', '0d'].map((rule) => duties.superseded(rule, '+1wd'));

/** The obligation, overdue since the new year, and the rungs it has reached. */
async function overdue(...rungs: readonly Event[]): Promise<void> {
  await feature.write(`obligation-${obligationId}`, duties.opened(), ...before, ...rungs);
  await feature.react();
}

/** Others of the same plan, each at a level since a day. */
async function others(
  ...cases: readonly (readonly [name: string, level: 'blue' | 'yellow' | 'red', on: string])[]
): Promise<void> {
  for (const [organization, level, on] of cases) {
    const id = `zezhou.t1.${organization}`;
    const mine = { obligationId: id, ...namedOrganization(organization) };
    const opened = duties.opened(mine);
    const rung = reached(level, on);
    await feature.write(
      `obligation-${id}`,
      opened,
      ...[...before, rung].map(({ type, data }) => ({ type, data: { ...data, ...mine } })),
    );
  }
  await feature.react();
}

const ask = (...body: Parameters<typeof feature.ask>) => feature.ask(...body);
const detail = async () => {
  await feature.settle();
  return (await ask('GET', path)).body;
};
const orgsOf = async (url: string, user?: User): Promise<unknown> => {
  const { body } = await ask('GET', url, undefined, user);
  return (body['rows'] as { organization: string }[]).map(({ organization }) => organization);
};

describe('what has no case', () => {
  it('is named to whom it is shown, and to nobody else', async () => {
    await overdue();
    const detailFor = async (user: User) =>
      (await ask('GET', path, undefined, user)).body['detail'];
    expect(await detailFor(liaison)).toBe('“提升科学教育水平”未列入过三色督办。');
    expect(await detailFor(stranger)).toBe('事项未列入过三色督办。');
  });
});

describe('a case', () => {
  it('is shown with its level, age, next step and policy', async () => {
    await overdue(reached('blue', '2026-01-04'), reached('yellow', '2026-01-08'));
    const row = {
      level: 'yellow',
      status: 'open',
      case: 1,
      dueVersion: 1,
      openUrges: [],
      workingDaysOverdue: 6,
      workingDaysAtLevel: 1,
      because: null,
      policy: { name: 'default', version: 1 },
      next: {
        rule: '+10wd',
        form: 'red',
        at: '2026-01-15T00:30:00.000Z',
        to: ['office.approver'],
        draft: true,
      },
      kind: 'task',
      itemId: 'zezhou.t1',
    };
    const { body } = await ask('GET', '/escalations');
    expect(body['rows']).toMatchObject([row]);
    expect(JSON.stringify(body)).not.toContain('"state"');
    expect(await detail()).toMatchObject({
      ...row,
      cases: [
        {
          case: 1,
          raisedOn: '2026-01-04',
          replies: [],
          redCards: [],
          ending: null,
          levels: [
            { level: 'blue', levelOn: '2026-01-04', actor: '系统（自动）' },
            { level: 'yellow', levelOn: '2026-01-08', rule: '+5wd' },
          ],
        },
      ],
    });
  });

  it('says what may be done with it now, by whom', async () => {
    await overdue(reached('yellow', '2026-01-08'), reached('red', '2026-01-15'));
    const acts = async (user: User): Promise<readonly string[]> => {
      await feature.settle();
      const { body } = await ask('GET', path, undefined, user);
      const list = (await ask('GET', '/escalations', undefined, user)).body;
      const lines = (list['rows'] as { actions: unknown }[]).map(({ actions }) => actions);
      expect(lines).toEqual(body['status'] === 'open' ? [body['actions']] : []);
      return toldActs(body['actions']);
    };
    const governing = ['urge', 'lowerEscalation', 'liftEscalation'];
    expect(await acts(liaison)).toEqual(['answerEscalation']);
    expect(await acts(officer)).toEqual(['answerEscalation', ...governing]);
    expect(await acts(leader)).toEqual(['approveRedCard', 'declineRedCard', ...governing]);
    await ask('POST', `${path}/red-card/approve`, {}, leader);
    expect(await acts(leader)).toEqual(governing);
    const call = { urgeId: 'u1', by: 'phone', to: '局长', note: '请尽快办理' };
    await ask('POST', `${path}/urge`, call, leader);
    expect(await acts(liaison)).toEqual(['answerEscalation', 'answerUrge of u1']);
    await ask('POST', `${path}/lift`, { reason: '已专题研究' }, leader);
    expect(await acts(leader)).toEqual(['answerUrge of u1']);
  });

  it.each([
    ['2026-01-09', true, { workingDaysOverdue: 6, workingDaysAtLevel: 1 }],
    ['2025-12-30', false, { workingDaysOverdue: 0, workingDaysAtLevel: 0 }],
  ] as const)('a case that ended on %s grows no older', async (on, late, age) => {
    await overdue(reached('blue', '2026-01-04'), reached('yellow', '2026-01-08'));
    await feature.write(`obligation-${obligationId}`, duties.met(on, late));
    await feature.react();
    feature.clock.set('2026-03-02T10:00:00+08:00');
    expect(await detail()).toMatchObject({ status: 'resolved', because: 'met', ...age });
  });

  it('says which earlier colours did not arrive, of the present date alone', async () => {
    const head = { role: 'lead.deputyHead', ...namedOrganization(duties.education) } as const;
    const [blue, yellow] = [reached('blue', '2026-01-04'), reached('yellow', '2026-01-08')];
    const told = { ...yellow.data, recipients: [], unresolved: [head] };
    await overdue(blue, { ...yellow, data: told });
    const mailId = 'digest.2026-01-04.li';
    const ref = { mailId, region: 'zezhou' };
    const notices = [{ obligationId, dueVersion: 1, rule: '+1wd' }];
    const letter = { kind: 'digest', groups: [], organization: duties.education };
    const issued = { ...ref, contactId: 'li', planIds: ['zezhou'], on: '2026-01-04' };
    await feature.write(
      `mail-${mailId}`,
      { type: 'LetterIssued', data: { ...issued, organizationId: 'x', letter, notices } },
      { type: 'NotificationFailed', data: { ...ref, at: '', reason: '550', bounced: true } },
    );
    const notDelivered = [
      { level: 'blue', role: 'lead.liaison' },
      { level: 'yellow', role: 'lead.deputyHead' },
    ];
    expect((await detail())['notDelivered']).toEqual(notDelivered);
    await feature.write(`mail-${mailId}`, {
      type: 'NotificationDelivered',
      data: { ...ref, at: '', response: '250' },
    });
    expect((await detail())['notDelivered']).toEqual(notDelivered.slice(1));
    const found = { rule: '+5wd', dueVersion: 1, recipients: [], resolved: [head] };
    await feature.write(`obligation-${obligationId}`, {
      type: 'RecipientsFound',
      data: { ...duties.ref, ...found },
    });
    expect((await detail())['notDelivered']).toEqual([]);
  });

  it('says nothing of what did not arrive for a date that is no longer in force', async () => {
    await overdue(reached('blue', '2026-01-04'));
    const ref = { mailId: 'digest.2026-01-04.li', region: 'zezhou' };
    const notices = [{ obligationId, dueVersion: 1, rule: '+1wd' }];
    const letter = { kind: 'digest', groups: [], organization: duties.education };
    const issued = { ...ref, contactId: 'li', planIds: ['zezhou'], on: '2026-01-04' };
    await feature.write(
      `mail-${ref.mailId}`,
      { type: 'LetterIssued', data: { ...issued, organizationId: 'x', letter, notices } },
      { type: 'NotificationFailed', data: { ...ref, at: '', reason: '550', bounced: true } },
    );
    expect((await detail())['notDelivered']).toHaveLength(1);
    const moved = { dueOn: '2026-01-30', before: '2025-12-31', on: '2026-01-09', dueVersion: 2 };
    await feature.write(`obligation-${obligationId}`, {
      type: 'ObligationRescheduled',
      data: { ...duties.ref, ...moved, because: 'extension', reason: '' },
    });
    expect((await detail())['notDelivered']).toEqual([]);
  });

  it('is raised and ended once, however often the log is read', async () => {
    await overdue(reached('blue', '2026-01-04'));
    const before = await detail();
    await feature.react();
    expect(await detail()).toEqual(before);
  });

  it.each([
    [
      'extended',
      {
        type: 'ObligationRescheduled',
        data: {
          ...duties.ref,
          dueOn: '2026-02-27',
          before: '2025-12-31',
          on: '2026-01-09',
          dueVersion: 2,
          because: 'extension',
          reason: '经费未到位',
        },
      },
    ],
    [
      'suspended',
      {
        type: 'ObligationSuspended',
        data: { ...duties.ref, from: '2026-01-09', reason: '经费未到位' },
      },
    ],
    [
      'missed',
      { type: 'ObligationMissed', data: { ...duties.ref, on: '2026-01-09', reason: '经费未到位' } },
    ],
    ['waived', duties.waived('2026-01-09', '经费未到位')],
  ])('ends when what is owed is %s, with the reason given there', async (because, fact) => {
    await overdue(reached('blue', '2026-01-04'), fact);
    expect(await detail()).toMatchObject({
      status: 'resolved',
      because,
      resolvedOn: '2026-01-09',
      resolvedReason: '经费未到位',
    });
  });

  it('is followed by another when the new date is overrun, and neither is touched by a second reading', async () => {
    const moved = {
      ...duties.ref,
      dueOn: '2026-02-27',
      before: '2025-12-31',
      on: '2026-01-09',
      dueVersion: 2,
      because: 'extension',
      reason: '经费未到位',
    };
    await overdue(
      reached('blue', '2026-01-04'),
      reached('yellow', '2026-01-08'),
      { type: 'ObligationRescheduled', data: moved },
      reached('blue', '2026-03-02', 2),
    );
    await feature.react();
    expect(await detail()).toMatchObject({
      case: 2,
      status: 'open',
      level: 'blue',
      raisedOn: '2026-03-02',
      cases: [
        {
          case: 1,
          raisedOn: '2026-01-04',
          ending: { because: 'extended', resolvedOn: '2026-01-09', reason: '经费未到位' },
        },
        { case: 2, ending: null, raisedOn: '2026-03-02' },
      ],
    });
  });
});

describe('a person', () => {
  beforeEach(() =>
    overdue(
      reached('blue', '2026-01-04'),
      reached('yellow', '2026-01-08'),
      reached('red', '2026-01-15'),
    ),
  );

  it('lowers a case with a reason, and the red card goes back', async () => {
    const body = { to: 'yellow', reason: '已有实质进展' };
    expect(await ask('POST', `${path}/lower`, body, leader)).toMatchObject(written);
    expect(await ask('POST', `${path}/lower`, body, leader)).toMatchObject({
      body: { written: 0 },
    });
    expect(await ask('POST', `${path}/red-card/approve`, {}, leader)).toEqual(
      refused('red-card-not-drafted'),
    );
    expect(await detail()).toMatchObject({
      level: 'yellow',
      redCard: 'withdrawn',
      levelOn: '2026-01-09',
      status: 'open',
      cases: [
        {
          lowered: [
            {
              before: 'red',
              level: 'yellow',
              levelOn: '2026-01-09',
              reason: body.reason,
              actorId: leader.userId,
            },
          ],
        },
      ],
    });
    expect((await ask('POST', `${path}/lower`, { to: 'red', reason: '？' })).status).toBe(422);
    expect(await ask('POST', `${path}/lower`, { to: 'blue' })).toEqual(
      refused('escalation-reason-missing', 422),
    );
    await ask('POST', `${path}/lower`, { to: 'blue', reason: '好转' });
    expect(await ask('POST', `${path}/lower`, body)).toEqual(refused('escalation-not-lower'));
  });

  it('lifts a case with a reason, once', async () => {
    expect(await ask('POST', `${path}/lift`, { reason: null }, leader)).toEqual(
      refused('escalation-reason-missing', 422),
    );
    const body = { reason: '责任转由市级部门' };
    expect(await ask('POST', `${path}/lift`, body, leader)).toMatchObject(written);
    expect(await ask('POST', `${path}/lift`, body)).toMatchObject({ body: { written: 0 } });
    expect(await detail()).toMatchObject({ because: 'lifted', resolvedReason: body.reason });
    const answer = { promisedOn: '2026-01-20', note: '' };
    expect(await ask('POST', `${path}/answer`, answer, liaison)).toEqual(
      refused('escalation-resolved'),
    );
  });

  it('urges by telephone and writes down the answer with its promise', async () => {
    const call = { by: 'phone', to: '李主任', note: '请本周内报送材料', urgeId: 'u1' };
    const first = await ask('POST', `${path}/urge`, call, leader);
    expect(first).toMatchObject({ status: 200, body: { urgeId: 'u1', written: 1 } });
    expect((await ask('POST', `${path}/urge`, call, leader)).body).toMatchObject({ written: 0 });
    const second = await ask('POST', `${path}/urge`, { by: 'visit', to: '县教育局', note: '现场' });
    await feature.settle();
    const { openUrges } = (await detail()) as { openUrges: { urgeId: string }[] };
    expect(openUrges.map(({ urgeId }) => urgeId)).toEqual(['u1', second.body['urgeId']]);

    const answer = { answer: '已报县政府，下周三前办结', promisedOn: '2026-01-14' };
    expect(await ask('POST', `${path}/urges/u1/answer`, answer, liaison)).toMatchObject({
      body: { written: 2 },
    });
    expect(await detail()).toMatchObject({
      promisedOn: '2026-01-14',
      note: answer.answer,
      openUrges: [{ by: 'visit' }],
      cases: [
        {
          urges: [
            {
              to: '李主任',
              actorId: leader.userId,
              answer: answer.answer,
              answeredOn: '2026-01-09',
              answerToldBy: { actorId: liaison.userId },
            },
            { answer: null, answeredOn: null, answerToldBy: null },
          ],
          replies: [{ promisedOn: '2026-01-14', note: answer.answer, level: 'red' }],
        },
      ],
    });
    const other = { answer: '另一个答复' };
    expect(await ask('POST', `${path}/urges/u1/answer`, other)).toEqual(
      refused('urge-already-answered'),
    );
    expect(await ask('POST', `${path}/urges/u9/answer`, other)).toEqual(
      refused('urge-not-found', 404),
    );
    await ask('POST', `${path}/lift`, { reason: '办结' });
    expect(await ask('POST', `${path}/urge`, { ...call, urgeId: 'u2' })).toEqual(
      refused('escalation-resolved'),
    );
  });

  it('puts a promise off twice and no more', async () => {
    for (const promisedOn of ['2026-01-14', '2026-01-16', '2026-01-20']) {
      expect(await ask('POST', `${path}/answer`, { promisedOn, note: '' }, liaison)).toMatchObject(
        written,
      );
    }
    const again = { promisedOn: '2026-01-21', note: '' };
    expect(await ask('POST', `${path}/answer`, again, liaison)).toEqual(
      refused('promise-renewed-too-often'),
    );
  });

  it('acts where it may, and reads what it may', async () => {
    const call = { by: 'phone', to: '李主任', note: '催' };
    for (const [verb, body] of [
      ['lower', { to: 'blue', reason: '好' }],
      ['lift', { reason: '好' }],
      ['urge', call],
    ] as const) {
      expect((await ask('POST', `${path}/${verb}`, body, liaison)).status).toBe(403);
      const elsewhere: User = { ...leader, region: 'tunxi' };
      expect(await ask('POST', `${path}/${verb}`, body, elsewhere)).toEqual(
        refused('escalation-not-found', 404),
      );
    }
    expect(await ask('POST', `${path}/urges/u1/answer`, { answer: '好' }, stranger)).toEqual(
      refused('escalation-not-found', 404),
    );
    expect(await ask('GET', path, undefined, stranger)).toEqual(
      refused('escalation-not-found', 404),
    );
    expect(await ask('GET', '/escalations/zezhou.t9.x')).toEqual(
      refused('escalation-not-found', 404),
    );
    expect(await orgsOf('/escalations', stranger)).toEqual([]);
  });
});

describe('the board', () => {
  beforeEach(async () => {
    feature.clock.set('2026-01-23T10:00:00+08:00');
    await others(
      ['甲局', 'blue', '2026-01-22'],
      ['乙局', 'yellow', '2026-01-15'],
      ['丙局', 'red', '2026-01-16'],
      ['丁局', 'blue', '2026-01-05'],
    );
  });

  it('is ordered by what is newest, highest, oldest or next', async () => {
    expect(await orgsOf('/escalations')).toEqual(['甲局', '丙局', '乙局', '丁局']);
    expect(await orgsOf('/escalations?order=level')).toEqual(['丙局', '乙局', '丁局', '甲局']);
    expect(await orgsOf('/escalations?order=age')).toEqual(['丁局', '乙局', '丙局', '甲局']);
    const all = await orgsOf('/escalations?order=next');
    expect(all).toHaveLength(4);
    const first = await ask('GET', '/escalations?order=next&limit=3');
    const cursor = encodeURIComponent(String(first.body['cursor']));
    const rest = await orgsOf(`/escalations?order=next&limit=3&cursor=${cursor}`);
    expect([...(first.body['rows'] as { organization: string }[])].length).toBe(3);
    expect(rest).toEqual((all as string[]).slice(3));
    expect(await ask('GET', '/escalations?order=next&cursor=bm8')).toEqual(
      refused('cursor-malformed', 422),
    );
  });

  it('comes soonest first by the next step', async () => {
    const { body } = await ask('GET', '/escalations?order=next');
    const at = (body['rows'] as { nextAt: string }[]).map(({ nextAt }) => nextAt);
    expect(at).toEqual([...at].sort());
  });

  it('can be asked for what comes within so many working days', async () => {
    const all = [reached('blue', '2026-01-04'), reached('yellow', '2026-01-08')];
    await overdue(...all, reached('red', '2026-01-15'));
    // It comes onto the list on 29 January, the fourth working day from here; the others’ next steps are past due.
    expect(await orgsOf('/escalations?nextBy=3')).not.toContain(duties.education);
    expect(await orgsOf('/escalations?nextBy=4')).toContain(duties.education);
    const { body } = await ask('GET', '/escalations?nextBy=4&limit=1&order=level');
    expect(body['total']).toBe(5);
    expect((await ask('GET', '/escalations?nextBy=-1')).status).toBe(422);
  });

  it('can be asked by level, organization and age in working days', async () => {
    expect(await orgsOf('/escalations?level=blue')).toEqual(['甲局', '丁局']);
    expect(await orgsOf(`/escalations?organization=${encodeURIComponent('乙局')}`)).toEqual([
      '乙局',
    ]);
    // 16 January to 23 January are five working days, 15 January six.
    expect(await orgsOf('/escalations?order=age&minAge=5')).toEqual(['丁局', '乙局', '丙局']);
    expect(await orgsOf('/escalations?order=age&minAge=6')).toEqual(['丁局', '乙局']);
    expect((await ask('GET', '/escalations?minAge=-1')).status).toBe(422);
  });

  it('is summed up by organization, level and age', async () => {
    const { body } = await ask('GET', '/escalations/summary?planId=zezhou');
    const rows = body['rows'] as Record<string, unknown>[];
    const line = (name: string) => rows.find(({ organization }) => organization === name);
    const none = { region: 'zezhou', upTo5: 0, upTo10: 0, over10: 0, total: 1 };
    expect(rows).toHaveLength(4);
    expect(line('甲局')).toEqual({
      ...none,
      ...namedOrganization('甲局'),
      level: 'blue',
      upTo5: 1,
    });
    expect(line('丙局')).toEqual({ ...none, ...namedOrganization('丙局'), level: 'red', upTo5: 1 });
    expect(line('乙局')).toEqual({
      ...none,
      ...namedOrganization('乙局'),
      level: 'yellow',
      upTo10: 1,
    });
    expect(line('丁局')).toEqual({
      ...none,
      ...namedOrganization('丁局'),
      level: 'blue',
      over10: 1,
    });
    expect(await ask('GET', '/escalations/summary?region=tunxi', undefined, leader)).toEqual(
      refused('not-your-region', 403),
    );
  });
});

it('the day of an age is the last from which so many working days have passed', () => {
  for (let today = day('2026-01-28'); today < '2026-03-10'; today = addDays(today, 1)) {
    for (const age of [1, 2, 5, 6, 11]) {
      const from = dayAtAge(calendar, today, age);
      expect(calendar.workingDaysBetween(from, today)).toBe(age);
      expect(calendar.workingDaysBetween(addDays(from, 1), today)).toBe(age - 1);
    }
  }
});
