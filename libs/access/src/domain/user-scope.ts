import { Rejection } from '#contract';
import { type UserRole } from './user.events.ts';

/** How far a user's rights reach. */
export type UserScope = {
  /** Null: every region. */
  readonly region: string | null;
  /** Null: every organization of the region; else that one and those below it. */
  readonly organization: string | null;
  /** Null unless it has a region and an organization. */
  readonly organizationId: string | null;
  /** Ids of the plans it is confined to, sorted. Left out: every plan. */
  readonly plans?: readonly string[];
};

/** Who may be confined to plans: a liaison has an organization, an auditor the whole record. */
const OF_PLANS: readonly UserRole[] = ['office', 'supervisor', 'reader'];
const MOST_PLANS = 100;

/**
 * The plans that a user is confined to, each once.
 * @throws {Rejection} `plans-too-many`, `plans-not-for-role`
 */
export function plansOf(
  given: readonly string[] | undefined,
  roles: readonly UserRole[],
): Pick<UserScope, 'plans'> {
  const plans = [...new Set(given?.map((planId) => planId.trim()))].sort();
  if (plans.length === 0) return {};
  if (plans.length > MOST_PLANS) throw new Rejection('plans-too-many', { most: MOST_PLANS });
  if (!roles.every((role) => OF_PLANS.includes(role))) throw new Rejection('plans-not-for-role');
  return { plans };
}

/** Whether two scopes are the same; an organization keeps the id with which it was named first. */
export const isSameScope = (one: UserScope, other: UserScope): boolean =>
  one.region === other.region &&
  one.organization === other.organization &&
  one.plans?.join() === other.plans?.join();
