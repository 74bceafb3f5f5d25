import { workingDaysLeft, type WorkCalendar } from '#calendar';
import { type CommandRunner, type RecordedEvent, because, occurredAt } from '#event-store';
import { dateIn, type LocalDate } from '#kernel';
import type { MailContent } from '#mail';
import type { Reaction } from '#following';
import type { OpsModels } from '#views';
import { type Addressed } from '../domain/addressing.ts';
import { words } from '#contract';
import { type Audience } from '#policies/rules';
import { lineOf } from '../domain/digest.ts';
import { type EscalationEvent } from '#escalations/rules';
import { type MailCommand, mailDecider, mailStream } from '../domain/mail.ts';
import { type Contacts, type ObligationRow } from '#obligations';
import { addressMails } from './address-mails.ts';
import { adoptionMails, newAssignmentMails } from './assignment-mails.ts';
import { type MailDraft } from './mail-draft.ts';

type Tools = {
  readonly runner: CommandRunner;
  readonly ops: OpsModels;
  readonly contacts: Contacts;
  readonly calendar: WorkCalendar;
};

const ACTOR = 'duban.letters';
const AT_ONCE: readonly string[] = [
  'PlanAdopted',
  'DutiesRuled',
  'PlanAmended',
  'CompletionReturned',
  'CompletionReopened',
  'RedCardApproved',
];

/** Whether these ask for a mail depends on the day on which they are read: that nobody had to be told is kept, too. */
const ASKS_THE_TABLES: readonly string[] = [
  'CompletionReturned',
  'CompletionReopened',
  'RedCardApproved',
];

/** Mails that do not wait for the morning: a new assignment, a claim returned, work opened again, an approved red card. */
export const writeImmediateMails = (tools: Tools): Reaction => ({
  name: 'letters-at-once',
  prefixes: ['plan-', 'task-', 'escalation-'],
  async react(event) {
    if (!AT_ONCE.includes(event.type)) return;
    if (!(await tools.ops.waitFor(event.position, 60_000))) {
      throw new Error(`${event.type} ${event.id}: the directory is still behind the log`);
    }
    const drafts = await draftsFor(event, tools);
    if (drafts.length === 0 && !ASKS_THE_TABLES.includes(event.type)) return;
    const addressed = await addressMails(event, drafts, { ...tools, actor: ACTOR });
    for (const draft of drafts) {
      await send(draft, addressed.get(draft.name) ?? [], event, tools);
    }
  },
});

async function draftsFor(event: RecordedEvent, tools: Tools): Promise<readonly MailDraft[]> {
  switch (event.type) {
    case 'PlanAdopted':
      return adoptionMails(event, tools.calendar);
    case 'DutiesRuled':
    case 'PlanAmended':
      return newAssignmentMails(event, tools);
    case 'CompletionReturned':
      return about(event, tools, onCompletion(event));
    case 'CompletionReopened': {
      const { dueOn } = event.data as { readonly dueOn: LocalDate };
      return about(event, tools, { ...onCompletion(event), again: { dueOn } });
    }
    case 'RedCardApproved': {
      const { obligationId, onApproval, note } = (
        event as unknown as Extract<EscalationEvent, { type: 'RedCardApproved' }>
      ).data;
      return about(event, tools, { id: obligationId, kind: 'red', to: onApproval, note });
    }
    default:
      return [];
  }
}

type About = {
  readonly id: string;
  readonly kind: MailContent['kind'];
  readonly to: readonly Audience[];
  readonly note: string;
  /** It is opened again, by this date; the tables may not show it yet. */
  readonly again?: { readonly dueOn: LocalDate };
};

function onCompletion({ data }: RecordedEvent): About {
  const { taskId, organization, reason } = data as Readonly<
    Record<'taskId' | 'organization' | 'reason', string>
  >;
  const id = `${taskId}.${organization}`;
  return { id, kind: 'return', to: ['lead.liaison'], note: reason };
}

async function about(
  event: RecordedEvent,
  { ops, calendar }: Tools,
  { id, kind, to, note, again }: About,
): Promise<readonly MailDraft[]> {
  const row = await ops.get<ObligationRow>('obligation-list', id);
  // Settled: no mail to who is done. What was returned while the clock stands is still to be put right.
  const settled = ['met', 'waived', 'missed', ...(kind === 'return' ? [] : ['suspended'])];
  if (!row || (!again && settled.includes(row.status))) return [];
  const on = dateIn('Asia/Shanghai', occurredAt(event));
  const { region, organization, supports, office, planId } = row;
  const { dueOn } = again ?? row;
  const left = workingDaysLeft(calendar, on, dueOn);
  const form = kind === 'red' ? 'red' : 'reminder';
  const line = lineOf(
    { ...row, dueOn, status: 'open' },
    { role: to[0] ?? 'lead.liaison', form },
    left,
  );
  const letter = { kind, on, groups: [{ bucket: 'items', lines: [line] }], note } as const;
  const sides = { region, organization, supports, office };
  return [{ name: `${kind}.${event.id}`, planId, sides, to, letter }];
}

async function send(
  draft: MailDraft,
  to: Addressed['to'],
  event: RecordedEvent,
  { runner, contacts }: Tools,
): Promise<void> {
  const { sides, name, planId, letter } = draft;
  const base = { region: sides.region, planIds: [planId], on: letter.on };
  const written = (recipientName: string, organization: string): MailContent => ({
    ...letter,
    recipientName,
    organization,
    office: sides.office,
  });
  const hand = (command: MailCommand): Promise<unknown> => {
    const { mailId } = command.data;
    return runner.run(mailStream(mailId), mailDecider, command, because(event, ACTOR, mailId));
  };
  for (const { role, contactIds, vacant } of to) {
    for (const organization of vacant) {
      const mailId = `${name}.${role}.${organization}`;
      const whole = written(words.personOf(role), organization);
      const data = { ...base, mailId, role, organization, letter: whole };
      await hand({ type: 'RecordUndeliverable', data });
    }
    for (const contactId of contactIds) {
      const contact = await contacts.get(contactId);
      if (!contact) continue; // left since the question was asked
      const mailId = `${name}.${contactId}`;
      const whole = written(contact.name, contact.organization);
      const data = { ...base, mailId, contactId, notices: [], letter: whole };
      await hand({ type: 'IssueLetter', data });
    }
  }
}
