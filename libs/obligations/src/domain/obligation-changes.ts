import { organizationIdIn, type OrganizationIds } from '#contract';
import { defined, equal, type LocalDate } from '#kernel';
import { type PolicyRef } from '#policies/rules';
import { type ObligationCommand } from './obligation.commands.ts';
import { type DueChange, type ObligationTerms, type Wording } from './obligation.events.ts';

/** What an item says of its plan, of all its obligations alike. */
export type About = {
  readonly planId: string;
  readonly region: string;
  readonly planTitle: string;
  readonly office: string;
  readonly policy: PolicyRef;
  /** Of everybody named in it, and of the office. */
  readonly organizationIds: OrganizationIds;
};

export type Change = {
  readonly about: About;
  readonly on: LocalDate;
  readonly reason: string;
  /** Why dates move with it. */
  readonly because: DueChange;
  /** First day on which whoever is newly named is reminded of it; default: `on`. */
  readonly since?: LocalDate;
};

/**
 * What is asked of an item's obligations when it changes: those that are owed no longer end, new ones open (or are owed
 * again where they had ended), dates move, words follow. What stays the same is told nothing, so that nothing already sent
 * is sent again.
 */
export function changeObligations(
  before: readonly ObligationTerms[],
  after: readonly ObligationTerms[],
  change: Change,
): readonly ObligationCommand[] {
  const { on, reason, because } = change;
  const was = byId(before);
  const is = byId(after);
  const both = after.flatMap((now) => {
    const then = was.get(now.obligationId);
    return then ? [{ then, now }] : [];
  });
  return [
    ...before
      .filter(({ obligationId }) => !is.has(obligationId))
      .map(({ obligationId }) => waive(obligationId, on, reason)),
    ...openedIn(before, after).map((terms) => reinstate(terms, change)),
    ...both
      .filter(({ then, now }) => then.dueOn !== now.dueOn)
      .map(({ now: { obligationId, dueOn } }): ObligationCommand => {
        return { type: 'RescheduleObligation', data: { obligationId, dueOn, on, because, reason } };
      }),
    ...both
      .filter(({ then, now }) => !equal(wordingOf(then), wordingOf(now)))
      .map(({ now }): ObligationCommand => {
        const { obligationId } = now;
        return {
          type: 'ReviseObligation',
          data: { obligationId, on, reason, wording: wordingOf(now) },
        };
      }),
  ];
}

/** Those that are owed after a change, and were not before. */
export function openedIn(
  before: readonly ObligationTerms[],
  after: readonly ObligationTerms[],
): readonly ObligationTerms[] {
  const was = byId(before);
  return after.filter(({ obligationId }) => !was.has(obligationId));
}

/** Opens what an item asks for from its first day on. */
export const openObligations = (
  all: readonly ObligationTerms[],
  { about, on: openedOn, since }: Pick<Change, 'about' | 'on' | 'since'>,
): readonly ObligationCommand[] =>
  all.map((terms) => {
    return {
      type: 'OpenObligation',
      data: { ...opening(terms, about), openedOn, ...defined({ since }) },
    };
  });

const opening = (terms: ObligationTerms, { organizationIds, ...about }: About) => ({
  ...terms,
  organizationId: organizationIdIn(organizationIds, terms.organization),
  ...about,
});

const reinstate = (terms: ObligationTerms, change: Change): ObligationCommand => {
  const { about, on: openedOn, since, reason } = change;
  return {
    type: 'ReinstateObligation',
    data: { ...opening(terms, about), openedOn, ...defined({ since }), reason },
  };
};

export const waive = (obligationId: string, on: LocalDate, reason: string): ObligationCommand => {
  return { type: 'WaiveObligation', data: { obligationId, on, reason } };
};

const byId = (all: readonly ObligationTerms[]): ReadonlyMap<string, ObligationTerms> =>
  new Map(all.map((terms) => [terms.obligationId, terms]));

const wordingOf = (terms: ObligationTerms): Wording => {
  const { subject, number, clause, supports, leadless, soft } = terms;
  return { subject, number, clause, supports, leadless, soft };
};
