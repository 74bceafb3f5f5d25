import { stateCouncilCalendar as calendar } from '#calendar';
import { CommandRunner, type RecordedEvent } from '#event-store';
import { InMemoryEventStore } from '#event-store/in-memory';
import { type Event, parseInstant } from '#kernel';
import { FakeClock, namedOrganization } from '#testing';
import type { Projection, Row } from '#views';
import { rescheduled } from '../../../obligations/src/domain/obligation-due.fixtures.ts';
import * as duties from '../../../obligations/src/domain/obligation.fixtures.ts';
import { day, morning, policy } from '../../../policies/src/domain/policy.fixtures.ts';
import { type Contact, Contacts, obligationList, requestList } from '#obligations';
import { mailList } from '../views/mail-list.ts';
import { answerList } from '../views/answer-list.ts';
import { noticeList } from '../views/notice-list.ts';
import { planHeads } from '../views/plan-heads.ts';
import { recorded, rowsOf } from '../../../obligations/src/views/views.fixtures.ts';
import { figureList } from '../views/figure-list.ts';
import { DigestWriter } from './write-digests.ts';
import { tablesWith } from '../../../views/src/tables.fixtures.ts';

const obligations = obligationList({ calendar, policyOf: () => policy });
const now = morning('2025-12-01');

class TwoLiaisons extends Contacts {
  override holding(): ReturnType<Contacts['holding']> {
    return Promise.resolve({ 'office.liaison': { contactIds: ['supervisor'], vacant: [] } });
  }
  override get(contactId: string): Promise<Contact> {
    if (contactId === 'nobody-can-read') return Promise.reject(new Error('the row is damaged'));
    const { region, organization, organizationId } = duties.ref;
    const email = 'li@x.example';
    const who = { contactId, name: '李', email, region, organization, organizationId };
    if (contactId === 'chief') return Promise.resolve({ ...who, roles: ['sectionChief'] });
    if (contactId === 'away') return Promise.resolve({ ...who, contactId: 'li' });
    if (contactId === 'supervisor')
      return Promise.resolve({ ...who, ...namedOrganization(duties.office), phone: '3031234' });
    return Promise.resolve(contactId === 'newcomer' ? { ...who, predecessors: ['li'] } : who);
  }
}

async function runnerWith(history: readonly Event[]) {
  const events = history.map((event, place) => recorded(event, place));
  const own = <R extends Row>(projection: Projection<R>, mine: RegExp) =>
    [
      ...rowsOf(
        projection,
        events.filter(({ type }) => mine.test(type)),
      ),
    ].map(([key, row]) => ({ view: projection.name, key, row }));
  const rows = [
    ...own(obligations, /^(Obligation|Reminder)/),
    ...own(noticeList, /./),
    ...own(requestList, /^(Extension|Assignment|Dispute)/),
    ...own(planHeads, /^Plan/),
  ];
  const tables = [
    obligations,
    noticeList,
    answerList,
    mailList,
    requestList,
    planHeads,
    figureList,
  ];
  const ops = await tablesWith(tables as never, rows);
  const log = new InMemoryEventStore();
  const runner = new CommandRunner(log, new FakeClock(now));
  const errors: unknown[] = [];
  const policies = { find: () => Promise.resolve(policy) };
  const writer = new DigestWriter({ runner, ops, calendar, policies, contacts: new TwoLiaisons() });
  const write = (at = now): Promise<number> => writer.write(at, (error) => errors.push(error));
  const letters = async (): Promise<readonly RecordedEvent[]> => {
    const found: RecordedEvent[] = [];
    for await (const event of log.readAll({ prefixes: ['mail-'] })) found.push(event);
    return found;
  };
  return { write, letters, errors };
}

const toldTo = (...contactIds: readonly string[]): Event =>
  duties.issued('2025-12-01', {
    recipients: contactIds.map((contactId) => ({ role: 'lead.liaison', contactId })),
  });

describe('writing the mails of a morning', () => {
  it('asks what time it was when all that was due had been evaluated, not what time it is', async () => {
    const { write, letters } = await runnerWith([duties.opened(), toldTo('li')]);
    expect(await write(parseInstant('2025-12-01T08:29:59.999+08:00'))).toBe(0);
    expect(await letters()).toEqual([]);
    expect(await write()).toBe(1);
  });

  it('leaves at the hour of the policy', async () => {
    const at = parseInstant('2025-12-01T16:00:00+08:00');
    const recipients = [{ role: 'lead.liaison', contactId: 'li' }] as const;
    const due = duties.issued('2025-12-01', { at, recipients });
    const { write, letters } = await runnerWith([duties.opened(), due]);
    expect(await write(parseInstant('2025-12-01T15:59:00+08:00'))).toBe(0);
    expect(await letters()).toEqual([]);
    expect(await write(at)).toBe(1);
  });

  it('of two policies takes the earlier hour for one mail, with what the later one has today', async () => {
    const other = { obligationId: 'zezhou.t2.县教育局', subjectId: 'zezhou.t2' };
    const recipients = [{ role: 'lead.liaison', contactId: 'li' }] as const;
    const at = (time: string) => parseInstant(`2025-12-01T${time}:00+08:00`);
    const { write, letters, errors } = await runnerWith([
      duties.opened(),
      duties.issued('2025-12-01', { at: at('09:00'), recipients }),
      duties.opened(other),
      duties.issued('2025-12-01', { ...other, at: at('08:00'), recipients }),
    ]);
    expect(await write(at('07:59'))).toBe(0);
    expect(await write(at('08:00'))).toBe(1);
    const noticed = (await letters()).map(({ data }) => (data as { notices: unknown[] }).notices);
    expect(noticed.map(({ length }) => length)).toEqual([2]);
    expect(errors).toEqual([]);
  });

  it('is not given up for all because one of them cannot be written', async () => {
    const history = [duties.opened(), toldTo('nobody-can-read', 'li')];
    const { write, letters, errors } = await runnerWith(history);
    expect(await write()).toBe(1);
    expect((await letters()).map(({ type }) => type)).toEqual(['LetterIssued']);
    expect(errors).toEqual([new Error('the row is damaged')]);
  });

  it('forgets nothing of today for somebody who has had ten thousand notices before', async () => {
    const earlier = Array.from({ length: 10_000 }, (_, n) =>
      duties.issued('2025-11-03', {
        obligationId: `a.t${n}`,
        recipients: [{ role: 'lead.liaison', contactId: 'li' }],
      }),
    );
    const notices = earlier.map((event) => ({ ...event, type: 'ReminderIssued' }));
    const { write, letters } = await runnerWith([...notices, duties.opened(), toldTo('li')]);
    expect(await write()).toBe(1);
    expect(await letters()).toMatchObject([{ type: 'LetterIssued' }]);
  });
});

describe('a mail', () => {
  type Lines = {
    letter: {
      groups: { bucket: string; lines: { toDo: string; why: string; level?: string }[] }[];
    };
  };
  const groupsOf = (event: RecordedEvent | undefined) => (event?.data as Lines).letter.groups;

  it('is not written for a date that is no longer in force', async () => {
    const extended = rescheduled('2026-03-31', '2025-12-01');
    const { write, letters } = await runnerWith([duties.opened(), toldTo('li'), extended]);
    expect(await write()).toBe(0);
    expect((await letters()).map(({ type }) => type)).toEqual(['NoticesWithdrawn']);
  });

  it('shows no colour of the date before', async () => {
    const recipients = [{ role: 'lead.liaison', contactId: 'li' }] as const;
    const blue = duties.issued('2026-01-04', { rule: '+1wd', form: 'blue', recipients });
    const extended = rescheduled('2026-03-31', '2026-01-05');
    const dueVersion = 2;
    const again = duties.issued('2026-02-28', { dueVersion, dueOn: day('2026-03-31'), recipients });
    const { write, letters } = await runnerWith([duties.opened(), blue, extended, again]);
    expect(await write(morning('2026-02-28'))).toBe(1);
    expect(groupsOf((await letters())[0])).toMatchObject([{ lines: [{ toDo: /办结/ }] }]);
    expect(groupsOf((await letters())[0])[0]?.lines[0]).not.toHaveProperty('level');
  });

  it('says in a red draft, and nowhere else, which earlier colour reached whom in vain', async () => {
    const recipients = [{ role: 'office.approver', contactId: 'supervisor' }] as const;
    const vacant = { role: 'lead.deputyHead', ...namedOrganization(duties.education) } as const;
    const liaison = [{ role: 'lead.liaison', contactId: 'li' }] as const;
    const { write, letters } = await runnerWith([
      duties.opened(),
      duties.issued('2026-01-08', {
        rule: '+5wd',
        form: 'yellow',
        recipients: liaison,
        unresolved: [vacant],
      }),
      duties.issued('2026-01-15', { rule: '+10wd', form: 'red', draft: true, recipients }),
    ]);
    expect(await write(morning('2026-01-15'))).toBe(2);
    const told = (await letters()).map((letter) => [
      (letter.data as { letter: { kind: string } }).letter.kind,
      (groupsOf(letter)[0]?.lines[0] as { notDelivered?: unknown }).notDelivered,
    ]);
    expect(Object.fromEntries(told)).toEqual({
      digest: undefined,
      'red-draft': [{ level: 'yellow', role: 'lead.deputyHead' }],
    });
  });

  it('lists for who took over what was open to the one before, and nothing is due to that one', async () => {
    const other = { obligationId: 'zezhou.t2.县教育局', subjectId: 'zezhou.t2' };
    const ofOther = ({ type, data }: Event): Event => ({ type, data: { ...data, ...other } });
    const history = [
      duties.opened(),
      toldTo('li'),
      ofOther(duties.opened()),
      ofOther(toldTo('newcomer')),
    ];
    const { write, letters } = await runnerWith(history);
    await write();
    const mine = (await letters()).find(
      ({ data }) => (data as { contactId: string }).contactId === 'newcomer',
    );
    expect(groupsOf(mine).flatMap(({ lines }) => lines)).toHaveLength(2);
  });

  it('is one for a person who also stands in for another, and settles what was due to both', async () => {
    const other = { obligationId: 'zezhou.t2.县教育局', subjectId: 'zezhou.t2' };
    const ofOther = ({ type, data }: Event): Event => ({ type, data: { ...data, ...other } });
    const history = [
      ...[duties.opened(), toldTo('li')],
      ...[ofOther(duties.opened()), ofOther(toldTo('away'))],
    ];
    const { write, letters } = await runnerWith(history);
    expect(await write()).toBe(1);
    const [letter] = await letters();
    expect(letter?.data).toMatchObject({ contactId: 'li' });
    expect(groupsOf(letter).flatMap(({ lines }) => lines)).toHaveLength(2);
    const whys = groupsOf(letter).flatMap(({ lines }) => lines.map(({ why }) => why));
    expect(whys.sort()).toEqual(['您代理承办单位联络员', '您是承办单位联络员']);
    const settled = letter && noticeList.keys(letter);
    expect(settled).toEqual([
      ...noticeList.keys(recorded(toldTo('li'), 0)),
      ...noticeList.keys(recorded(ofOther(toldTo('away')), 0)),
    ]);
  });

  it('tells a deputy in whose role it is told', async () => {
    const { write, letters } = await runnerWith([duties.opened(), toldTo('chief')]);
    await write();
    expect(groupsOf((await letters())[0])).toMatchObject([
      { lines: [{ why: '您代理承办单位联络员' }] },
    ]);
  });

  it.each([
    ['as it is now', '晋科发〔2025〕7号', '晋科发〔2025〕7号'],
    ['none where the document has none any more', null, undefined],
  ])('says the number of the document, %s', async (_, now, said) => {
    const plan = (type: string, documentNumber: string | null): Event => {
      const keeps = {
        office: duties.office,
        policy: { name: policy.name, version: policy.version },
      };
      const { planId, region } = duties.ref;
      return {
        type,
        data: { planId, region, ...keeps, inForce: keeps, content: { documentNumber } },
      };
    };
    const { write, letters } = await runnerWith([
      plan('PlanAdopted', '泽政办发〔2023〕2号'),
      plan('PlanAmended', now),
      duties.opened(),
      toldTo('li'),
    ]);
    await write();
    const [line] = groupsOf((await letters())[0]).flatMap(({ lines }) => lines);
    expect((line as { documentNumber?: string }).documentNumber).toBe(said);
  });

  it('says whom to call at the office', async () => {
    const { write, letters } = await runnerWith([duties.opened(), toldTo('li')]);
    await write();
    const said = (await letters())[0]?.data as { letter: unknown };
    expect(said.letter).toMatchObject({ officeContact: { name: '李', phone: '3031234' } });
  });

  it('says of an item that an extension and an objection both wait', async () => {
    const task = { ...duties.ref, taskId: 'zezhou.t1' };
    const history: readonly Event[] = [
      duties.opened(),
      toldTo('li'),
      {
        type: 'ExtensionRequested',
        data: { ...task, requestedOn: '2025-11-28', newDueOn: '2026-03-31', reason: '场馆改造' },
      },
      {
        type: 'AssignmentDisputed',
        data: { ...task, disputedOn: '2025-11-05', reason: '非本单位职责' },
      },
    ];
    const { write, letters } = await runnerWith(history);
    expect(await write()).toBe(1);
    expect(groupsOf((await letters())[0])).toMatchObject([
      {
        lines: [
          {
            pending: { asked: 'extension', askedOn: '2025-11-28', newDueOn: '2026-03-31' },
            alsoPending: { asked: 'dispute', askedOn: '2025-11-05' },
          },
        ],
      },
    ]);
  });
});

describe('a calendar year whose notice is missing', () => {
  const newYear = morning('2026-12-01');
  const due = duties.opened({ dueOn: day('2027-01-05'), openedOn: day('2026-11-02') });
  const told = (contactId: string): Event =>
    duties.issued('2026-12-01', { recipients: [{ role: 'lead.liaison', contactId }] });
  const noteOf = async (contactId: string): Promise<unknown> => {
    const { write, letters } = await runnerWith([due, told(contactId)]);
    expect(await write(newYear)).toBe(1);
    return ((await letters())[0]?.data as { letter: { note?: string } }).letter.note;
  };

  it('is asked for in the digest of the office, which enters it, and in no other', async () => {
    expect(await noteOf('supervisor')).toMatch(/^2027年节假日安排尚未录入，/);
    expect(await noteOf('li')).toBeUndefined();
  });
});

describe('requests', () => {
  const task = { ...duties.ref, taskId: 'zezhou.t1', reason: '场馆改造' };
  const asked = { type: 'ExtensionRequested', data: { ...task, requestedOn: '2025-11-28' } };
  const disputed = { type: 'AssignmentDisputed', data: { ...task, disputedOn: '2025-11-05' } };
  const left = (...events: readonly Event[]): number =>
    rowsOf(
      requestList,
      events.map((event, place) => recorded(event, place)),
    ).size;

  it('wait until they are answered or withdrawn', () => {
    expect(left(asked, disputed)).toBe(2);
    for (const type of ['ExtensionGranted', 'ExtensionDeclined', 'ExtensionWithdrawn']) {
      expect(left(asked, disputed, { type, data: task })).toBe(1);
    }
    expect(left(disputed, { type: 'DisputeDismissed', data: task })).toBe(0);
  });

  it('end with the work, accepted or cancelled', () => {
    expect(left(asked, disputed, { type: 'CompletionAccepted', data: task })).toBe(0);
    const organizations = [duties.education, duties.science];
    const cancelled = { type: 'TaskCancelled', data: { ...task, organizations } };
    expect(left(asked, disputed, cancelled)).toBe(0);
  });

  it('about a role are answered by another role', () => {
    const nobody = { leads: [], supports: [], responsible: [] };
    const before = { ...nobody, leads: [duties.education] };
    const after = { ...nobody, supports: [duties.education] };
    expect(left(asked, disputed, { type: 'LeadRuled', data: { ...task, ...after, before } })).toBe(
      1,
    );
  });

  it('are nobody’s when the organization is named no longer', () => {
    const nobody = { leads: [], supports: [], responsible: [] };
    const before = { ...nobody, leads: [duties.education] };
    expect(left(asked, disputed, { type: 'LeadRuled', data: { ...task, ...nobody, before } })).toBe(
      0,
    );
    expect(left(asked, { type: 'LeadRuled', data: { ...task, ...before, before } })).toBe(1);
  });
});
