import { stateCouncilCalendar as calendar } from '#calendar';
import { CommandRunner } from '#event-store';
import { InMemoryEventStore } from '#event-store/in-memory';
import { type Event } from '#kernel';
import { FakeClock, namedOrganization } from '#testing';
import { approved } from '../../../escalations/src/domain/escalation.fixtures.ts';
import { missed, suspended } from '../../../obligations/src/domain/obligation-due.fixtures.ts';
import * as duties from '../../../obligations/src/domain/obligation.fixtures.ts';
import { morning, policy } from '../../../policies/src/domain/policy.fixtures.ts';
import { tablesWith } from '../../../views/src/tables.fixtures.ts';
import { type Contact, Contacts, obligationList } from '#obligations';
import { recorded, rowsOf } from '../../../obligations/src/views/views.fixtures.ts';
import { carryOut } from '../../../following/src/carry-out.fixtures.ts';
import { planHeads } from '../views/plan-heads.ts';
import { writeLetters } from './write-letters.ts';

const obligations = obligationList({ calendar, policyOf: () => policy });

class OneHead extends Contacts {
  constructor(private readonly head = 'xu') {
    super();
  }
  override holding(): ReturnType<Contacts['holding']> {
    const held = { contactIds: [this.head], vacant: [] };
    return Promise.resolve({ 'lead.head': held, 'lead.liaison': held, 'office.liaison': held });
  }
  override get(contactId: string): Promise<Contact> {
    const { region, organization, organizationId } = duties.ref;
    const whose = { region, organization, organizationId };
    return Promise.resolve({
      contactId,
      name: '徐',
      email: 'xu@x.example',
      phone: '3031234',
      ...whose,
    });
  }
}

class HeadAndLiaison extends OneHead {
  override holding(): ReturnType<Contacts['holding']> {
    const one = (contactId: string) => ({ contactIds: [contactId], vacant: [] });
    return Promise.resolve({ 'lead.head': one('xu'), 'lead.liaison': one('li') });
  }
}

const readOn = morning('2026-01-16');

/** Reads the approval of a red card, after this history of its obligation. @returns to whom mails are in the log by then */
async function reads(
  log: InMemoryEventStore,
  history: readonly Event[],
  contacts = new OneHead(),
  fact: Event = approved('2026-01-16'),
): Promise<readonly string[]> {
  const events = history.map((event, place) => recorded(event, place));
  const plan = { planId: duties.ref.planId, documentNumber: '泽政办发〔2023〕2号' };
  const rows = [
    ...[...rowsOf(obligations, events)].map(([key, row]) => ({ view: obligations.name, key, row })),
    { view: planHeads.name, key: plan.planId, row: plan },
  ];
  const ops = await tablesWith([obligations, planHeads] as never, rows);
  const runner = new CommandRunner(log, new FakeClock());
  const [address, issue] = writeLetters({ runner, ops, calendar, contacts });
  if (address) await carryOut(address, recorded(fact, 9, readOn));
  for await (const addressed of log.readAll({ prefixes: ['addressing-'] })) {
    if (issue) await carryOut(issue, addressed);
  }
  const letters: string[] = [];
  for await (const event of log.readAll({ prefixes: ['mail-'] })) {
    if (event.type === 'LetterIssued')
      letters.push((event.data as { contactId: string }).contactId);
  }
  return letters;
}

/** What every letter in the log says. */
async function lettersIn(log: InMemoryEventStore): Promise<readonly unknown[]> {
  const letters: unknown[] = [];
  for await (const { type, data } of log.readAll({ prefixes: ['mail-'] })) {
    if (type === 'LetterIssued') letters.push((data as { letter: unknown }).letter);
  }
  return letters;
}

const mailsAfter = (...history: readonly Event[]): Promise<readonly string[]> =>
  reads(new InMemoryEventStore(), history);

describe('an approved red card', () => {
  it('goes to the head at once, and says what is late', async () => {
    const log = new InMemoryEventStore();
    expect(await reads(log, [duties.opened()])).toEqual(['xu']);
    const line = {
      dueOn: '2025-12-31',
      documentNumber: '泽政办发〔2023〕2号',
      level: 'red',
      why: '您是承办单位主要负责人',
      toDo: '请尽快办结；短期内不能办结的，请回复督办并承诺办结日期',
    };
    expect(await lettersIn(log)).toMatchObject([
      {
        kind: 'red',
        on: '2026-01-16',
        note: '同意',
        groups: [{ lines: [line] }],
        officeContact: { name: '徐', phone: '3031234' },
      },
    ]);
  });

  it('goes to the liaison, too, where the rules say so, each told in its own role', async () => {
    const both = approved('2026-01-16');
    const onApproval = ['lead.head', 'lead.liaison'];
    const fact: Event = { ...both, data: { ...both.data, onApproval } };
    const log = new InMemoryEventStore();
    expect(await reads(log, [duties.opened()], new HeadAndLiaison(), fact)).toEqual(['xu', 'li']);
    expect(await lettersIn(log)).toMatchObject([
      { groups: [{ lines: [{ why: '您是承办单位主要负责人' }] }] },
      { copied: true, groups: [{ lines: [{ why: '您是承办单位联络员' }] }] },
    ]);
    expect((await lettersIn(log))[0]).not.toHaveProperty('copied');
    // One person in both roles gets one.
    const small = new InMemoryEventStore();
    expect(await reads(small, [duties.opened()], new OneHead(), fact)).toEqual(['xu']);
  });

  it('is sent to nobody who came after, when the log is read again from its first event', async () => {
    const log = new InMemoryEventStore();
    expect(await reads(log, [duties.opened()])).toEqual(['xu']);
    expect(await reads(log, [duties.opened()], new OneHead('successor'))).toEqual(['xu']);
  });

  it('is not sent when the log is read again, where nobody had to be told at the time', async () => {
    const log = new InMemoryEventStore();
    expect(await reads(log, [duties.opened(), duties.met('2026-01-15')])).toEqual([]);
    expect(await reads(log, [duties.opened()])).toEqual([]);
  });

  it('is not sent to a person who has already done it, nor for what was waived', async () => {
    expect(await mailsAfter(duties.opened(), duties.met('2026-01-15'))).toEqual([]);
    expect(await mailsAfter(duties.opened(), duties.waived('2026-01-15'))).toEqual([]);
  });
});

describe('whom a mail at once reaches', () => {
  it('a role that nobody holds is left to the office, and whoever has left gets nothing', async () => {
    class Leaving extends OneHead {
      override holding(): ReturnType<Contacts['holding']> {
        const vacant = [namedOrganization(duties.education)];
        return Promise.resolve({ 'lead.head': { contactIds: ['gone'], vacant } });
      }
      override get(): Promise<never> {
        return Promise.resolve(undefined as never);
      }
    }
    const log = new InMemoryEventStore();
    expect(await reads(log, [duties.opened()], new Leaving())).toEqual([]);
    const facts: unknown[] = [];
    for await (const { type, data } of log.readAll({ prefixes: ['mail-'] }))
      facts.push({ type, data });
    expect(facts).toMatchObject([
      {
        type: 'LetterUnaddressed',
        data: {
          role: 'lead.head',
          ...namedOrganization(duties.education),
          letter: { kind: 'red', recipientName: '主要负责人', note: '同意' },
        },
      },
    ]);
  });

  it('a board is shown, not mailed, and facts that ask for no mail are passed over', async () => {
    const log = new InMemoryEventStore();
    const { type, data } = approved('2026-01-16');
    const onlyBoard = { type, data: { ...data, onApproval: ['office.board'] } };
    expect(await reads(log, [duties.opened()], new OneHead(), onlyBoard)).toEqual([]);
    for await (const { type } of log.readAll({ prefixes: ['mail-'] })) expect(type).toBe('no mail');
    const other: Event = { type: 'TaskSuspended', data: { planId: 'zezhou', region: 'zezhou' } };
    const quiet = new InMemoryEventStore();
    await reads(quiet, [duties.opened()], new OneHead(), other);
    const written: string[] = [];
    for await (const event of quiet.readAll()) written.push(event.type);
    expect(written).toEqual([]);
  });

  it('a ruling that names nobody newly is not addressed to anybody', async () => {
    const log = new InMemoryEventStore();
    const ruling: Event = { type: 'DutiesRuled', data: { planId: 'zezhou', region: 'zezhou' } };
    await reads(log, [duties.opened()], new OneHead(), ruling);
    const written: string[] = [];
    for await (const event of log.readAll()) written.push(event.type);
    expect(written).toEqual([]);
  });
});

describe('a claim that is returned', () => {
  const returned: Event = {
    type: 'CompletionReturned',
    data: { ...duties.ref, taskId: 'zezhou.t1', returnedOn: '2025-12-10', reason: '材料不全' },
  };
  it.each([
    ['open', [], ['xu']],
    ['suspended', [suspended('2025-12-09')], ['xu']],
    ['met', [duties.met('2025-12-09')], []],
    ['waived', [duties.waived('2025-12-09')], []],
    ['missed', [missed('2025-12-09')], []],
  ])(
    'a claim that is returned is told at once unless there is nothing left to do: %s',
    async (_, facts, told) => {
      const log = new InMemoryEventStore();
      expect(await reads(log, [duties.opened(), ...facts], new OneHead(), returned)).toEqual(told);
    },
  );

  it('says why, and by when it is owed', async () => {
    const log = new InMemoryEventStore();
    await reads(log, [duties.opened()], new OneHead('li'), returned);
    expect(await lettersIn(log)).toMatchObject([
      { kind: 'return', note: '材料不全', groups: [{ lines: [{ dueOn: '2025-12-31' }] }] },
    ]);
  });

  it('an approved red card of what is suspended meanwhile is told to nobody', async () =>
    expect(await mailsAfter(duties.opened(), suspended('2026-01-15'))).toEqual([]));
});

describe('work that is opened again', () => {
  const reopened: Event = {
    type: 'CompletionReopened',
    data: {
      ...duties.ref,
      taskId: 'zezhou.t1',
      reopenedOn: '2026-01-16',
      dueOn: '2026-03-31',
      reason: '验收后发现问题',
    },
  };
  const done = [duties.opened(), duties.met('2026-01-15')];

  it('is told at once to whoever has to do it again, also while the tables still show it done', async () => {
    const log = new InMemoryEventStore();
    expect(await reads(log, done, new OneHead('li'), reopened)).toEqual(['li']);
    expect(await lettersIn(log)).toMatchObject([
      { kind: 'return', note: '验收后发现问题', groups: [{ lines: [{ dueOn: '2026-03-31' }] }] },
    ]);
  });
});

/** Their places in the log are kept under these names. */
it('each follower that writes letters keeps its name, and reads what asks for them', async () => {
  const runner = new CommandRunner(new InMemoryEventStore(), new FakeClock());
  const ops = await tablesWith([], []);
  const followers = writeLetters({ runner, ops, calendar, contacts: new OneHead() });
  expect(followers.map(({ name, prefixes }) => [name, ...prefixes])).toEqual([
    ['address-letters', 'plan-', 'task-', 'escalation-'],
    ['issue-letters', 'addressing-'],
  ]);
});
