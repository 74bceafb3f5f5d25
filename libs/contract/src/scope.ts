import { type RejectionArguments } from './rejection.ts';
import { type Right, type Role } from './right.ts';
import { type Operation, RIGHTS } from './rights.ts';
import { userRoles } from './words/people.ts';

/** Whom a right is given to. Null: every region; every organization of the region. */
export type Holder = {
  readonly roles: readonly Role[];
  readonly region: string | null;
  readonly organization: string | null;
};

/** Whose something is. */
export type Subject = {
  /** Null: every region's. */
  readonly region: string | null;
  /** Left out: no single organization's, such as a plan; null: nobody's. */
  readonly organization?: string | null;
  /** A plan that is not adopted yet. */
  readonly isDraft?: boolean;
};

/** Whoever is bound to a region or an organization (every liaison is) sees and changes what is of that one. */
export const inScope = (
  { region, organization }: Omit<Holder, 'roles'>,
  subject: Subject,
): boolean =>
  (region === null || region === subject.region) &&
  (organization === null ||
    subject.organization === undefined ||
    organization === subject.organization);

/** Whether an operation that reads shows the holder what is the subject's. */
export function mayRead(operation: Operation, holder: Holder, subject: Subject): boolean {
  const { reach } = RIGHTS[operation];
  if (subject.isDraft && !seesDrafts(operation, holder)) return false;
  if (reach === 'all') return true;
  return inScope(holder, reach === 'region' ? { region: subject.region } : subject);
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
  { roles, reach, notWith = [] }: Right,
): RejectionArguments | undefined {
  if (roles !== 'anybody' && (!holds(holder, ...roles) || holds(holder, ...notWith))) {
    const role = namesOf(holder.roles);
    return ['not-allowed', { names: namesOf(roles), roles, role }];
  }
  return reach === 'all regions' ? outOfScope(holder, { region: null }) : undefined;
}

const namesOf = (roles: readonly Role[]): string =>
  roles.map((role) => userRoles[role].zh).join('、');

/** Why a holder may not change what is the subject's; the code says to what the holder is bound. */
export function outOfScope(holder: Holder, subject: Subject): RejectionArguments | undefined {
  if (inScope(holder, subject)) return undefined;
  const { region, organization: own } = holder;
  if (own === null) {
    return ['not-your-region', { own: region ?? '', everywhere: subject.region === null }];
  }
  const { organization } = subject;
  // What another region's is called is its own business.
  const isTold = organization !== null && organization !== undefined && region === subject.region;
  return ['not-your-organization', { own, ...(isTold && { organization }) }];
}
