import {
  type LiveChange,
  type LiveMessage,
  mayRead,
  type Operation,
  refusedTo,
  RIGHTS,
} from '#contract';
import { type RecordedEvent } from '#event-store';
import { isOutside, type User } from '#http';
import { defined } from '#kernel';
import type { PlanEvent } from '#plans';

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

function changeFor(user: User, event: RecordedEvent): LiveChange | undefined {
  const { stream, type, data } = event;
  const kind = KINDS.find((one) => stream === one || stream.startsWith(`${one}-`));
  if (!kind) return undefined;
  const operation = SHOWN_BY[kind];
  if (isOutside(user) && isOfUnsignedRed(event)) return undefined;
  const { planIds = [], planId = onlyOf(planIds), region = null, organization } = data as About;
  const isDraft = OF_DRAFTS.has(type);
  const subject = { region, isDraft, ...defined({ organization, planId }) };
  if (refusedTo(user, RIGHTS[operation]) || !mayRead(operation, user, subject)) return undefined;
  return { kind, id: stream.slice(kind.length + 1), ...defined({ planId }) };
}

/** What happens to a plan or an amendment before it is adopted. */
const OF_DRAFTS: ReadonlySet<string> = new Set<PlanEvent['type']>([
  'PlanDrafted',
  'OutlineEdited',
  'DraftDiscarded',
  'AmendmentDrafted',
  'AmendmentEdited',
  'AmendmentDiscarded',
]);

/** Outside the office nobody hears of a red notice until it is signed, nor that it was declined. */
const isOfUnsignedRed = ({ type, data }: RecordedEvent): boolean =>
  type === 'RedCardDeclined' || (data as { readonly draft?: boolean }).draft === true;

/** A mail about several plans is no single one's. */
const onlyOf = (planIds: readonly string[]): string | undefined =>
  planIds.length === 1 ? planIds[0] : undefined;

type About = {
  readonly planIds?: readonly string[];
  readonly planId?: string;
  readonly region?: string | null;
  readonly organization?: string | null;
};
