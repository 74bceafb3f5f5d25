import type { ContactEvent, OrganizationEvent } from '#directory';
import { aggregate, type Follower, follower, type Recorded, type Rows } from '#following';
import { type Command, type Event, type Of } from '#kernel';
import {
  obligationDecider,
  type ObligationCommand,
  type ObligationEvent,
  obligationStream,
} from '#obligations/rules';
import { type MailEvent } from '../domain/mail.events.ts';
import { type MailCommand, mailDecider, mailStream } from '../domain/mail.ts';
import { reachableLetters } from './reachable-letters.ts';
import { reachableNotices } from './reachable-notices.ts';
import { type ReachTools } from './reach-tools.ts';

type DirectoryFact = ContactEvent | OrganizationEvent;
type LetterFact = DirectoryFact | Of<MailEvent, 'LetterUnaddressed'>;
type NoticeFact = DirectoryFact | Of<ObligationEvent, 'ReminderIssued'>;

const ACTOR = 'duban.letters';

/**
 * What reached nobody reaches who can be reached now: letters are sent, once, as far as they are open; notices stand in the
 * next digest. Whoever came between a look at the directory and the fact that says “nobody” is found by that fact.
 */
export const reachContacts = (tools: ReachTools): readonly Follower[] => [
  follower<LetterFact, MailCommand, readonly MailCommand[]>(tools.runner, {
    name: 'resend-letters',
    prefixes: ['contact-', 'organization-', 'mail-'],
    orderedBy: regionOf,
    actorOf: () => ACTOR,
    context: (fact) => whenReached(fact, tools, () => reachableLetters(fact, tools)),
    rows: { ...directoryRows<MailCommand>(), LetterUnaddressed: reached },
    to: aggregate(mailDecider, ({ data }: MailCommand) => mailStream(data.mailId)),
  }),
  follower<NoticeFact, ObligationCommand, readonly ObligationCommand[]>(tools.runner, {
    name: 'find-recipients',
    prefixes: ['contact-', 'organization-', 'obligation-'],
    orderedBy: regionOf,
    actorOf: () => ACTOR,
    context: (fact) => whenReached(fact, tools, () => reachableNotices(fact, tools)),
    rows: { ...directoryRows<ObligationCommand>(), ReminderIssued: reached },
    to: aggregate(obligationDecider, ({ data }: ObligationCommand) =>
      obligationStream(data.obligationId),
    ),
  }),
];

/** Facts of one region one after another: what one of them settles the next finds settled. */
const regionOf = ({ data, stream }: { readonly data: object; readonly stream: string }): string =>
  (data as { readonly region?: string }).region ?? stream;

function reached<C>(_fact: unknown, commands: readonly C[]): readonly C[] {
  return commands;
}
const nothing = (): readonly never[] => [];

/** By which somebody comes to hold a role, or can be written to. */
function directoryRows<C extends Command>(): Rows<DirectoryFact, C, readonly C[]> {
  return {
    ContactRegistered: reached,
    ContactChanged: reached,
    RolesTakenOver: reached,
    DeputyNamed: nothing,
    DeputyEnded: nothing,
    ContactHandedOver: nothing,
    ContactRemoved: nothing,
    OrganizationRegistered: reached,
    OrganizationChanged: reached,
    OrganizationRemoved: nothing,
  };
}

const REACHING: readonly string[] = [
  ...['ContactRegistered', 'ContactChanged', 'RolesTakenOver'],
  ...['OrganizationRegistered', 'OrganizationChanged', 'LetterUnaddressed'],
];

/** Looked up when the tables know the fact; nothing for facts by which nobody is reached. */
async function whenReached<C>(
  fact: Recorded<Event>,
  { ops }: ReachTools,
  look: () => Promise<readonly C[]>,
): Promise<readonly C[]> {
  const { unresolved = [] } = fact.data as { readonly unresolved?: readonly unknown[] };
  if (!REACHING.includes(fact.type) && unresolved.length === 0) return [];
  if (await ops.waitFor(fact.position, 60_000)) return look();
  throw new Error(`${fact.type} ${fact.id}: the directory is still behind the log`);
}
