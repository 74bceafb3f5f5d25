import { type LocalDate } from '#kernel';
import type { Fold } from '#following';
import type { TargetEvent, TargetTerms } from '#targets';
import { targetTerms } from '../domain/item-terms.ts';
import { type About } from '../domain/obligation-changes.ts';
import { type ObligationTerms } from '../domain/obligation.events.ts';

type Asked = Omit<TargetTerms, 'baseline' | 'checkpoints' | 'staleAfterDays'>;

/** What the facts of a target say of who owes it by when; null before it was set. */
export type AskedTarget = {
  readonly targetId: string;
  readonly about: About;
  readonly setOn: LocalDate;
  readonly asked: Asked;
  readonly dropped: boolean;
  /** By year of a yearly target, else one with a null year. */
  readonly attained: readonly { readonly year: number | null; readonly attainedOn: LocalDate }[];
  /** Likewise, what waits for the office to verify it. */
  readonly claimed: readonly { readonly year: number | null; readonly claimedOn: LocalDate }[];
  /** Years that were closed without having been attained, and what the office said. */
  readonly short: readonly { readonly year: number; readonly note: string }[];
} | null;

/** The obligations that stand on it, of a year where one is given. */
export function owedFor(
  target: AskedTarget,
  year: number | null = null,
): readonly ObligationTerms[] {
  if (!target || target.dropped) return [];
  const { targetId, about, setOn: since, asked } = target;
  return targetTerms({ targetId, ...asked, office: about.office, since }).filter((terms) =>
    isOfYear(terms, year),
  );
}

export const isOfYear = ({ dueOn }: ObligationTerms, year: number | null): boolean =>
  year === null || dueOn.startsWith(String(year));

export const askedTarget: Fold<TargetEvent, AskedTarget> = {
  initialState: null,
  evolve: (target, event) => {
    if (event.type === 'TargetSet') {
      const { targetId, planId, region, planTitle, office, policy, setOn, ...rest } = event.data;
      const { organizationIds, ...asked } = rest;
      const about = { planId, region, planTitle, office, policy, organizationIds };
      return {
        targetId,
        about,
        setOn,
        asked,
        dropped: false,
        attained: [],
        claimed: [],
        short: [],
      };
    }
    return target && changed(target, event);
  },
};

function changed(target: NonNullable<AskedTarget>, event: TargetEvent): AskedTarget {
  switch (event.type) {
    case 'TargetRevised': {
      const { changes, planTitle = target.about.planTitle } = event.data;
      const organizationIds = { ...target.about.organizationIds, ...event.data.organizationIds };
      const about = { ...target.about, planTitle, organizationIds };
      return { ...target, about, asked: { ...target.asked, ...changes } };
    }
    case 'TargetAttained': {
      const { year, attainedOn } = event.data;
      const others = without(target, year);
      return { ...others, attained: [...others.attained, { year, attainedOn }] };
    }
    case 'TargetClaimed': {
      const { year, claimedOn } = event.data;
      const others = without(target, year);
      return { ...others, claimed: [...others.claimed, { year, claimedOn }] };
    }
    case 'TargetUnattained':
      return without(target, event.data.year);
    case 'TargetYearClosed': {
      const { year, note, attained } = event.data;
      return attained ? target : { ...target, short: [...target.short, { year, note }] };
    }
    case 'TargetDropped':
      return { ...target, dropped: true };
    default:
      return target;
  }
}

/** Neither attained nor claimed in that year. */
const without = (
  target: NonNullable<AskedTarget>,
  year: number | null,
): NonNullable<AskedTarget> => ({
  ...target,
  attained: target.attained.filter((one) => one.year !== year),
  claimed: target.claimed.filter((one) => one.year !== year),
});
