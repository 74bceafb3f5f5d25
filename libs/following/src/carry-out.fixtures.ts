import { type RecordedEvent } from '#event-store';
import { type Follower } from './follower.ts';

/** Does at once what a fact asks of a follower. @throws whatever refuses it */
export async function carryOut({ tasksOf }: Follower, fact: RecordedEvent): Promise<void> {
  for (const { run } of await tasksOf(fact)) await run();
}
