import { type Event } from '#kernel';
import { namedOrganization } from '#testing';
import * as cases from '../../../escalations/src/domain/escalation.fixtures.ts';
import { rescheduled } from '../../../obligations/src/domain/obligation-due.fixtures.ts';
import * as duties from '../../../obligations/src/domain/obligation.fixtures.ts';
import { day, morning } from '../../../policies/src/domain/policy.fixtures.ts';
import { groupsIn, openMornings } from './mornings.fixtures.ts';

const FIRST = duties.ref.obligationId;
const SECOND = `zezhou.t2.${duties.science}`;
const second = {
  obligationId: SECOND,
  subjectId: 'zezhou.t2',
  ...namedOrganization(duties.science),
};
/** The same of another obligation. */
const ofSecond = ({ type, data }: Event): Event => ({ type, data: { ...data, ...second } });
const opened = (dueOn: string): Event => duties.opened({ dueOn: day(dueOn) });

type Mornings = Awaited<ReturnType<typeof openMornings>>;

/** On which of these days the office is written to, and what each letter names. */
async function told(mornings: Mornings, ...days: readonly string[]) {
  const letters = [];
  for (const on of days) {
    for (const letter of await mornings.lettersOn(on)) {
      letters.push([on, letter.recipientName, groupsIn(letter)]);
    }
  }
  return letters;
}

/** December 2025 has no day off but its weekends: the 3rd is a Wednesday. */
describe('what waits for the office', () => {
  const december = ['04', '05', '08', '09', '10', '11', '12', '15', '16', '17', '18', '19'];
  const days = (from: string, to: string): readonly string[] =>
    december.filter((on) => on >= from && on <= to).map((on) => `2025-12-${on}`);

  it('is asked for alone on the next working day, and on every fifth while it waits', async () => {
    const mornings = await openMornings();
    await mornings.happens('2025-12-03', opened('2025-12-31'), duties.claimed('2025-12-03'));
    expect(await told(mornings, ...days('04', '18'))).toEqual([
      ['2025-12-04', '王建国', { claim: [FIRST] }],
      ['2025-12-11', '王建国', { claim: [FIRST] }],
      ['2025-12-18', '王建国', { claim: [FIRST] }],
    ]);
    await mornings.happens('2025-12-18', duties.met('2025-12-18'));
    expect(await told(mornings, '2025-12-19', '2025-12-25')).toEqual([]);
  });

  it('what came on a Friday is asked for on Monday, with all that waits; that letter counts for all of it', async () => {
    const mornings = await openMornings();
    await mornings.happens('2025-12-03', opened('2025-12-31'), duties.claimed('2025-12-03'));
    expect(await told(mornings, '2025-12-04')).toHaveLength(1);
    const claimed = [duties.opened(), duties.claimed('2025-12-05')].map(ofSecond);
    await mornings.happens('2025-12-05', ...claimed);
    expect(await told(mornings, '2025-12-06', ...days('08', '15'))).toEqual([
      ['2025-12-08', '王建国', { claim: [FIRST, SECOND] }],
      ['2025-12-15', '王建国', { claim: [FIRST, SECOND] }],
    ]);
  });

  it('says since when it waits, what is asked for, and why', async () => {
    const mornings = await openMornings();
    const task = { ...duties.ref, taskId: 'zezhou.t1', reason: '场馆改造' };
    await mornings.happens(
      '2025-12-03',
      opened('2025-12-31'),
      {
        type: 'ExtensionRequested',
        data: { ...task, requestedOn: day('2025-12-03'), newDueOn: day('2026-03-31') },
      },
      { type: 'AssignmentDisputed', data: { ...task, disputedOn: day('2025-12-03') } },
    );
    const [letter] = await mornings.lettersOn('2025-12-05');
    const waits = { since: '2025-12-03', workingDays: 2, reason: '场馆改造' };
    expect(letter?.groups).toMatchObject([
      {
        bucket: 'extension',
        lines: [
          {
            toDo: '请审批延期申请',
            waits: { what: 'extension', newDueOn: '2026-03-31', ...waits },
          },
        ],
      },
      { bucket: 'dispute', lines: [{ toDo: '请答复异议', waits: { what: 'dispute', ...waits } }] },
    ]);
    expect(letter?.groups[0]?.lines[0]?.why).toBe('您是督办单位联络员');
  });

  it('figures that nobody has judged are one line a target', async () => {
    const mornings = await openMornings();
    const g1 = { targetId: 'zezhou.g1', planId: 'zezhou', region: 'zezhou' };
    const obligationId = `zezhou.g1.${duties.education}`;
    const figure = (measurementId: string, trusted?: true): Event => {
      const asOf = day('2025-11-30');
      const whose = { measurementId, asOf, year: 2025, ...namedOrganization(duties.education) };
      return {
        type: 'MeasurementRecorded',
        data: { ...g1, ...whose, ...(trusted && { trusted }) },
      };
    };
    const judged = (measurementId: string): Event => ({
      type: 'MeasurementVerified',
      data: { ...g1, measurementId, verdict: 'verified', verifiedOn: day('2025-12-04') },
    });
    await mornings.happens(
      '2025-12-03',
      { type: 'TargetSet', data: g1 },
      duties.opened({ obligationId, kind: 'target', subjectId: 'zezhou.g1' }),
      ...[figure('m1'), figure('m2'), figure('m3', true)],
    );
    expect(await told(mornings, '2025-12-04')).toEqual([
      ['2025-12-04', '王建国', { figure: [obligationId] }],
    ]);
    await mornings.happens('2025-12-04', judged('m1'), judged('m2'));
    expect(await told(mornings, ...days('05', '19'))).toEqual([]);
    await mornings.happens('2025-12-19', {
      type: 'MeasurementCorrected',
      data: { ...g1, measurementId: 'm3', year: 2025 },
    });
    expect(await told(mornings, '2025-12-22')).toEqual([
      ['2025-12-22', '王建国', { figure: [obligationId] }],
    ]);
  });

  it('what was past when its plan began is asked for until it is ruled on', async () => {
    const mornings = await openMornings();
    await mornings.happens(
      '2025-12-03',
      duties.opened({ dueOn: day('2024-12-31'), openedOn: day('2025-12-03') }),
      duties.baselined('2024-12-31'),
    );
    expect(await told(mornings, ...days('04', '18'))).toEqual([
      ['2025-12-04', '王建国', { ruling: [FIRST] }],
      ['2025-12-11', '王建国', { ruling: [FIRST] }],
      ['2025-12-18', '王建国', { ruling: [FIRST] }],
    ]);
    const owed = rescheduled('2026-03-31', '2025-12-18', { because: 'ruling' });
    await mornings.happens('2025-12-18', owed);
    expect(await told(mornings, '2025-12-19', '2025-12-25')).toEqual([]);
  });

  it('a promise that passed unkept is told after its day, also after a lowering', async () => {
    const mornings = await openMornings();
    const rung = (on: string, rule: string, form: 'blue' | 'yellow'): Event =>
      duties.issued(on, { rule, form, dueOn: day('2025-12-01'), recipients: [] });
    await mornings.happens(
      '2025-12-01',
      opened('2025-12-01'),
      rung('2025-12-02', '+1wd', 'blue'),
      rung('2025-12-08', '+5wd', 'yellow'),
    );
    await told(mornings, '2025-12-02');
    await mornings.happens(
      '2025-12-08',
      cases.acknowledged('yellow', '2025-12-10'),
      cases.lowered('yellow', 'blue', '2025-12-09'),
    );
    // 12-09 is the fifth working day after the letter of the 2nd; nothing waits yet.
    expect(await told(mornings, ...days('09', '17'))).toEqual([
      ['2025-12-11', '王建国', { promise: [FIRST] }],
    ]);
    expect(await told(mornings, '2025-12-18')).toEqual([
      ['2025-12-18', '王建国', { promise: [FIRST] }],
    ]);
  });
});

describe('who fell overdue', () => {
  it('is told once, on the next working day, also alone; the office’s own is not its news', async () => {
    const mornings = await openMornings();
    const own = { ...namedOrganization(duties.office), obligationId: 'own', subjectId: 'own' };
    await mornings.happens(
      '2025-12-01',
      opened('2025-12-09'),
      ofSecond(opened('2025-12-13')), // a Saturday
      duties.opened({ ...own, dueOn: day('2025-12-09') }),
    );
    const days = [
      '2025-12-09',
      '2025-12-10',
      '2025-12-11',
      '2025-12-12',
      '2025-12-15',
      '2025-12-16',
    ];
    expect(await told(mornings, ...days)).toEqual([
      ['2025-12-10', '王建国', { lapsed: [FIRST] }],
      ['2025-12-15', '王建国', { lapsed: [SECOND] }],
    ]);
    await mornings.happens('2025-12-16', duties.claimed('2025-12-16'));
    expect(await told(mornings, '2025-12-17')).toEqual([
      ['2025-12-17', '王建国', { claim: [FIRST] }],
    ]);
  });

  it('is told with the request that waits about it, and not in a line of its own', async () => {
    const mornings = await openMornings();
    const asked = {
      ...duties.ref,
      taskId: 'zezhou.t1',
      reason: '场馆改造',
      requestedOn: day('2025-12-09'),
      newDueOn: day('2026-03-31'),
    };
    await mornings.happens('2025-12-09', opened('2025-12-09'), {
      type: 'ExtensionRequested',
      data: asked,
    });
    const [letter] = await mornings.lettersOn('2025-12-10');
    expect(groupsIn(letter)).toEqual({ extension: [FIRST] });
    expect(letter?.groups[0]?.lines[0]).toMatchObject({
      workingDaysLeft: -1,
      toDo: '请审批延期申请',
      waits: { what: 'extension', lapsed: true },
    });
    const [again] = await mornings.lettersOn('2025-12-17');
    expect(again?.groups[0]?.lines[0]?.waits).not.toHaveProperty('lapsed');
  });

  it('counts from its return where it was claimed in time', async () => {
    const mornings = await openMornings();
    await mornings.happens('2025-12-05', opened('2025-12-09'), duties.claimed('2025-12-05'));
    await told(mornings, '2025-12-08');
    await mornings.happens('2025-12-11', duties.returned('2025-12-11'));
    expect(await told(mornings, '2025-12-12', '2025-12-15')).toEqual([
      ['2025-12-12', '王建国', { lapsed: [FIRST] }],
    ]);
  });

  it('stands beside how many are under coloured supervision', async () => {
    const mornings = await openMornings();
    const blue = { rule: '+1wd', form: 'blue', dueOn: day('2025-12-01'), recipients: [] } as const;
    await mornings.happens('2025-12-01', opened('2025-12-01'), duties.issued('2025-12-02', blue));
    const [letter] = await mornings.lettersOn('2025-12-02');
    expect(letter?.cases).toEqual({ red: 0, yellow: 0, blue: 1 });
  });
});

describe('what did not arrive', () => {
  const unresolved = [{ role: 'lead.deputyHead', ...namedOrganization(duties.education) }] as const;
  const untold = (on: string): Event =>
    duties.issued(on, { rule: '+5wd', form: 'yellow', recipients: [], unresolved });

  it('is told by whom a role is vacant, alone, on the next working day and every fifth', async () => {
    const mornings = await openMornings();
    await mornings.happens('2025-12-03', opened('2025-12-31'), untold('2025-12-03'));
    const [letter, ...others] = await mornings.lettersOn('2025-12-04');
    expect(others).toEqual([]);
    expect(letter).toMatchObject({ groups: [], office: duties.office, recipientName: '王建国' });
    expect(letter?.lost).toEqual([
      {
        id: `${duties.office}.${duties.education}.lead.deputyHead`,
        because: 'vacant',
        organization: duties.education,
        role: 'lead.deputyHead',
        kind: 'digest',
        on: '2025-12-03',
        since: '2025-12-03',
      },
    ]);
    expect(await told(mornings, '2025-12-05', '2025-12-10', '2025-12-11')).toEqual([
      ['2025-12-11', '王建国', {}],
    ]);
    await mornings.happens('2025-12-11', duties.met('2025-12-11'));
    expect(await told(mornings, '2025-12-12', '2025-12-18')).toEqual([]);
  });

  it('is told of letters of others that came back, until a person has seen to them', async () => {
    const mornings = await openMornings();
    await mornings.happens(
      '2025-12-01',
      opened('2025-12-31'),
      duties.issued('2025-12-01', { recipients: [{ role: 'lead.liaison', contactId: 'li' }] }),
    );
    const [digest] = await mornings.lettersOn('2025-12-02');
    expect(digest?.recipientName).toBe('李明');
    const mail = { mailId: 'digest.2025-12-02.li', region: duties.ref.region };
    const at = '2025-12-02T02:00:00.000Z';
    await mornings.happens('2025-12-02', {
      type: 'NotificationFailed',
      data: { ...mail, at, reason: '550 没有这个邮箱', bounced: true },
    });
    const [letter] = await mornings.lettersOn('2025-12-03');
    const about = { id: mail.mailId, organization: duties.education, kind: 'digest' };
    const days = { on: '2025-12-02', since: '2025-12-02' };
    expect(letter?.lost).toEqual([
      { ...about, ...days, because: 'bounced', recipientName: '李明' },
    ]);
    await mornings.happens('2025-12-03', {
      type: 'UndeliveredClosed',
      data: { ...mail, on: day('2025-12-03'), reason: '已电话告知' },
    });
    expect(await told(mornings, '2025-12-10')).toEqual([]);
  });

  it('is not told by letter to whom its own letters do not reach', async () => {
    const mornings = await openMornings();
    await mornings.happens('2025-12-03', opened('2025-12-31'), duties.claimed('2025-12-03'));
    await mornings.lettersOn('2025-12-04');
    const mail = { mailId: 'digest.2025-12-04.wang', region: duties.ref.region };
    await mornings.happens('2025-12-04', {
      type: 'NotificationFailed',
      data: { ...mail, at: '2025-12-04T02:00:00.000Z', reason: '550', bounced: true },
    });
    expect(await told(mornings, '2025-12-05', '2025-12-08')).toEqual([]);
  });
});

describe('red notices in draft', () => {
  const drafted = (on: string, facts: Partial<Parameters<typeof duties.issued>[1]> = {}): Event =>
    duties.issued(on, {
      rule: '+10wd',
      form: 'red',
      draft: true,
      dueOn: day('2025-11-20'),
      recipients: [{ role: 'office.approver', contactId: 'zhao' }],
      ...facts,
    });

  it('are asked for again on the fifth working day, all that wait together', async () => {
    const mornings = await openMornings();
    await mornings.happens('2025-12-01', opened('2025-11-20'), ofSecond(opened('2025-11-20')));
    await told(mornings, '2025-12-02'); // the office hears who is overdue
    await mornings.happens('2025-12-04', drafted('2025-12-04'));
    expect(await told(mornings, '2025-12-04', '2025-12-05', '2025-12-08', '2025-12-09')).toEqual([
      ['2025-12-04', '赵国庆', { items: [FIRST] }],
    ]);
    await mornings.happens('2025-12-10', ofSecond(drafted('2025-12-10')));
    expect(await told(mornings, '2025-12-10', '2025-12-11', '2025-12-16', '2025-12-17')).toEqual([
      ['2025-12-10', '赵国庆', { items: [FIRST, SECOND] }],
      ['2025-12-17', '赵国庆', { items: [FIRST, SECOND] }],
    ]);
    await mornings.happens('2025-12-17', cases.declined('2025-12-17'));
    const [letter] = await mornings.lettersOn('2025-12-24');
    expect(groupsIn(letter)).toEqual({ items: [SECOND] });
    const waits = { what: 'draft', since: '2025-12-10', workingDays: 10 };
    expect(letter?.groups[0]?.lines[0]).toMatchObject({
      toDo: '请审签红色督办单',
      waits,
      level: 'red',
      drafted: true,
    });
    await mornings.happens('2025-12-24', ofSecond(cases.approved('2025-12-24')));
    expect(await told(mornings, '2025-12-31')).toEqual([]);
  });
});

describe('the next morning on which something is asked for', () => {
  it('is that of the next working day after it came, then the fifth after the letter', async () => {
    const mornings = await openMornings();
    expect(await mornings.next(morning('2025-12-01'))).toBeUndefined();
    await mornings.happens('2025-12-05', opened('2025-12-31'), duties.claimed('2025-12-05'));
    expect(await mornings.next(morning('2025-12-05'))).toBe(morning('2025-12-08'));
    await mornings.lettersOn('2025-12-08');
    expect(await mornings.next(morning('2025-12-08'))).toBe(morning('2025-12-15'));
  });
});
