import { type EventStore } from '#event-store';
import { Rejection } from '#contract';
import { type Follower } from './follower.ts';

/**
 * Has a follower read the whole log once more: what a lost write left open is made good, all else stays untouched. What a
 * rule refuses is passed over: it was recorded when it was first read.
 */
export async function followAgain(log: EventStore, follower: Follower): Promise<void> {
  for await (const fact of log.readAll({ prefixes: follower.prefixes })) {
    for (const { run } of await follower.tasksOf(fact)) {
      await run().catch((error: unknown) => {
        if (!(error instanceof Rejection)) throw error;
      });
    }
  }
}
