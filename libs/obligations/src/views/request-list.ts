import type { RecordedEvent } from '#event-store';
import { WHOLE } from '#contract';
import { defined, type LocalDate } from '#kernel';
import type { Projection } from '#views';

/** What an organization asks the supervising office and waits for: another date, another organization. */
export type RequestRow = {
  readonly taskId: string;
  readonly planId: string;
  readonly region: string;
  readonly organization: string;
  readonly organizationId: string;
  readonly kind: 'extension' | 'dispute';
  readonly askedOn: LocalDate;
  /** Of an extension. */
  readonly newDueOn?: LocalDate;
  readonly reason: string;
  /** Of a task with parts, of which one; left out: of the whole. */
  readonly step?: string;
  /** What it asks for other parts of the task beside this one, in the order in which it was asked. */
  readonly others?: readonly Omit<RequestRow, 'others'>[];
};

/** All that a row holds, each by itself. */
export const requestsIn = ({ others = [], ...first }: RequestRow): readonly RequestRow[] => [
  first,
  ...others,
];

/** An objection is to the whole task, a request for more time to one part of it. */
export const isAbout = (
  { kind, step }: RequestRow,
  owed: { readonly step?: string | undefined },
): boolean => kind === 'dispute' || step === owed.step;

/** What tasks tell of requests; only these fields are relied upon. */
type Fact = Omit<RequestRow, 'kind' | 'askedOn' | 'others'> & {
  /** Of what was accepted: nothing is left to the organization. */
  readonly last?: true;
  /** Of an amended task with parts: who owes which of them after. */
  readonly owed?: readonly { readonly organization: string; readonly step: string }[];
  readonly requestedOn: LocalDate;
  readonly disputedOn: LocalDate;
  /** Everybody whom a cancellation concerns. */
  readonly organizations: readonly string[];
  readonly leads: readonly string[];
  readonly supports: readonly string[];
  readonly responsible: readonly string[];
  readonly before: Pick<Fact, 'leads' | 'supports' | 'responsible'>;
};

type Kind = RequestRow['kind'];
const ABOUT: Readonly<Record<string, Kind>> = {
  ExtensionRequested: 'extension',
  ExtensionGranted: 'extension',
  ExtensionDeclined: 'extension',
  ExtensionWithdrawn: 'extension',
  AssignmentDisputed: 'dispute',
  DisputeDismissed: 'dispute',
};

export const requestKey = (kind: Kind, taskId: string, organization: string): string =>
  JSON.stringify([kind, taskId, organization]);

const keyOf = (kind: Kind, { taskId }: Fact, organization: string): string =>
  requestKey(kind, taskId, organization);

/** Requests that wait for an answer: what the office's mail lists under "to review". */
export const requestList: Projection<RequestRow> = {
  name: 'request-list',
  version: 4,
  prefixes: ['task-'],
  columns: {
    planId: (row) => row.planId,
    region: (row) => row.region,
    organization: (row) => row.organization,
    kind: (row) => row.kind,
  },
  fewValues: ['kind'],
  keys({ type, data }) {
    const fact = data as Fact;
    if (type === 'LeadRuled') return settledBy(fact);
    if (type === 'CompletionAccepted') {
      const isOver = fact.step === undefined || fact.last;
      const { organization } = fact;
      return isOver ? both(fact, organization) : [keyOf('extension', fact, organization)];
    }
    if (type === 'TaskRevised' && fact.owed) {
      return fact.organizations.map((name) => keyOf('extension', fact, name));
    }
    if (type === 'TaskCancelled') return fact.organizations.flatMap((name) => both(fact, name));
    const kind = ABOUT[type];
    return kind ? [keyOf(kind, fact, fact.organization)] : [];
  },
  evolve(row, event) {
    const left = (row ? requestsIn(row) : []).filter((one) => isLeft(one, event));
    const now = asked(event);
    const [first, ...others] = now ? [...left, now] : left;
    return first && { ...first, ...(others.length > 0 && { others }) };
  },
};

/** Whether a request still waits after a fact about it, or about the task. */
function isLeft({ step, organization }: RequestRow, { type, data }: RecordedEvent): boolean {
  const fact = data as Fact;
  if (type === 'TaskRevised') {
    const named = step ?? WHOLE;
    return (
      fact.owed?.some((one) => one.organization === organization && one.step === named) ?? true
    );
  }
  if (type === 'CompletionAccepted' && fact.last) return false;
  if (fact.step === undefined && type !== 'ExtensionRequested') return false;
  return step !== fact.step;
}

const ROLES = ['leads', 'responsible', 'supports'] as const;

const roleOf = (duties: Fact['before'], name: string): string | undefined =>
  ROLES.find((role) => duties[role].includes(name));

/** Whoever is named no longer has nothing left to ask; another role answers an objection to the one before. */
const settledBy = (fact: Fact): readonly string[] =>
  ROLES.flatMap((role) => fact.before[role]).flatMap((name) => {
    const [was, is] = [roleOf(fact.before, name), roleOf(fact, name)];
    if (is === undefined) return both(fact, name);
    return was === is ? [] : [keyOf('dispute', fact, name)];
  });

const both = (fact: Fact, name: string): readonly string[] =>
  (['extension', 'dispute'] as const).map((kind) => keyOf(kind, fact, name));

function asked({ type, data }: RecordedEvent): RequestRow | undefined {
  const kind = ABOUT[type];
  const { requestedOn, disputedOn, ...fact } = data as Fact;
  const { taskId, planId, region, organization, organizationId, reason, newDueOn, step } = fact;
  if (type !== 'ExtensionRequested' && type !== 'AssignmentDisputed') return undefined;
  const askedOn = type === 'ExtensionRequested' ? requestedOn : disputedOn;
  const about = { taskId, planId, region, organization, organizationId };
  return kind && { ...about, kind, askedOn, reason, ...defined({ newDueOn, step }) };
}
