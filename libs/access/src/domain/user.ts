import { Rejection } from '#contract';
import { type Command, type Decider, type Of } from '#kernel';
import { userFields, type UserFields } from './user-fields.ts';
import { type UserEvent } from './user.events.ts';

type UserRef = { readonly userId: string };

export type UserCommand =
  /** Lets somebody sign in with a token. Refused: `user-already-registered`, and for a field out of shape. */
  | Command<'RegisterUser', UserRef & UserFields & { readonly tokenSha256: string }>
  /** The token before opens nothing any more. Refused: `user-not-found`, `user-disabled`. */
  | Command<'RenewToken', UserRef & { readonly tokenSha256: string }>
  /** The token opens nothing any more. Refused: `user-not-found`. */
  | Command<'DisableUser', UserRef>;

export type UserState =
  | { readonly status: 'none' }
  | ({ readonly status: 'active' | 'disabled'; readonly tokenSha256: string } & UserFields);

type ExistingUser = Exclude<UserState, { status: 'none' }>;
type Decision = readonly UserEvent[];
const noEvents: Decision = [];

function register({ data }: Of<UserCommand, 'RegisterUser'>, state: UserState): Decision {
  const { userId, tokenSha256 } = data;
  const fields = userFields(userId, data);
  if (state.status === 'none') {
    return [{ type: 'UserRegistered', data: { userId, ...fields, tokenSha256 } }];
  }
  if (state.status === 'active' && isSame(state, { ...fields, tokenSha256 })) return noEvents;
  throw new Rejection('user-already-registered', { userId });
}

/** Its organization keeps the id with which it was registered. */
const isSame = (state: ExistingUser, wanted: UserFields & { tokenSha256: string }): boolean =>
  state.name === wanted.name &&
  state.role === wanted.role &&
  state.region === wanted.region &&
  state.organization === wanted.organization &&
  state.email === wanted.email &&
  state.tokenSha256 === wanted.tokenSha256;

const refOf = (
  userId: string,
  { region, organization, organizationId }: ExistingUser,
): Of<UserEvent, 'UserDisabled'>['data'] => ({ userId, region, organization, organizationId });

function renew({ data }: Of<UserCommand, 'RenewToken'>, state: ExistingUser): Decision {
  const { userId, tokenSha256 } = data;
  if (state.status === 'disabled') {
    throw new Rejection('user-disabled', { userId });
  }
  if (state.tokenSha256 === tokenSha256) return noEvents;
  return [{ type: 'UserTokenRenewed', data: { ...refOf(userId, state), tokenSha256 } }];
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
    case 'RenewToken':
      return renew(command, state);
    case 'DisableUser':
      return disable(command, state);
  }
}

function evolve(state: UserState, event: UserEvent): UserState {
  if (event.type === 'UserRegistered') {
    const { userId: _, ...user } = event.data;
    return { status: 'active', ...user };
  }
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'UserTokenRenewed':
      return { ...state, tokenSha256: event.data.tokenSha256 };
    case 'UserDisabled':
      return { ...state, status: 'disabled' };
  }
}

/** A user. Disabled is final: the id stands in the audit trail and is not given again. */
export const userDecider: Decider<UserCommand, UserEvent, UserState> = {
  initialState: { status: 'none' },
  decide,
  evolve,
};

export const userStream = (userId: string): string => `user-${userId}`;
