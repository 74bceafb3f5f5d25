import { type WorkCalendar } from '#calendar';
import { type CommandRunner, eachOf, type Receipt } from '#event-store';
import { aggregate, type Aggregate, type Follower, follower, type Recorded } from '#following';
import { defined, fold, type LocalDate } from '#kernel';
import { type Contact, type Contacts, type ObligationRow, planAround } from '#obligations';
import {
  type Holders,
  obligationDecider,
  type ObligationEvent,
  obligationsOf,
  obligationStream,
} from '#obligations/rules';
import type { PlanAmended } from '#plans';
import type { OpsModels } from '#views';
import { type Addressee, type LetterAddressed } from '../domain/addressing.events.ts';
import { addressingDecider, addressingStream } from '../domain/addressing.ts';
import { type MailCommand, mailDecider, mailStream } from '../domain/mail.ts';
import { addressedRows } from './addressed-rows.ts';
import { type DraftLetter, type LetterContext, type LetterDraft } from './letter-draft.ts';
import { type LetterFact, letterRows } from './letter-rows.ts';
import { officeContact } from '../sending/office-contact.ts';
import { numbered } from '../views/plan-heads.ts';

type Tools = {
  readonly runner: CommandRunner;
  readonly ops: OpsModels;
  readonly contacts: Contacts;
  readonly calendar: WorkCalendar;
};

const ACTOR = 'duban.letters';

/** Letters that do not wait for the morning: a fact asks for them, whoever holds the roles then is who they go to. */
export const writeLetters = (tools: Tools): readonly Follower[] => [
  follower<LetterFact, DraftLetter, LetterContext>(tools.runner, {
    name: 'address-letters',
    prefixes: ['plan-', 'task-', 'escalation-'],
    actorOf: () => ACTOR,
    context: (fact) => contextOf(fact, tools),
    rows: letterRows,
    to: addressing(tools.contacts),
  }),
  follower<LetterAddressed, MailCommand, null>(tools.runner, {
    name: 'issue-letters',
    prefixes: ['addressing-'],
    actorOf: () => ACTOR,
    context: () => Promise.resolve(null),
    rows: addressedRows,
    to: aggregate(mailDecider, ({ data }: MailCommand) => mailStream(data.mailId)),
  }),
];

/** A letter that was addressed stays so: nobody is looked up twice. */
const addressing = (contacts: Contacts): Aggregate<DraftLetter> => ({
  streamOf: ({ data }) => addressingStream(data.letterId),
  handIn: async (runner, stream, commands, by): Promise<Receipt> => {
    if ((await runner.store.load(stream)).exists) return { written: 0 };
    const addressed = await Promise.all(
      commands.map(async ({ data }) => {
        const { letterId, planId, sides, body } = data;
        const { region, office } = sides;
        const to = body ? await addresseesOf(data, contacts) : [];
        const calls = body ? await officeContact(contacts, sides) : undefined;
        const facts = { letterId, planId, region, office, body, to };
        return {
          type: 'AddressLetter',
          data: { ...facts, ...defined({ officeContact: calls }) },
        } as const;
      }),
    );
    return runner.followFact(stream, addressingDecider, addressed, by);
  },
});

async function addresseesOf(
  { to, sides }: LetterDraft,
  contacts: Contacts,
): Promise<readonly Addressee[]> {
  const mailed = to.filter((audience) => !audience.endsWith('.board'));
  const holders = await contacts.holding(mailed, sides);
  return Promise.all(
    mailed.map(async (role): Promise<Addressee> => {
      const { organization, organizationId } = sides;
      const unanswered: Holders = { contactIds: [], vacant: [{ organization, organizationId }] };
      const held = holders[role] ?? unanswered;
      const people = await Promise.all(held.contactIds.map((id) => contacts.get(id)));
      return {
        role,
        people: people.filter((one) => one !== undefined).map(addressed),
        vacant: held.vacant,
      };
    }),
  );
}

const addressed = (person: Contact): Addressee['people'][number] => {
  const { contactId, name, organization, organizationId } = person;
  return { contactId, name, organization, organizationId };
};

const NONE = {
  plans: undefined,
  moved: new Map<string, LocalDate>(),
  done: new Set<string>(),
  obligation: undefined,
  items: [],
};

/** Who owes one task. */
const MOST_OWNERS = 1_000;

async function contextOf(fact: Recorded<LetterFact>, tools: Tools): Promise<LetterContext> {
  const { runner, ops, calendar } = tools;
  const none = { calendar, ...NONE };
  switch (fact.type) {
    case 'PlanAdopted':
      await directoryAt(fact, ops);
      return none;
    case 'DutiesRuled':
    case 'PlanAmended': {
      if (!fact.data.inForce) return none;
      await directoryAt(fact, ops);
      const plans = await planAround(runner, fact);
      return { ...none, plans, ...(await standing(plans, fact.data, tools)) };
    }
    case 'PlanWithdrawn':
      await directoryAt(fact, ops);
      return { ...none, plans: await planAround(runner, fact) };
    case 'TaskCancelled': {
      await directoryAt(fact, ops);
      const where = { subjectId: fact.data.taskId };
      const { rows } = await ops.find<ObligationRow>('obligation-list', {
        where,
        limit: MOST_OWNERS,
      });
      return { ...none, items: await numbered(rows, ops) };
    }
    case 'CompletionReturned':
    case 'CompletionReopened': {
      await directoryAt(fact, ops);
      const { taskId, step, organization } = fact.data;
      const id = [taskId, ...(step === undefined ? [] : [step]), organization].join('.');
      return { ...none, obligation: await obligationIn(ops, id) };
    }
    case 'RedCardApproved':
      await directoryAt(fact, ops);
      return { ...none, obligation: await obligationIn(ops, fact.data.obligationId) };
    default:
      return none;
  }
}

/** Whoever was registered before the fact is known. */
async function directoryAt(fact: Recorded<LetterFact>, ops: OpsModels): Promise<void> {
  if (await ops.waitFor(fact.position, 60_000)) return;
  throw new Error(`${fact.type} ${fact.id}: the directory is still behind the log`);
}

async function obligationIn(ops: OpsModels, id: string): Promise<LetterContext['obligation']> {
  const row = await ops.get<ObligationRow>('obligation-list', id);
  return row && (await numbered([row], ops))[0];
}

/** Of what changed: dates that were moved for an organization itself, and what was met. */
async function standing(
  plans: LetterContext['plans'],
  { changes }: Pick<PlanAmended['data'], 'changes'>,
  { runner, calendar }: Tools,
): Promise<Pick<LetterContext, 'moved' | 'done'>> {
  const moved = new Map<string, LocalDate>();
  const done = new Set<string>();
  if (!plans) return { moved, done };
  const changed = new Set(changes.items.map(({ id }) => id));
  const all = [plans.before, plans.after].flatMap((plan) =>
    obligationsOf(plan.content, plan, calendar).filter(({ subjectId }) => changed.has(subjectId)),
  );
  await eachOf([...new Set(all.map(({ obligationId }) => obligationId))], async (id) => {
    const { events } = await runner.store.load(obligationStream(id));
    const state = fold(obligationDecider, events as unknown as readonly ObligationEvent[]);
    if (state.status !== 'unopened' && state.moved) moved.set(id, state.terms.dueOn);
    if (state.status === 'met') done.add(id);
  });
  return { moved, done };
}
