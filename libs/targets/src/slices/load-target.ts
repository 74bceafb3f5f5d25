import { type CommandRunner } from '#event-store';
import { fold } from '#kernel';
import { type TargetEvent } from '../domain/target.events.ts';
import { type Target, targetDecider, targetStream } from '../domain/target.ts';

/** As its own stream tells it; undefined when it was never set. */
export async function loadTarget({ store }: CommandRunner, targetId: string): Promise<Target> {
  const { events } = await store.load(targetStream(targetId));
  return fold(targetDecider, events as unknown as readonly TargetEvent[]);
}
