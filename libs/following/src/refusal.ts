import { Rejection } from '#contract';
import { type Command, type Decider, type Event, type LocalDate } from '#kernel';

/**
 * A rule refused what a fact asks for; it was passed over, and somebody has to look at it.
 * These names and fields are on disk for ever.
 */
export type FollowingRefused = Event<
  'FollowingRefused',
  {
    /** Who followed. */
    readonly follower: string;
    /** The fact: its id, its type, its stream. */
    readonly factId: string;
    readonly factType: string;
    readonly factStream: string;
    /** The stream that it was asked of; null when it was refused before anybody was asked. */
    readonly target: string | null;
    readonly code: string;
    readonly sentence: string;
    /** Of the fact, where it has them. */
    readonly planId: string | null;
    readonly region: string | null;
  }
>;

/** A person has seen to it in another way. */
export type RefusalClosed = Event<
  'RefusalClosed',
  {
    readonly refusalId: string;
    readonly region: string | null;
    readonly on: LocalDate;
    readonly reason: string;
  }
>;

export type RefusalEvent = FollowingRefused | RefusalClosed;

export type RefusalCommand =
  | Command<'RecordRefusal', FollowingRefused['data']>
  /** What is closed already stays so. Refused: `problem-not-found`, `reason-missing`. */
  | Command<
      'CloseRefusal',
      { readonly refusalId: string; readonly on: LocalDate; readonly reason: string }
    >;

export type RefusalState =
  | { readonly status: 'none' }
  | { readonly status: 'open' | 'closed'; readonly region: string | null };

function decide(command: RefusalCommand, state: RefusalState): readonly RefusalEvent[] {
  if (command.type === 'RecordRefusal') {
    return state.status === 'none' ? [{ type: 'FollowingRefused', data: command.data }] : [];
  }
  const { refusalId, reason } = command.data;
  if (state.status === 'none') throw new Rejection('problem-not-found', { id: refusalId });
  if (state.status === 'closed') return [];
  if (reason.trim() === '') throw new Rejection('reason-missing');
  return [{ type: 'RefusalClosed', data: { ...command.data, region: state.region } }];
}

/** Said once, and closed once. */
export const refusalDecider: Decider<RefusalCommand, RefusalEvent, RefusalState> = {
  initialState: { status: 'none' },
  decide,
  evolve: (_, { type, data: { region } }) => {
    return { status: type === 'RefusalClosed' ? 'closed' : 'open', region };
  },
};
