import { stateCouncilCalendar as calendar } from '#calendar';
import { CommandRunner } from '#event-store';
import { InMemoryEventStore } from '#event-store/in-memory';
import { type Event, type Instant, newId } from '#kernel';
import { type Contact, Contacts, obligationList, requestList } from '#obligations';
import { PolicyRegistry } from '#policies';
import { FakeClock, namedOrganization } from '#testing';
import { type OpsModels, Projector } from '#views';
import { openSqliteViewStore } from '#views/sqlite';
import {
  education,
  office,
  ref,
  science,
} from '../../../obligations/src/domain/obligation.fixtures.ts';
import { morning, policy } from '../../../policies/src/domain/policy.fixtures.ts';
import { type Letter } from '../domain/letter.events.ts';
import { answerList } from '../views/answer-list.ts';
import { figureList } from '../views/figure-list.ts';
import { mailList } from '../views/mail-list.ts';
import { noticeList } from '../views/notice-list.ts';
import { planHeads } from '../views/plan-heads.ts';
import { withdrawnPlans } from '../views/withdrawn-plans.ts';
import { DigestWriter, nextDigestAt } from './write-digests.ts';

type Person = Pick<Contact, 'contactId' | 'organization' | 'organizationId' | 'roles'>;

/** 王建国 answers for the office, 赵国庆 signs for it, 李明 is liaison of two bureaus. */
const PEOPLE: Readonly<Record<string, Person & { readonly name: string }>> = {
  wang: { contactId: 'wang', name: '王建国', ...namedOrganization(office), roles: ['liaison'] },
  zhao: { contactId: 'zhao', name: '赵国庆', ...namedOrganization(office), roles: ['approver'] },
  li: { contactId: 'li', name: '李明', ...namedOrganization(education), roles: ['liaison'] },
  'li-2': { contactId: 'li-2', name: '李明', ...namedOrganization(science), roles: ['liaison'] },
};

export class People extends Contacts {
  override holding(): ReturnType<Contacts['holding']> {
    const one = (contactId: string) => ({ contactIds: [contactId], vacant: [] });
    return Promise.resolve({ 'office.liaison': one('wang'), 'office.approver': one('zhao') });
  }
  override get(contactId: string): ReturnType<Contacts['get']> {
    const person = PEOPLE[contactId];
    const { region } = ref;
    return Promise.resolve(person && { ...person, region, email: `${contactId}@x.example` });
  }
}

/** The plan of the fixtures, kept by its office. */
export const adopted: Event = {
  type: 'PlanAdopted',
  data: {
    planId: ref.planId,
    region: ref.region,
    office,
    policy: { name: policy.name, version: policy.version },
    content: { documentNumber: '泽政办发〔2023〕2号' },
  },
};

const STREAMS: readonly (readonly [RegExp, string])[] = [
  [/^Policy/, 'policy-default'],
  [/^Plan/, 'plan-zezhou'],
  [/^(Obligation|Reminder)/, 'obligation-any'],
  [/^(Escalation|RedCard)/, 'escalation-any'],
  [/^(Target|Measurement)/, 'target-any'],
  [/^(Letter|Notification|Undelivered)/, 'mail-any'],
  [/./, 'task-any'],
];
const streamOf = (type: string): string => STREAMS.find(([mine]) => mine.test(type))?.[1] ?? '';

/** Mornings of an office, over a log that the tables follow. */
export async function openMornings(contacts: Contacts = new People()) {
  const clock = new FakeClock(morning('2025-12-01'));
  const log = new InMemoryEventStore({ clock });
  const runner = new CommandRunner(log, clock);
  const policies = new PolicyRegistry(log);
  const store = await openSqliteViewStore({ path: ':memory:' });
  const obligations = obligationList({ calendar, policyOf: () => policy });
  const projections = [obligations, requestList, noticeList, answerList, mailList];
  const set = { name: 'ops', projections: [...projections, planHeads, figureList, withdrawnPlans] };
  const projector = new Projector({ log, store, set });
  await projector.start();
  const ops = Object.create(store) as OpsModels;
  const tools = { runner, ops, policies, contacts, calendar };
  const writer = new DigestWriter(tools);
  /** What happens at ten o'clock of a day. */
  const happens = async (on: string, ...events: readonly Event[]): Promise<void> => {
    const meta = { actor: 'test', correlationId: 'x', occurredAt: tenOClock(on) };
    for (const { type, data } of events) {
      await log.append(streamOf(type), [{ id: newId(), type, data, meta }], 'any');
    }
    await projector.waitFor(await log.head());
  };
  await happens('2025-11-03', { type: 'PolicyPublished', data: { policy } }, adopted);
  /** The letters of that morning. */
  const lettersOn = async (on: string): Promise<readonly Letter[]> => {
    clock.set(morning(on));
    const before = await log.head();
    await writer.write(clock.now(), (error) => {
      throw error;
    });
    const letters: Letter[] = [];
    for await (const { type, data } of log.readAll({ prefixes: ['mail-'], after: before })) {
      if (type === 'LetterIssued') letters.push((data as { letter: Letter }).letter);
    }
    await projector.waitFor(await log.head());
    return letters;
  };
  const next = (now: Instant): Promise<Instant | undefined> => nextDigestAt(tools, now);
  return { happens, lettersOn, next };
}

const tenOClock = (on: string): Instant => `${on}T02:00:00.000Z` as Instant;

/** The groups of a letter: what each is about, and whose it is. */
export const groupsIn = (letter: Letter | undefined): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    (letter?.groups ?? []).map(({ bucket, lines }) => [
      bucket,
      lines.map(({ obligationId }) => obligationId),
    ]),
  );
