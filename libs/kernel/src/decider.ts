import type { Command, Event } from './message.ts';

/**
 * The rules of one aggregate, pure: no clock, no ids, no I/O.
 *
 * Law: `decide` repeated on the state its own events produced yields no events
 * (a command that is already true yields no events).
 */
export type Decider<C extends Command, E extends Event, S> = {
  readonly initialState: S;
  /** @throws {Rejection} when a rule says no. */
  readonly decide: (command: C, state: S) => readonly E[];
  readonly evolve: (state: S, event: E) => S;
};

/** The state an aggregate has after `events`, oldest first. */
export function fold<C extends Command, E extends Event, S>(
  decider: Decider<C, E, S>,
  events: Iterable<E>,
): S {
  let state = decider.initialState;
  for (const event of events) state = decider.evolve(state, event);
  return state;
}
