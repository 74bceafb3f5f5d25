import { Rejection } from '#contract';
import { type Command, type Decider, defined, isEmail, type Of } from '#kernel';
import { userFields, type UserFields, userScope } from './user-fields.ts';
import { isSameScope, type UserScope } from './user-scope.ts';
import { type UserEvent, type UserRole } from './user.events.ts';

type UserRef = { readonly userId: string };

/** What is kept of a user beside its fields. */
type Kept = {
  /** Whoever registered it, where a second person must confirm it. */
  readonly waitsBecauseOf?: string;
};

export type UserCommand =
  /** Lets somebody sign in. `by`: who registers. Refused: `user-already-registered`, and for a field out of shape. */
  | Command<'RegisterUser', UserRef & UserFields & { readonly by: string }>
  /** The second person's yes. Refused: `user-not-found`, `user-disabled`, `confirms-own-user`. */
  | Command<'ConfirmUser', UserRef & { readonly by: string }>
  /** Where codes are sent. Refused: `user-not-found`, `user-disabled`, `email-malformed`. */
  | Command<'ChangeAddress', UserRef & { readonly email: string; readonly by: string }>
  /** How far its rights reach. Refused: `user-not-found`, `user-disabled`, and for a scope that is not for its roles. */
  | Command<'ChangeScope', UserRef & UserScope & { readonly by: string }>
  /** It can sign in no longer. Refused: `user-not-found`. */
  | Command<'DisableUser', UserRef>;

export type UserState =
  | { readonly status: 'none' }
  | ({ readonly status: 'waiting' | 'active' | 'disabled' } & UserFields & Kept);

type ExistingUser = Exclude<UserState, { status: 'none' }>;
type Decision = readonly UserEvent[];
const noEvents: Decision = [];

/** Who signs red papers, reads the whole record or keeps the accounts is named by two people: what one alone names proves nothing. */
const BY_TWO: readonly UserRole[] = ['administrator', 'supervisor', 'auditor'];
/** Whoever alone could send its links to another mailbox could be it. */
const waitsFor = (by: string, roles: readonly UserRole[]): { readonly waitsBecauseOf?: string } =>
  BY_TWO.some((role) => roles.includes(role)) && !isOperator(by) ? { waitsBecauseOf: by } : {};

/** What comes with the server's settings or with the demo is the operator's. */
const isOperator = (by: string): boolean => by.startsWith('duban.');

function register({ data }: Of<UserCommand, 'RegisterUser'>, state: UserState): Decision {
  const { userId, by } = data;
  const fields = userFields(userId, data);
  if (state.status === 'none') {
    const waits = waitsFor(by, fields.roles);
    return [{ type: 'UserRegistered', data: { userId, ...toldOf(fields), ...waits } }];
  }
  if (state.status !== 'disabled' && isSame(state, fields)) return noEvents;
  throw new Rejection('user-already-registered', { userId });
}

/** As it is stored: who is one thing only is called that. */
function toldOf({ roles, ...fields }: UserFields) {
  const [role = 'reader'] = roles;
  return { ...fields, role, ...(roles.length > 1 && { roles }) };
}

/** Its organization keeps the id with which it was registered. */
const isSame = (state: ExistingUser, wanted: UserFields): boolean =>
  state.name === wanted.name &&
  state.roles.join() === wanted.roles.join() &&
  isSameScope(state, wanted) &&
  state.email === wanted.email;

const refOf = (
  userId: string,
  { region, organization, organizationId }: ExistingUser,
): Of<UserEvent, 'UserDisabled'>['data'] => ({ userId, region, organization, organizationId });

function confirm(
  { data: { userId, by } }: Of<UserCommand, 'ConfirmUser'>,
  state: ExistingUser,
): Decision {
  if (state.status === 'disabled') {
    throw new Rejection('user-disabled', { userId, name: state.name, act: 'confirm' });
  }
  if (state.status === 'active') return noEvents;
  if (state.waitsBecauseOf === by) throw new Rejection('confirms-own-user');
  return [{ type: 'UserConfirmed', data: refOf(userId, state) }];
}

function changeAddress({ data }: Of<UserCommand, 'ChangeAddress'>, state: ExistingUser): Decision {
  const { userId, by } = data;
  const email = data.email.trim();
  if (state.status === 'disabled') {
    throw new Rejection('user-disabled', { userId, name: state.name, act: 'address' });
  }
  if (!isEmail(email)) throw new Rejection('email-malformed', { email });
  if (state.email === email) return noEvents;
  const waits = waitsFor(by, state.roles);
  return [{ type: 'UserAddressChanged', data: { ...refOf(userId, state), email, ...waits } }];
}

function changeScope({ data }: Of<UserCommand, 'ChangeScope'>, state: ExistingUser): Decision {
  const { userId, by } = data;
  if (state.status === 'disabled') {
    throw new Rejection('user-disabled', { userId, name: state.name, act: 'scope' });
  }
  const scope = userScope(data, state.roles);
  if (isSameScope(state, scope)) return noEvents;
  const { region, organization, organizationId, plans } = state;
  const before = { region, organization, organizationId, ...defined({ plans }) };
  const waits = waitsFor(by, state.roles);
  return [{ type: 'UserScopeChanged', data: { userId, ...scope, before, ...waits } }];
}

function disable(
  { data: { userId } }: Of<UserCommand, 'DisableUser'>,
  state: ExistingUser,
): Decision {
  return state.status === 'disabled'
    ? noEvents
    : [{ type: 'UserDisabled', data: refOf(userId, state) }];
}

function decide(command: UserCommand, state: UserState): Decision {
  if (command.type === 'RegisterUser') return register(command, state);
  if (state.status === 'none') {
    throw new Rejection('user-not-found', { id: command.data.userId });
  }
  switch (command.type) {
    case 'ConfirmUser':
      return confirm(command, state);
    case 'ChangeAddress':
      return changeAddress(command, state);
    case 'ChangeScope':
      return changeScope(command, state);
    case 'DisableUser':
      return disable(command, state);
  }
}

function evolve(state: UserState, event: UserEvent): UserState {
  if (event.type === 'UserRegistered') {
    const { userId: _user, tokenSha256: _before, role, roles = [role], ...user } = event.data;
    const status = user.waitsBecauseOf === undefined ? 'active' : 'waiting';
    return { status, ...user, roles };
  }
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'UserConfirmed':
      return state.status === 'waiting' ? { ...state, status: 'active' } : state;
    case 'UserTokenRenewed':
      return state;
    case 'UserAddressChanged':
      return addressChanged(state, event.data);
    case 'UserScopeChanged':
      return scopeChanged(state, event.data);
    case 'UserDisabled':
      return { ...state, status: 'disabled' };
  }
}

/** Whoever waits for a second person goes on waiting; who named the new address is not that one. */
function addressChanged(
  state: ExistingUser,
  { email, waitsBecauseOf }: Of<UserEvent, 'UserAddressChanged'>['data'],
): ExistingUser {
  if (waitsBecauseOf === undefined) return { ...state, email };
  return { ...state, email, waitsBecauseOf, status: 'waiting' };
}

function scopeChanged(
  { plans: _, ...state }: ExistingUser,
  { before: _before, ...changed }: Of<UserEvent, 'UserScopeChanged'>['data'],
): ExistingUser {
  const { userId: _userId, waitsBecauseOf, ...scope } = changed;
  if (waitsBecauseOf === undefined) return { ...state, ...scope };
  return { ...state, ...scope, waitsBecauseOf, status: 'waiting' };
}

/** A user. Disabled is final: the id stands in the audit trail and is not given again. */
export const userDecider: Decider<UserCommand, UserEvent, UserState> = {
  initialState: { status: 'none' },
  decide,
  evolve,
};

export const userStream = (userId: string): string => `user-${userId}`;
