import { type userRoles } from './words/people.ts';

/** What a user may be, several of them at once. `reader` only reads; so does `visitor`, in the demo and without sign-in. */
export type Role = keyof typeof userRoles;

/**
 * How far a right reaches.
 * `all`: what belongs to nobody in particular. `organization`: whoever is bound to a region or an organization, to what
 * is of that one and of the organizations below; `region`: to what is of the region, whichever organization's. `all regions`: for all of them at once,
 * hence not for whoever is bound to one.
 */
export type Reach = 'all' | 'region' | 'organization' | 'all regions';

export type Right = {
  /** `anybody`: without sign-in. */
  readonly roles: readonly Role[] | 'anybody';
  readonly reach: Reach;
  /**
   * How what lies beyond the reach is answered: `hidden` as what does not exist, lists leave it out; `refused` with a
   * sentence that says whose it is. A thing of another region is always hidden, only what a request itself names is refused.
   */
  readonly beyond: 'hidden' | 'refused';
  /** Whose drafts are; they are hidden from the others. Left out: there are none. */
  readonly drafts?: readonly Role[];
  /**
   * `beside`: what it shows is of no plan, and is there for who is confined to some plans too; `across`: it is about all
   * plans at once, hence not for these. Left out: each thing is of a plan.
   */
  readonly plans?: 'beside' | 'across';
  /** Not for whoever holds one of these beside. */
  readonly notWith?: readonly Role[];
  /** Of those who have it while nobody else keeps the accounts. */
  readonly untilAdministrator?: readonly Role[];
};

/** A right beyond which everything is hidden. */
export const right = (reach: Reach, ...roles: readonly Role[]): Right => ({
  roles,
  reach,
  beyond: 'hidden',
});

/** A right that says no to what lies beyond: to make what is another's, or to act on what one may read. */
export const refusing = (reach: Reach, ...roles: readonly Role[]): Right => ({
  roles,
  reach,
  beyond: 'refused',
});

/** About what belongs to no plan. */
export const beside = (given: Right): Right => ({ ...given, plans: 'beside' });

/** About all plans at once. */
export const across = (given: Right): Right => ({ ...given, plans: 'across' });

export const forAnybody: Right = { roles: 'anybody', reach: 'all', beyond: 'hidden' };
