import {
  type LiveChange,
  type LiveMessage,
  mayRead,
  type Operation,
  refusedTo,
  RIGHTS,
} from '#contract';
import { type RecordedEvent } from '#event-store';
import { type User } from '#http';
import { defined } from '#kernel';

/** Of each kind of thing, the operation that shows it: whoever may not ask that is not told either. */
const SHOWN_BY = {
  plan: 'getPlan',
  phase: 'listPhases',
  task: 'getTask',
  'check-in': 'getCheckIn',
  target: 'getTarget',
  obligation: 'getObligation',
  escalation: 'getEscalation',
  mail: 'getMail',
  contact: 'listContacts',
  organization: 'listOrganizations',
  user: 'listUsers',
  policy: 'getPolicy',
  calendar: 'getCalendarYear',
  'demo-clock': 'getMe',
} as const satisfies Readonly<Record<string, Operation>>;

export type News = Omit<LiveMessage, 'position'>;

type Kind = keyof typeof SHOWN_BY;
const KINDS = Object.keys(SHOWN_BY) as readonly Kind[];

/** Streams of which pages show something. */
export const LIVE_PREFIXES: readonly string[] = KINDS;

/** So many things at once are named; more are said to be many. */
const MANY = 100;

/** What a person may know of some events; undefined where that is nothing. */
export function messageFor(user: User, events: readonly RecordedEvent[]): News | undefined {
  const changes = new Map<string, LiveChange>();
  for (const event of events) {
    const change = changeFor(user, event);
    if (change) changes.set(event.stream, change);
    if (changes.size > MANY) return { changes: [], all: true };
  }
  return changes.size === 0 ? undefined : { changes: [...changes.values()], all: false };
}

function changeFor(user: User, { stream, data }: RecordedEvent): LiveChange | undefined {
  const kind = KINDS.find((one) => stream === one || stream.startsWith(`${one}-`));
  if (!kind) return undefined;
  const operation = SHOWN_BY[kind];
  const { planId, region = null, organization } = data as About;
  const subject = { region, ...defined({ organization }) };
  if (refusedTo(user, RIGHTS[operation]) || !mayRead(operation, user, subject)) return undefined;
  return { kind, id: stream.slice(kind.length + 1), ...defined({ planId }) };
}

type About = {
  readonly planId?: string;
  readonly region?: string | null;
  readonly organization?: string | null;
};
