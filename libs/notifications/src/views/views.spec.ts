import { namedOrganization } from '#testing';
import fc from 'fast-check';
import { calendarOf, stateCouncilCalendar as calendar, type WorkCalendar } from '#calendar';
import { type Event } from '#kernel';
import * as cases from '../../../escalations/src/domain/escalation.fixtures.ts';
import * as mails from '../domain/mail.fixtures.ts';
import * as dates from '../../../obligations/src/domain/obligation-due.fixtures.ts';
import * as duties from '../../../obligations/src/domain/obligation.fixtures.ts';
import { day, morning, policy } from '../../../policies/src/domain/policy.fixtures.ts';
import * as asks from '../sending/answers.fixtures.ts';
import { answerList } from './answer-list.ts';
import { burdenMeter } from './burden-meter.ts';
import { escalationBoard } from '#escalations';
import { mailList } from './mail-list.ts';
import { noticeKey, noticeList } from './notice-list.ts';
import { obligationList } from '#obligations';
import { columnsOf, recorded, rowsOf } from '../../../obligations/src/views/views.fixtures.ts';

const obligations = obligationList({ calendar, policyOf: () => policy });
const history = (...events: readonly Event[]) =>
  events.map((event, place) => recorded(event, place));
const { obligationId } = duties.ref;

const facts: readonly Event[] = [
  duties.opened(),
  duties.baselined('2025-12-31'),
  duties.claimed('2025-12-08'),
  duties.returned('2025-12-10'),
  duties.issued('2025-12-01'),
  duties.superseded('-10wd', '-3wd'),
  duties.issued('2026-01-04', {
    rule: '+1wd',
    form: 'blue',
    unresolved: [{ role: 'lead.liaison', ...namedOrganization(duties.education) }],
  }),
  duties.held('blue', '2026-01-20'),
  duties.met('2026-01-20', true),
  duties.waived('2026-01-20'),
  dates.rescheduled('2026-03-31', '2025-12-10', { because: 'amendment' }),
  dates.rescheduled('2025-12-31', '2025-12-11', { because: 'ruling', before: '2026-03-31' }),
  ...[asks.asked('2026-03-31'), asks.granted('2026-02-27'), asks.declined],
  ...[asks.disputed, asks.dismissed, asks.accepted()],
  cases.raised('blue', '2026-01-04'),
  cases.raised('red', '2026-01-15'),
  cases.acknowledged('blue', '2026-01-20'),
  cases.approved('2026-01-16'),
  cases.declined('2026-01-16'),
  cases.lowered('red', 'yellow', '2026-01-17'),
  cases.urged('u1', '2026-01-17'),
  cases.urgeAnswered('u1', '2026-01-18'),
  cases.lifted('2026-01-19'),
  cases.resolved('2026-01-20'),
  mails.written,
  mails.unaddressed,
  mails.withdrawn,
  mails.deferred(1, '2025-12-01T08:30:00+08:00', '2025-12-01T08:31:00+08:00'),
  mails.delivered('2025-12-01T08:31:00+08:00'),
  mails.failed('2025-12-01T08:31:00+08:00', '550', true),
];

describe.each([
  ['obligations', obligations, /^(Obligation|Reminder)/],
  ['notices', noticeList, /./],
  ['answers', answerList, /^(Letter|Obligation|Extension|Dispute|Completion|Measurement)/],
  ['mails', mailList, /^(Letter|Noti)/],
  ['cases', escalationBoard, /^(Escalation|RedCard|Urge)/],
  ['burden', burdenMeter, /^(Letter|Noti)/],
] as const)('the view of %s', (_, projection, mine) => {
  const own = facts.filter(({ type }) => mine.test(type));
  const any = fc
    .array(fc.constantFrom(...own), { maxLength: 20 })
    .map((events) => history(...events));

  it('folds any history, and the same one to the same rows', () =>
    fc.assert(
      fc.property(any, (events) => {
        const fold = () => rowsOf(projection as never, events);
        expect(fold()).toEqual(fold());
      }),
    ));

  it('holds what columns can hold', () =>
    fc.assert(
      fc.property(any, (events) => {
        for (const row of rowsOf(projection as never, events).values()) {
          for (const value of Object.values(columnsOf(projection as never, row) ?? {})) {
            expect(value === null || ['string', 'number'].includes(typeof value)).toBe(true);
          }
        }
      }),
    ));
});

describe('the due list', () => {
  const row = (...events: readonly Event[]) =>
    rowsOf(obligations, history(...events)).get(obligationId);

  it('says what is owed, by whom, and when to evaluate next', () =>
    expect(columnsOf(obligations, row(duties.opened()))).toEqual({
      region: 'zezhou',
      planId: 'zezhou',
      organization: duties.education,
      subjectId: 'zezhou.t1',
      status: 'open',
      kind: 'task',
      level: null,
      toldLevel: null,
      urgency: '9|2025-12-31',
      toldUrgency: '9|2025-12-31',
      dueOn: '2025-12-31',
      metOn: null,
      nextAt: morning('2025-12-01'),
      moment: `${morning('2025-12-01')}|zezhou`,
      extensions: 0,
      unresolved: null,
    }));

  it('keeps the day of a claim beside the one on which it was received, until it is returned', () => {
    const paper = duties.claimed('2025-12-30', '2026-01-20');
    const both = { claimedOn: '2025-12-30', receivedOn: '2026-01-20' };
    expect(row(duties.opened(), paper)).toMatchObject(both);
    expect(row(duties.opened(), duties.claimed('2026-01-20'))).toMatchObject({
      claimedOn: '2026-01-20',
      receivedOn: '2026-01-20',
    });
    const met = row(duties.opened(), paper, duties.met('2025-12-30', false));
    expect(met).toMatchObject({ metOn: '2025-12-30', receivedOn: '2026-01-20', late: false });
    expect(row(duties.opened(), paper, duties.returned('2026-01-22'))).toMatchObject({
      claimedOn: null,
      receivedOn: null,
    });
  });

  it('keeps what was due, what is due and what was done, and every change between them', () => {
    const moved = row(
      duties.opened(),
      duties.issued('2026-01-04', { rule: '+1wd', form: 'blue' }),
      dates.rescheduled('2026-03-31', '2026-01-05'),
      dates.suspended('2026-02-02'),
      dates.resumed(['2026-02-02', '2026-02-09'], 5, '2026-04-08', {
        before: '2026-03-31',
        dueVersion: 3,
      }),
      duties.met('2026-04-10', true),
    );
    expect(moved).toMatchObject({
      originallyDueOn: '2025-12-31',
      dueOn: '2026-04-08',
      metOn: '2026-04-10',
      late: true,
      extensions: 1,
      level: null,
      dueOnDefaulted: false,
      suspendedFrom: null,
      nextAt: null,
      dueHistory: [
        { because: 'extension', before: '2025-12-31', dueOn: '2026-03-31', reason: '场馆改造' },
        { because: 'resumed', before: '2026-03-31', dueOn: '2026-04-08', workingDays: 5 },
      ],
    });
    expect(row(duties.opened(), dates.suspended('2025-12-10'))).toMatchObject({
      status: 'suspended',
      suspendedFrom: '2025-12-10',
      nextAt: null,
    });
  });

  it('says for ever that it was done late once', () => {
    const again = [
      duties.opened(),
      duties.met('2026-01-20', true),
      dates.reopened('2026-02-02', '2026-03-31'),
    ];
    expect(row(...again)).toMatchObject({ metOn: null, late: false, everLate: true });
    expect(row(...again, duties.met('2026-03-01'))).toMatchObject({ late: false, everLate: true });
  });

  it('shows the colour to which a person lowered it, and none when it was lifted', () => {
    const yellow = [duties.opened(), duties.issued('2026-01-08', { rule: '+5wd', form: 'yellow' })];
    expect(row(...yellow, cases.lowered('yellow', 'blue', '2026-01-09'))?.level).toBe('blue');
    expect(row(...yellow, cases.lifted('2026-01-09'))?.level).toBeNull();
  });

  it('moves on to the next offset with each notice, recorded or overtaken', () => {
    const first = duties.issued('2025-12-01');
    expect(row(duties.opened(), first)?.nextAt).toBe(morning('2025-12-17'));
    const skipped = duties.superseded('-10wd', '-3wd');
    expect(row(duties.opened(), first, skipped)?.nextAt).toBe(morning('2025-12-26'));
  });

  it('goes on with the list for as long as it is open', () => {
    const rules = [
      '-30d',
      '-10wd',
      '-3wd',
      '0d',
      '+1wd',
      '+5wd',
      '+10wd',
      '+20wd',
      '+30wd',
      '+40wd',
    ];
    const overtaken = rules.map((rule) => duties.superseded(rule, rule));
    expect(row(duties.opened(), ...overtaken)?.nextAt).toBe(morning('2026-03-18'));
  });

  it('is not evaluated once a soft target has had its last reminder', () => {
    const rules = ['-30d', '-10wd', '0d'].map((rule) => duties.superseded(rule, rule));
    expect(row(duties.opened({ soft: true }), ...rules)?.nextAt).toBeNull();
  });

  it('stands still while it is claimed, and for ever when it is over or was past', () => {
    const opened = duties.opened();
    expect(row(opened, duties.claimed('2025-11-20'))?.nextAt).toBeNull();
    const returned = row(opened, duties.claimed('2025-11-20'), duties.returned('2025-11-21'));
    expect(returned?.nextAt).toBe(morning('2025-12-01'));
    expect(row(opened, duties.met('2025-11-20'))?.nextAt).toBeNull();
    expect(row(opened, duties.waived('2025-11-20'))?.nextAt).toBeNull();
    expect(row(opened, duties.baselined('2025-12-31'))?.nextAt).toBeNull();
  });

  it.each(['0001-01-02', '9999-12-31'])('holds a date at the end of the calendar: %s', (dueOn) => {
    const open = row(duties.opened({ dueOn: day(dueOn) }));
    expect(open).toMatchObject({ dueOn, nextAt: null });
  });

  it('waits for a promise', () => {
    const rules = ['-30d', '-10wd', '-3wd', '0d', '+1wd'].map((rule) =>
      duties.superseded(rule, rule),
    );
    const promised = row(duties.opened(), ...rules, duties.held('blue', '2026-01-20'));
    expect(promised?.nextAt).toBe(morning('2026-01-21'));
  });

  it('remembers when it was first due, its level, and that somebody could not be found', () => {
    const unresolved = [{ role: 'lead.liaison', ...namedOrganization(duties.education) }] as const;
    const blue = duties.issued('2026-01-04', { rule: '+1wd', form: 'blue', unresolved });
    const open = row(duties.opened(), blue);
    expect(open).toMatchObject({
      originallyDueOn: '2025-12-31',
      level: 'blue',
      notices: [{ rule: '+1wd', form: 'blue', on: '2026-01-04', unresolved }],
    });
    expect(columnsOf(obligations, open)).toMatchObject({ unresolved: 1, level: 'blue' });
    const over = row(duties.opened(), blue, duties.met('2026-01-20', true));
    expect(over).toMatchObject({ status: 'met', metOn: '2026-01-20', late: true, level: null });
  });
});

describe('the notices', () => {
  const first = duties.issued('2025-12-01');
  const key = noticeKey(mails.notices[0]!, 'li');
  const row = (...events: readonly Event[]) => rowsOf(noticeList, history(...events)).get(key);

  it('are one for each person, however many roles they hold', () => {
    const both = duties.issued('2025-12-01', {
      recipients: [
        { role: 'lead.liaison', contactId: 'li' },
        { role: 'support.liaison', contactId: 'li' },
        { role: 'support.liaison', contactId: 'zhao' },
      ],
    });
    const rows = [...rowsOf(noticeList, history(both)).values()];
    expect(rows.map(({ contactId, role }) => [contactId, role])).toEqual([
      ['li', 'lead.liaison'],
      ['zhao', 'support.liaison'],
    ]);
  });

  it('are pending until they stand in a mail, and never pending again', () => {
    expect(columnsOf(noticeList, row(first))).toEqual({
      contactId: 'li',
      status: 'pending',
      obligationId,
      on: '2025-12-01',
    });
    expect(row(first, mails.written, first)).toMatchObject({
      status: 'issued',
      mailId: mails.issue.data.mailId,
    });
    expect(row(first, mails.withdrawn)).toMatchObject({ status: 'withdrawn' });
  });
});

describe('the mails', () => {
  const { mailId } = mails.issue.data;
  const row = (...events: readonly Event[]) => rowsOf(mailList, history(...events)).get(mailId);
  const [at, again] = ['2025-12-01T08:30:00+08:00', '2025-12-01T08:31:00+08:00'] as const;

  it('are to be sent at once, then when the server asks to come back', () => {
    expect(columnsOf(mailList, row(mails.written))).toEqual({
      planId: 'zezhou',
      region: 'zezhou',
      contactId: 'li',
      organization: duties.education,
      status: 'pending',
      kind: 'digest',
      on: '2025-12-01',
      nextAt: morning('2025-12-01'),
      held: 0,
      undelivered: null,
    });
    const deferred = row(mails.written, mails.deferred(1, at, again));
    expect(deferred).toMatchObject({ status: 'deferred', attempts: 1, nextAt: mails.at(again) });
    expect(deferred).toMatchObject({ held: false });
    const held = row(mails.written, mails.deferred(1, at, again, 'held'));
    expect(columnsOf(mailList, held)).toMatchObject({ status: 'deferred', held: 1 });
    const delivered = row(mails.written, mails.deferred(1, at, again, 'held'), mails.delivered(at));
    expect(delivered).toMatchObject({ status: 'delivered', held: false });
  });

  it('are over when they are delivered, fail or bounce', () => {
    const { written, delivered, failed } = mails;
    expect(row(written, delivered(at))).toMatchObject({
      status: 'delivered',
      attempts: 1,
      nextAt: null,
      decidedAt: mails.at(at),
      response: '250 OK',
    });
    expect(row(written, failed(at, 'gone', false))).toMatchObject({
      status: 'failed',
      nextAt: null,
    });
    expect(row(written, failed(at, '550', true))).toMatchObject({
      status: 'bounced',
      nextAt: null,
    });
  });

  it('mails without a recipient are kept with their content, and are never due', () =>
    expect(row(mails.unaddressed)).toMatchObject({
      status: 'unaddressed',
      contactId: 'lead.head',
      ...namedOrganization(duties.education),
      kind: 'red',
      lines: 1,
      nextAt: null,
    }));

  it('that reached nobody are open until they go again, stand in a later mail or are closed', () => {
    const { written, unaddressed, failed, resent, restored, closed } = mails;
    const open = (...events: readonly Event[]): unknown =>
      columnsOf(mailList, row(...events))?.['undelivered'];
    expect(open(unaddressed)).toBe(1);
    const bounced = [written, failed(at, '550', true)];
    expect(open(...bounced)).toBe(1);
    expect(open(...bounced, restored)).toBeNull();
    expect(open(...bounced, closed('已电话告知'))).toBeNull();
    expect(open(...bounced, resent())).toBeNull();
    expect(row(...bounced, resent())).toMatchObject({
      status: 'pending',
      attempts: 1,
      resent: 1,
      on: '2025-12-08',
      nextAt: mails.at('2025-12-08T09:00:00+08:00'),
    });
    expect(open(...bounced, resent(), failed(again, '550', true))).toBe(1);
  });

  it('do not list notices taken back: no mail was written', () =>
    expect(row(mails.withdrawn)).toBeUndefined());
});

it('the meter counts the mails and lines an organization had in a month', () => {
  const later = { ...mails.written, data: { ...mails.issue.data, on: day('2025-12-17') } };
  const january = { ...mails.written, data: { ...mails.issue.data, on: day('2026-01-05') } };
  const again = mails.resent(); // of what was counted already
  const facts = [mails.written, later, january, mails.unaddressed, again];
  const rows = rowsOf(burdenMeter, history(...facts));
  const shared = { region: 'zezhou', ...namedOrganization(duties.education) };
  expect([...rows.values()]).toEqual([
    { ...shared, month: '2025-12', mails: 2, lines: 2 },
    { ...shared, month: '2026-01', mails: 1, lines: 1 },
  ]);
  const first = mails.resent('', 'contact', { first: true }); // on 8 December
  const sent = rowsOf(burdenMeter, history(mails.unaddressed, first));
  expect([...sent.values()]).toEqual([{ ...shared, month: '2025-12', mails: 1, lines: 1 }]);
});

it('the due list is built anew when a calendar is released', () => {
  const versionOn = (released: WorkCalendar): number =>
    obligationList({ calendar: released, policyOf: () => policy }).version;
  const another = calendarOf({ holidays: [], makeUpDays: [], publishedYears: [2027] });
  expect(versionOn(calendar)).toBe(versionOn(calendar));
  expect(versionOn(another)).not.toBe(versionOn(calendar));
  expect(Number.isSafeInteger(versionOn(another))).toBe(true);
});
