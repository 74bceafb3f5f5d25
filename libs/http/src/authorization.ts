import {
  boundIn,
  type Holder,
  holds,
  mayRead,
  ofEveryPlan,
  type Operation,
  organizationsOf,
  outOfScope,
  refusedTo,
  Rejection,
  RIGHTS,
  type Subject,
} from '#contract';
import { type Command, type Decider, type Event } from '#kernel';
import type { User } from './current-user.ts';

/** @throws {Rejection} `not-your-organization`, `not-your-region` for what is not the user's */
export function authorize(user: Holder, subject: Subject): void {
  const refused = outOfScope(user, subject);
  if (refused) throw new Rejection(...refused);
}

/** Whose things are, and who may know of them. */
export type Ownership<C extends Command, S> = {
  /** Whose the aggregate and what the command makes of it are; none of what does not exist. */
  readonly subjectsOf: (command: C, state: S) => readonly Subject[];
  /** By which operation such a thing is known: whom that does not show it, finds nothing there. */
  readonly knownBy: Operation;
};

/**
 * The rules of an aggregate for a user: what is not the user's is refused before anything is decided, and what the user may
 * not even know of is answered as if it were not there.
 */
export const authorized = <C extends Command, E extends Event, S>(
  decider: Decider<C, E, S>,
  { subjectsOf, knownBy }: Ownership<C, S>,
  user: User,
): Decider<C, E, S> => ({
  ...decider,
  decide: (command, state) => {
    for (const subject of subjectsOf(command, state)) {
      if (!sees(user, knownBy, subject)) decider.decide(command, decider.initialState);
      authorize(user, subject);
    }
    return decider.decide(command, state);
  },
});

/**
 * For whom a user acts: the organization named, else its own. The office acts for anybody, and for itself (null) unless
 * it names one; a liaison for its own organization, or for the one it names where it has the whole region.
 * @throws {Rejection} `not-your-organization`
 */
export function actingFor(user: User, named: string | null | undefined): string | null {
  if (holds(user, 'office')) return named ?? null;
  const organization = named ?? user.organization;
  if (organization === null) throw new Rejection('not-your-organization', { own: null });
  authorize(ofEveryPlan(user), { region: user.region, organization });
  return organization;
}

/** What is left out is not asked for. */
type Asked = {
  readonly region?: string | undefined;
  readonly organization?: string | undefined;
  readonly planId?: string | undefined;
};

/** A name or an id, or several. */
export type OneOf = string | { readonly in: readonly string[] };

/** Whether an operation shows the user what is the subject's. */
export const sees = (user: User, operation: Operation, subject: Subject): boolean =>
  mayRead(operation, user, subject);

/**
 * The conditions that keep a list to what the user may see; what was asked for is kept where it is allowed. Of a plan that
 * is not the user's there is nothing, as of one that nobody knows.
 * @throws {Rejection} `not-your-organization`, `not-your-region`
 */
export function within(
  user: User,
  operation: Operation,
  asked: Asked = {},
): { readonly region?: string; readonly organization?: OneOf; readonly planId?: OneOf } {
  const bound = boundIn(operation, user);
  const region = asked.region ?? bound.region;
  authorize(ofEveryPlan(bound), { region, organization: asked.organization ?? bound.organization });
  const organizations =
    asked.organization === undefined ? organizationsOf(bound) : [asked.organization];
  const plans = asked.planId === undefined ? bound.plans : plansNamed(asked.planId, bound);
  return {
    ...(region !== null && { region }),
    ...(organizations && { organization: oneOf(organizations) }),
    ...(plans && { planId: oneOf(plans) }),
  };
}

const plansNamed = (planId: string, { plans }: Pick<User, 'plans'>): readonly string[] =>
  plans === undefined || plans.includes(planId) ? [planId] : [];

/** Whether a name is the one asked for, or one of those; left out: nothing is asked for. */
export const isOneOf = (name: string, asked: OneOf | undefined): boolean =>
  asked === undefined || (typeof asked === 'string' ? name === asked : asked.in.includes(name));

function oneOf(all: readonly string[]): OneOf {
  const [only] = all;
  return only !== undefined && all.length === 1 ? only : { in: all };
}

/** Who is bound to a unit and may sign no red notice: of one that nobody has signed no one hears outside the office. */
export const isOutside = (user: User): boolean =>
  user.organization !== null && refusedTo(user, RIGHTS.approveRedCard) !== undefined;
