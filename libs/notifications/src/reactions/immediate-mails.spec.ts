import { stateCouncilCalendar as calendar } from '#calendar';
import { CommandRunner } from '#event-store';
import { InMemoryEventStore } from '#event-store/in-memory';
import { type Event } from '#kernel';
import { FakeClock } from '#testing';
import { approved } from '../../../escalations/src/domain/escalation.fixtures.ts';
import * as duties from '../../../obligations/src/domain/obligation.fixtures.ts';
import { policy } from '../../../policies/src/domain/policy.fixtures.ts';
import { tablesWith } from '../../../views/src/tables.fixtures.ts';
import { type Contact, Contacts, obligationList } from '#obligations';
import { recorded, rowsOf } from '../../../obligations/src/views/views.fixtures.ts';
import { writeImmediateMails } from './immediate-mails.ts';

const obligations = obligationList({ calendar, policyOf: () => policy });

class OneHead extends Contacts {
  constructor(private readonly head = 'xu') {
    super();
  }
  override holding(): ReturnType<Contacts['holding']> {
    const held = { contactIds: [this.head], vacant: [] };
    return Promise.resolve({ 'lead.head': held, 'lead.liaison': held });
  }
  override get(contactId: string): Promise<Contact> {
    const { region, organization } = duties.ref;
    return Promise.resolve({ contactId, name: '徐', email: 'xu@x.example', region, organization });
  }
}

/** Reads the approval of a red card, after this history of its obligation. @returns to whom mails are in the log by then */
async function reads(
  log: InMemoryEventStore,
  history: readonly Event[],
  contacts = new OneHead(),
  fact: Event = approved('2026-01-16'),
): Promise<readonly string[]> {
  const events = history.map((event, place) => recorded(event, place));
  const rows = [...rowsOf(obligations, events)].map(([key, row]) => {
    return { view: obligations.name, key, row };
  });
  const ops = await tablesWith([obligations as never], rows);
  const runner = new CommandRunner(log, new FakeClock());
  const reaction = writeImmediateMails({ runner, ops, calendar, contacts });
  await reaction.react(recorded(fact, 9));
  const letters: string[] = [];
  for await (const event of log.readAll({ prefixes: ['mail-'] })) {
    if (event.type === 'LetterIssued')
      letters.push((event.data as { contactId: string }).contactId);
  }
  return letters;
}

const mailsAfter = (...history: readonly Event[]): Promise<readonly string[]> =>
  reads(new InMemoryEventStore(), history);

describe('an approved red card', () => {
  it('goes to the head at once', async () => {
    expect(await mailsAfter(duties.opened())).toEqual(['xu']);
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

describe('work that is opened again', () => {
  const reopened: Event = {
    type: 'CompletionReopened',
    data: {
      ...{ ...duties.ref, taskId: 'zezhou.t1', reopenedOn: '2026-01-16' },
      ...{ dueOn: '2026-03-31', reason: '验收后发现问题' },
    },
  };
  const done = [duties.opened(), duties.met('2026-01-15')];

  it('is told at once to whoever has to do it again, also while the tables still show it done', async () => {
    const log = new InMemoryEventStore();
    expect(await reads(log, done, new OneHead('li'), reopened)).toEqual(['li']);
    const letters: string[] = [];
    for await (const { type, data } of log.readAll({ prefixes: ['mail-'] })) {
      if (type === 'LetterIssued') letters.push(JSON.stringify(data));
    }
    expect(letters[0]).toContain('2026-03-31');
    expect(letters[0]).toContain('验收后发现问题');
  });
});
