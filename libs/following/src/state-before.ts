import { type EventStore, type RecordedEvent } from '#event-store';
import { type Event } from '#kernel';

/** How the facts of a stream add up, to somebody who follows them. */
export type Fold<E extends Event, S> = {
  readonly initialState: S;
  readonly evolve: (state: S, event: E) => S;
};

/** The state of a fact's own stream just before it. */
export const stateBefore =
  <E extends Event, S>(store: EventStore, { initialState, evolve }: Fold<E, S>) =>
  async ({ stream, revision }: Pick<RecordedEvent, 'stream' | 'revision'>): Promise<S> => {
    let state = initialState;
    if (revision === 0) return state;
    for await (const event of store.read(stream, { to: revision - 1 })) {
      state = evolve(state, event as unknown as E);
    }
    return state;
  };
