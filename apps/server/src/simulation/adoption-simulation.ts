import { organizationIdIn } from '#contract';
import { type LocalDate } from '#kernel';
import { type ObligationRow } from '#obligations';
import { type Simulation } from '#obligations/rules';
import { type PlanAdopted } from '#plans';

type Month = {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly mails: number;
};

/** Who holds one role of an organization, and what he would get if nobody ever reported anything. */
export type BurdenAhead = {
  readonly organization: string;
  readonly organizationId: string;
  /** `liaison`, `deputy`, `head`, …: as in the audiences of rules. */
  readonly role: string;
  readonly mails: number;
  /** Only months with mail, ascending. */
  readonly months: readonly Month[];
};

/** A dry run of an adoption to 90 days past the plan's period. */
export type AdoptionSimulation = {
  readonly planId: string;
  readonly planTitle: string;
  readonly office: string;
  readonly adoptedOn: LocalDate;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly policy: { readonly name: string; readonly version: number };
  readonly obligations: {
    readonly total: number;
    /** By kind, only those that there are. */
    readonly kinds: Readonly<Partial<Record<ObligationRow['kind'], number>>>;
    /** Past on the day of adoption. */
    readonly baselined: number;
    readonly leadless: number;
    readonly dueOnDefaulted: number;
  };
  /** Only days on which something is due or leaves, ascending. */
  readonly days: readonly {
    readonly on: LocalDate;
    /** Obligations of which it is the last day, those past at adoption left out. */
    readonly obligationsDue: number;
    readonly mails: number;
  }[];
  /** The most first. */
  readonly people: readonly BurdenAhead[];
  /** The most that anybody gets in one month. */
  readonly busiest: number;
};

type Setting = Pick<AdoptionSimulation, 'from' | 'to' | 'policy'>;

export function summaryOf(
  { obligations, mails }: Simulation,
  adopted: PlanAdopted['data'],
  setting: Setting,
): AdoptionSimulation {
  const { planId, content, office, adoptedOn } = adopted;
  const owed = obligations.filter(({ baselined }) => !baselined);
  const due = Map.groupBy(owed, ({ dueOn }) => dueOn);
  const sent = Map.groupBy(mails, ({ on }) => on);
  const days = [...new Set([...due.keys(), ...sent.keys()])].sort();
  const people = peopleOf(mails, adopted);
  const kinds = Map.groupBy(obligations, ({ kind }) => kind);
  return {
    planId,
    planTitle: content.title,
    office,
    adoptedOn,
    ...setting,
    obligations: {
      total: obligations.length,
      kinds: Object.fromEntries([...kinds].map(([kind, { length }]) => [kind, length])),
      baselined: obligations.length - owed.length,
      leadless: obligations.filter(({ leadless }) => leadless).length,
      dueOnDefaulted: obligations.filter(({ dueOnDefaulted }) => dueOnDefaulted).length,
    },
    days: days.map((on) => {
      return { on, obligationsDue: due.get(on)?.length ?? 0, mails: sent.get(on)?.length ?? 0 };
    }),
    people,
    busiest: people.reduce(
      (most, { months }) => months.reduce((max, month) => Math.max(max, month.mails), most),
      0,
    ),
  };
}

function peopleOf(
  mails: Simulation['mails'],
  { organizationIds }: Pick<PlanAdopted['data'], 'organizationIds'>,
): readonly BurdenAhead[] {
  const boxes = Map.groupBy(mails, ({ organization, role }) => `${role}|${organization}`);
  const people = [...boxes.values()].flatMap((list): readonly BurdenAhead[] => {
    const [first] = list;
    if (!first) return [];
    const { organization, role } = first;
    const months = [...Map.groupBy(list, ({ on }) => on.slice(0, 7))];
    return [
      {
        organization,
        organizationId: organizationIdIn(organizationIds, organization),
        role,
        mails: list.length,
        months: months.map(([month, { length }]) => ({ month, mails: length })),
      },
    ];
  });
  return people.sort((a, b) => b.mails - a.mails);
}
