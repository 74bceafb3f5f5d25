import { type EscalationEvent } from '#escalations/rules';
import { type LocalDate, type Of } from '#kernel';
import { type ObligationEvent } from '#obligations/rules';
import { type Level } from '#policies/rules';

/** What one organization owes of an item, as the ledger shows it. */
export type LedgerPart = {
  readonly obligationId: string;
  readonly organization: string;
  readonly organizationId: string;
  readonly number: string;
  readonly title: string;
  readonly status: 'open' | 'claimed' | 'baselined' | 'suspended' | 'met' | 'waived' | 'missed';
  readonly dueOn: LocalDate;
  readonly originallyDueOn: LocalDate;
  readonly metOn: LocalDate | null;
  /** Past at adoption, and not ruled on yet. */
  readonly baselined: boolean;
  readonly suspendedFrom: LocalDate | null;
  /** Of the open case. */
  readonly level: Level | null;
  /** As the unit knows it: a red notice that nobody has signed is yellow to it. */
  readonly told: Level | null;
};

type Opened = Extract<ObligationEvent, { type: 'ObligationOpened' }>['data'];

export const openedPart = (data: Opened): LedgerPart => ({
  obligationId: data.obligationId,
  organization: data.organization,
  organizationId: data.organizationId,
  number: data.number,
  title: data.subject,
  status: 'open',
  dueOn: data.dueOn,
  originallyDueOn: data.dueOn,
  metOn: null,
  baselined: false,
  suspendedFrom: null,
  level: null,
  told: null,
});

type Fact = ObligationEvent | EscalationEvent;
type Rows = {
  readonly [T in Fact['type']]?: (part: LedgerPart, data: Of<Fact, T>['data']) => LedgerPart;
};

/** What a fact of its obligation, or of the case on it, makes of it; of all others nothing. */
const ROWS: Rows = {
  ObligationBaselined: (part) => ({ ...part, status: 'baselined', baselined: true }),
  ObligationClaimed: (part) => ({ ...part, status: 'claimed' }),
  ObligationReturned: (part) => ({ ...part, status: unclaimed(part) }),
  ObligationMet: (part, { metOn }) => ({ ...part, status: 'met', metOn }),
  ObligationWaived: (part) => ({ ...part, status: 'waived' }),
  ObligationMissed: (part) => ({ ...part, status: 'missed' }),
  ObligationRescheduled: (part, { dueOn }) => resting({ ...part, dueOn, baselined: false }),
  ObligationSuspended: (part, { from }) => resting({ ...part, suspendedFrom: from }),
  ObligationResumed: (part, { dueOn }) => resting({ ...part, dueOn, suspendedFrom: null }),
  ObligationReopened: (part, { dueOn }) => ({
    ...part,
    status: 'open',
    dueOn,
    baselined: false,
    suspendedFrom: null,
    metOn: null,
  }),
  ObligationRevised: (part, { after }) => {
    const { subject: title = part.title, number = part.number } = after;
    return { ...part, title, number };
  },
  EscalationRaised: (part, { level, draft }) => ({
    ...part,
    level,
    told: level === 'red' && draft ? 'yellow' : level,
  }),
  RedCardApproved: (part) => ({ ...part, told: part.level }),
  EscalationLowered: (part, { to }) => ({ ...part, level: to, told: to }),
  EscalationLifted: (part) => ({ ...part, level: null, told: null }),
  EscalationResolved: (part) => ({ ...part, level: null, told: null }),
};

export function partAfter(part: LedgerPart, { type, data }: Fact): LedgerPart {
  const row = ROWS[type];
  return row ? row(part, data as never) : part; // each row stands at its own type of fact
}

/** A claim waits for its answer whatever the clock does. */
const resting = (part: LedgerPart): LedgerPart =>
  part.status === 'claimed' ? part : { ...part, status: unclaimed(part) };

function unclaimed({ suspendedFrom, baselined }: LedgerPart): LedgerPart['status'] {
  if (suspendedFrom !== null) return 'suspended';
  return baselined ? 'baselined' : 'open';
}
