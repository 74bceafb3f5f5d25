import { Rejection } from '#contract';
import { type Command, type Decider, defined, type Event } from '#kernel';
import type { User } from './current-user.ts';

/** Whose something is. */
export type Subject = {
  /** Null: every region's. */
  readonly region: string | null;
  /** Left out: no single organization's, such as a plan; null: nobody's. */
  readonly organization?: string | null;
};

type Scope = Pick<User, 'region' | 'organization'>;

type Code = 'not-your-organization' | 'not-your-region';

/** Whoever is bound to a region or an organization (every liaison is) sees and changes what is of that one. */
export const inScope = (user: Scope, { region, organization }: Subject): boolean =>
  (user.region === null || user.region === region) &&
  (user.organization === null || organization === undefined || user.organization === organization);

/** @throws {Rejection} with the code, for what is not the user's */
export function authorize(user: Scope, subject: Subject, code: Code): void {
  if (!inScope(user, subject)) throw new Rejection(code);
}

/**
 * The rules of an aggregate for a user: what is not the user's is refused before anything is decided.
 * @param subjectsOf whose the aggregate and what the command makes of it are; none of what does not exist
 */
export const authorized = <C extends Command, E extends Event, S>(
  decider: Decider<C, E, S>,
  subjectsOf: (command: C, state: S) => readonly Subject[],
  user: User,
  code: Code,
): Decider<C, E, S> => ({
  ...decider,
  decide: (command, state) => {
    for (const subject of subjectsOf(command, state)) authorize(user, subject, code);
    return decider.decide(command, state);
  },
});

/**
 * For whom a user acts: the organization named, else its own. The office acts for anybody, and for itself (null) unless
 * it names one; a liaison for its own organization, or for the one it names where it has the whole region.
 * @throws {Rejection} `not-your-organization`
 */
export function actingFor(user: User, named: string | null | undefined): string | null {
  if (user.role === 'office') return named ?? null;
  const organization = named ?? user.organization;
  if (organization === null) throw new Rejection('not-your-organization');
  authorize(user, { region: user.region, organization }, 'not-your-organization');
  return organization;
}

/** What is left out is not asked for. */
type Asked = {
  readonly region?: string | undefined;
  readonly organization?: string | undefined;
};

/**
 * The conditions that keep a list to what the user may see; what was asked for is kept where it is allowed.
 * @throws {Rejection} `not-your-organization`
 */
export function within(
  user: Scope,
  asked: Asked,
): { readonly region?: string; readonly organization?: string } {
  const organization = narrowed(user.organization, asked.organization);
  return { ...inRegion(user, asked.region), ...defined({ organization }) };
}

/** As {@link within}, of what is everybody's in a region. */
export function inRegion(user: Scope, asked?: string): { readonly region?: string } {
  const region = narrowed(user.region, asked);
  return region === undefined ? {} : { region };
}

function narrowed(mine: string | null, asked: string | undefined): string | undefined {
  if (mine === null) return asked;
  if (asked === undefined || asked === mine) return mine;
  throw new Rejection('not-your-organization');
}
