import { type RejectionArguments } from './rejection.ts';
import { type Right, type Role } from './right.ts';
import { type Operation, RIGHTS } from './rights.ts';
import { userRoles } from './words/people.ts';

/** Whom a right is given to. Null: every region; every organization of the region. */
export type Holder = {
  readonly roles: readonly Role[];
  readonly region: string | null;
  readonly organization: string | null;
  /** Names of the organizations below its own, their other names among them; left out: there are none. */
  readonly below?: readonly string[];
  /** The plans it is confined to; left out: every plan. */
  readonly plans?: readonly string[];
};

/** Whose something is. */
export type Subject = {
  /** Null: every region's. */
  readonly region: string | null;
  /** Left out: no single organization's, such as a plan; null: nobody's. */
  readonly organization?: string | null;
  /** Left out or null: of no single plan, hence not of whoever is confined to some. */
  readonly planId?: string | null;
  /** A plan that is not adopted yet. */
  readonly isDraft?: boolean;
};

/** The organizations that a holder sees and acts for: its own and those below; null: all of its region. */
export const organizationsOf = ({
  organization,
  below = [],
}: Pick<Holder, 'organization' | 'below'>): readonly string[] | null =>
  organization === null ? null : [organization, ...below];

/**
 * Whoever is bound to a region or an organization (every liaison is) sees and changes what is of that one and of those
 * below; whoever is confined to plans, what is of these.
 */
export function inScope(holder: Omit<Holder, 'roles'>, subject: Subject): boolean {
  const { region, plans } = holder;
  const organizations = organizationsOf(holder);
  const { organization, planId } = subject;
  return (
    (region === null || region === subject.region) &&
    (organizations === null ||
      organization === undefined ||
      (organization !== null && organizations.includes(organization))) &&
    (plans === undefined || (typeof planId === 'string' && plans.includes(planId)))
  );
}

/** Whether an operation that reads shows the holder what is the subject's. */
export function mayRead(operation: Operation, holder: Holder, subject: Subject): boolean {
  const { reach } = RIGHTS[operation];
  if (subject.isDraft && !seesDrafts(operation, holder)) return false;
  if (reach === 'all') return true;
  return inScope(boundIn(operation, holder), subject);
}

/** The holder as far as its bounds count in an operation that reads. */
export function boundIn(operation: Operation, holder: Holder): Holder {
  const { reach, plans }: Right = RIGHTS[operation];
  const bound = plans === 'beside' ? ofEveryPlan(holder) : holder;
  return reach === 'organization' ? bound : { ...bound, organization: null };
}

/** The holder as if it were confined to no plans. */
export function ofEveryPlan({ plans: _, ...holder }: Holder): Holder {
  return holder;
}

/** Whether an operation that reads shows the holder what is not adopted yet. */
export function seesDrafts(operation: Operation, holder: Holder): boolean {
  const { drafts }: Right = RIGHTS[operation];
  return drafts === undefined || holds(holder, ...drafts);
}

/** Whether somebody is one of these, or one of several. */
export const holds = ({ roles }: Pick<Holder, 'roles'>, ...any: readonly Role[]): boolean =>
  any.some((role) => roles.includes(role));

/** A right as it is while nobody keeps the accounts. */
export const withoutAdministrator = ({
  roles,
  untilAdministrator = [],
  ...right
}: Right): Right => {
  return { ...right, roles: roles === 'anybody' ? roles : [...roles, ...untilAdministrator] };
};

/** Why a holder may not carry out an operation, whatever it is about; undefined where it may. */
export function refusedTo(
  holder: Holder,
  { roles, reach, plans, notWith = [] }: Right,
): RejectionArguments | undefined {
  if (roles !== 'anybody' && (!holds(holder, ...roles) || holds(holder, ...notWith))) {
    const role = namesOf(holder.roles);
    return ['not-allowed', { names: namesOf(roles), roles, role }];
  }
  if (reach === 'all regions') return outOfScope(holder, { region: null });
  return plans === 'across' && holder.plans ? ['not-your-plan'] : undefined;
}

const namesOf = (roles: readonly Role[]): string =>
  roles.map((role) => userRoles[role].zh).join('、');

/** Why a holder may not change what is the subject's; the code says to what the holder is bound. */
export function outOfScope(holder: Holder, subject: Subject): RejectionArguments | undefined {
  if (inScope(holder, subject)) return undefined;
  if (inScope(ofEveryPlan(holder), subject)) return ['not-your-plan'];
  const { region, organization: own } = holder;
  if (own === null) {
    return ['not-your-region', { own: region ?? '', everywhere: subject.region === null }];
  }
  const { organization } = subject;
  // What another region's is called is its own business.
  const isTold = organization !== null && organization !== undefined && region === subject.region;
  return ['not-your-organization', { own, ...(isTold && { organization }) }];
}
