import { stateCouncilCalendar as calendar } from '#calendar';
import { CommandRunner, type RecordedEvent } from '#event-store';
import { InMemoryEventStore } from '#event-store/in-memory';
import { atTime, type Event, idOf, type Instant, type LocalDate, parseInstant } from '#kernel';
import { renderMail } from '#mail';
import { FakeClock, namedOrganization } from '#testing';
import { type Contact, Contacts, obligationList, requestList, type Sides } from '#obligations';
import type { Projection, Row } from '#views';
import * as duties from '../../../obligations/src/domain/obligation.fixtures.ts';
import { rowsOf } from '../../../obligations/src/views/views.fixtures.ts';
import { policy } from '../../../policies/src/domain/policy.fixtures.ts';
import { tablesWith } from '../../../views/src/tables.fixtures.ts';
import { type MailEvent } from '../domain/mail.events.ts';
import { answerList } from '../views/answer-list.ts';
import { mailList } from '../views/mail-list.ts';
import { noticeList } from '../views/notice-list.ts';
import { figureList } from '../views/figure-list.ts';
import { planHeads } from '../views/plan-heads.ts';
import { withdrawnPlans } from '../views/withdrawn-plans.ts';
import { adopted } from './mornings.fixtures.ts';
import { DigestWriter } from './write-digests.ts';
import { writeLetters } from '../reactions/write-letters.ts';
import { carryOut } from '../../../following/src/carry-out.fixtures.ts';

const obligations = obligationList({ calendar, policyOf: () => policy });

/** Who is liaison of which organization; who has left is named with who follows. */
class Liaisons extends Contacts {
  readonly damaged = new Set<string>();
  readonly successors = new Map<string, string>();
  constructor(readonly of: Record<string, string[]>) {
    super();
  }
  override holding(audiences: readonly string[], { organization, supports }: Sides) {
    const held = audiences.map((role) => {
      const organizations = role.startsWith('support.') ? supports : [organization];
      const contactIds = organizations.flatMap((name) => this.of[name] ?? []);
      const empty = organizations.filter((name) => (this.of[name] ?? []).length === 0);
      const vacant = empty.map((name) => namedOrganization(name));
      return [role, { contactIds, vacant }] as const;
    });
    return Promise.resolve(Object.fromEntries(held));
  }
  override get(asked: string): Promise<Contact | undefined> {
    if (this.damaged.has(asked)) return Promise.reject(new Error('the row is damaged'));
    const contactId = this.successors.get(asked) ?? asked;
    const organization = Object.keys(this.of).find((name) => this.of[name]?.includes(contactId));
    const whose = namedOrganization(organization ?? duties.education);
    const who = { contactId, name: contactId, email: `${contactId}@x.example`, region: 'zezhou' };
    return Promise.resolve({ ...who, ...whose, roles: ['liaison'] });
  }
}

export type Told = {
  readonly to: string;
  readonly on: LocalDate;
  readonly subject: string;
  readonly text: string;
};

/** A town in which facts happen and digests are written; its tables are folded anew from its log each time. */
export function town(liaisons: Record<string, string[]>, sendAt = '08:30') {
  const happened: RecordedEvent[] = [];
  const log = new InMemoryEventStore();
  const contacts = new Liaisons(liaisons);
  const errors: unknown[] = [];
  let followed = 0;

  const mails = async (): Promise<readonly RecordedEvent[]> => {
    const found: RecordedEvent[] = [];
    for await (const event of log.readAll({ prefixes: ['mail-'] })) found.push(event);
    return found;
  };
  /** Mails since the last time, where they stand among the facts. */
  const written = async (): Promise<readonly RecordedEvent[]> => {
    const fresh = (await mails()).slice(happened.filter(isMail).length);
    happened.push(...fresh);
    return fresh;
  };
  const tables = () => {
    const own = <R extends Row>(projection: Projection<R>) => {
      const mine = happened.filter(({ stream }) =>
        projection.prefixes.some((prefix) => stream.startsWith(prefix)),
      );
      return [...rowsOf(projection, mine)].map(([key, row]) => ({
        view: projection.name,
        key,
        row,
      }));
    };
    const views = [
      obligations,
      noticeList,
      answerList,
      mailList,
      requestList,
      planHeads,
      figureList,
      withdrawnPlans,
    ] as const;
    const rows = views.flatMap((view) => own(view as unknown as Projection));
    return tablesWith(views as never, rows);
  };

  /** @param at local time of Shanghai: `2025-12-10T10:00` @returns the ids of the facts */
  const happens = (at: string, ...events: readonly Event[]): readonly string[] => {
    const first = happened.length;
    for (const { type, data, ...more } of events as readonly (Event & { reason?: string })[]) {
      const place = happened.length;
      happened.push({
        id: idOf(`fact ${place}`),
        type,
        data,
        meta: { ...(more.reason !== undefined && { reason: more.reason }) },
        stream: streamOf(type),
        revision: place,
        position: String(place).padStart(20, '0') as RecordedEvent['position'],
        recordedAt: parseInstant(`${at}:00+08:00`),
      });
    }
    return happened.slice(first).map(({ id }) => id);
  };
  happens('2025-11-03T08:00', adopted);

  return {
    contacts,
    errors,
    happens,
    /** What is written about the facts since the last time at once. */
    async atOnce(): Promise<readonly MailEvent[]> {
      const runner = new CommandRunner(log, new FakeClock());
      const [address, issue] = writeLetters({ runner, ops: await tables(), calendar, contacts });
      for (; followed < happened.length; followed++) {
        const fact = happened[followed];
        if (fact && address && fact.stream.startsWith('task-')) await carryOut(address, fact);
      }
      for await (const addressed of log.readAll({ prefixes: ['addressing-'] })) {
        if (issue) await carryOut(issue, addressed);
      }
      return (await written()) as unknown as readonly MailEvent[];
    },
    /** What was told that morning, at 08:30 unless another time is said. */
    async morning(day: string, time = '08:30'): Promise<readonly Told[]> {
      const now: Instant = atTime('Asia/Shanghai', day as LocalDate, time);
      const runner = new CommandRunner(log, new FakeClock(now));
      const policies = { find: () => Promise.resolve({ ...policy, sendAt }) };
      const tools = { runner, ops: await tables(), calendar, contacts, policies };
      await new DigestWriter(tools).write(now, (error) => errors.push(error));
      return (await written()).flatMap(toldIn);
    },
    async letters(): Promise<readonly MailEvent[]> {
      return (await mails()) as unknown as readonly MailEvent[];
    },
  };
}

const isMail = ({ stream }: RecordedEvent): boolean => stream.startsWith('mail-');

const streamOf = (type: string): string =>
  /^(Obligation|Reminder)/.test(type)
    ? 'obligation-'
    : type.startsWith('Plan')
      ? 'plan-'
      : /^(Measurement|Target)/.test(type)
        ? 'target-'
        : 'task-';

function toldIn(recorded: RecordedEvent): readonly Told[] {
  const event = recorded as unknown as MailEvent;
  if (event.type !== 'LetterIssued') return [];
  const { subject, text } = renderMail(event.data.letter);
  return [{ to: event.data.contactId, on: event.data.on, subject, text }];
}

const { obligationId: _, ...whose } = duties.ref;
const task = { ...whose, taskId: 'zezhou.t1' };

/** What the office and 县教育局 do about task 1, which is due on 31 December and which 县科协 supports. */
export const fact = (type: string, data: object, reason?: string): Event => ({
  type,
  data: { ...task, ...data },
  ...(reason !== undefined && { reason }),
});

export const asked = (newDueOn: string): Event =>
  fact('ExtensionRequested', { requestedOn: '2025-12-09', newDueOn, dueOn: '2025-12-31' });
export const granted = (newDueOn: string, reason?: string): Event =>
  fact('ExtensionGranted', { grantedOn: '2025-12-10', newDueOn, before: '2025-12-31' }, reason);
export const declined: Event = fact('ExtensionDeclined', {
  declinedOn: '2025-12-10',
  reason: '工作已有条件完成',
});
export const disputed: Event = fact('AssignmentDisputed', {
  disputedOn: '2025-12-09',
  reason: '非本单位职责',
  proposed: null,
  late: false,
});
export const dismissed: Event = fact('DisputeDismissed', {
  dismissedOn: '2025-12-10',
  reason: '属你单位职责',
});
export const accepted = (doneOn?: string): Event =>
  fact('CompletionAccepted', {
    acceptedOn: '2025-12-10',
    claimedOn: '2025-12-08',
    ...(doneOn !== undefined && { doneOn }),
  });
