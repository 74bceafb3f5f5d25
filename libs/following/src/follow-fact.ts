import pMap from 'p-map';
import {
  type CommandRunner,
  InvalidAppend,
  type Position,
  type RecordedEvent,
  TooLarge,
} from '#event-store';
import { Rejection } from '#contract';
import { idOf } from '#kernel';
import { type Follower, type Task } from './follower.ts';
import { refusalDecider } from './refusal.ts';

/** Of streams and of commands, so that an append of the log serves many. */
export const AT_ONCE = { concurrency: 64 };

export type FollowingFacts = {
  readonly runner: CommandRunner;
  readonly follower: Follower;
  /** Told of what a rule refused; it is recorded as {@link FollowingRefused}, and not tried again. */
  readonly onRefused?: (error: unknown, fact: RecordedEvent) => void;
};

/**
 * Does what a fact asks for, and records what a rule refuses of it. What was done already is not done again.
 * @param wrote told where each thing it wrote stands
 * @throws whatever else goes wrong: a fault, to be tried again
 */
export async function followFact(
  by: FollowingFacts,
  fact: RecordedEvent,
  wrote: (position: Position) => void,
): Promise<void> {
  async function unlessRefused<T>(
    target: string | null,
    work: () => Promise<T>,
  ): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      const final = finalOf(error);
      if (!final) throw error;
      by.onRefused?.(error, fact);
      const position = await recordRefusal(by, fact, { target, ...final });
      if (position !== undefined) wrote(position);
      return undefined;
    }
  }
  const tasks = await unlessRefused(null, () => by.follower.tasksOf(fact));
  const runOne = async ({ stream, run }: Task): Promise<void> => {
    const receipt = await unlessRefused(stream, run);
    if (receipt?.position !== undefined) wrote(receipt.position);
  };
  await pMap(tasks ?? [], runOne, AT_ONCE);
}

async function recordRefusal(
  { runner, follower }: FollowingFacts,
  fact: RecordedEvent,
  what: { readonly target: string | null; readonly code: string; readonly sentence: string },
): Promise<Position | undefined> {
  const { id, type, stream } = fact;
  const { planId = null, region = null } = fact.data as { planId?: string; region?: string };
  const about = { follower: follower.name, factId: id, factType: type, factStream: stream };
  const command = { type: 'RecordRefusal', data: { ...about, ...what, planId, region } } as const;
  const own = `refusal-${idOf(`${follower.name}|${id}|${what.target ?? ''}`)}`;
  const by = { follower: follower.name, fact, actor: `duban.${follower.name}` };
  const { position } = await runner.followFact(own, refusalDecider, [command], by);
  return position;
}

/** What no repetition helps: a rule that refuses, or what the log cannot hold. Undefined: a fault. */
function finalOf(error: unknown): { readonly code: string; readonly sentence: string } | undefined {
  if (error instanceof Rejection) return { code: error.code, sentence: error.message };
  if (error instanceof TooLarge) return { code: 'too-large', sentence: error.message };
  if (error instanceof InvalidAppend) return { code: 'append-invalid', sentence: error.message };
  return undefined;
}
