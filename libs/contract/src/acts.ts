import type { Command, Decider, Event } from '#kernel';
import { type RefusalCode } from './refusals/index.ts';
import { Rejection } from './rejection.ts';
import { type Operation, RIGHTS } from './rights.ts';
import { type Holder, outOfScope, refusedTo, type Subject } from './scope.ts';

/** Why not now: as the operation itself would answer. */
export type Refused = { readonly code: RefusalCode; readonly detail: string };

/** Something that a person may do with a thing, or would but for what it stands at. */
export type Act<A extends Operation = Operation> = {
  readonly action: A;
  /** Of which organization's part, which urge, which year: where a thing has several. */
  readonly of?: string;
  /** Of a task with parts that are owed each by itself, which one: `1`, a period such as `2026-Q1`, `task` for the whole. */
  readonly step?: string;
  /** Null: it may be done now. */
  readonly refused: Refused | null;
};

/** An act as it would be tried. */
export type Attempt<C, A extends Operation = Operation> = Pick<Act<A>, 'action' | 'of' | 'step'> & {
  /** Well-formed in itself, so that only the state refuses it. */
  readonly command: C;
  /** Refusals which say that there is nothing to do: with these the act is not spoken of. */
  readonly idle?: readonly RefusalCode[];
  /** Refusals that only this attempt meets: in other words, the act may be done. */
  readonly butFor?: readonly RefusalCode[];
};

/**
 * What a holder may do now, and why not the rest. The rules themselves say so: each command is decided on the state, and
 * nothing is written. Not spoken of: what is another role's or another's, and what would change nothing.
 */
export function actsOn<C extends Command, E extends Event, S, A extends Operation>(
  { decide }: Pick<Decider<C, E, S>, 'decide'>,
  state: S,
  attempts: readonly Attempt<C, A>[],
  { holder, subject }: { readonly holder: Holder; readonly subject: Subject },
): readonly Act<A>[] {
  if (outOfScope(holder, subject)) return [];
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0; // a list tries some thousand times, and nobody reads where a refusal was thrown
  try {
    return attempts.flatMap<Act<A>>(({ action, of, step, command, idle = [], butFor = [] }) => {
      if (refusedTo(holder, RIGHTS[action])) return [];
      const part = { ...(of !== undefined && { of }), ...(step !== undefined && { step }) };
      const act = { action, ...part };
      const outcome = tried(() => decide(command, state));
      if (outcome === 'idle') return [];
      if (outcome === 'done' || butFor.includes(outcome.code)) return [{ ...act, refused: null }];
      return idle.includes(outcome.code) ? [] : [{ ...act, refused: outcome }];
    });
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function tried(decide: () => readonly Event[]): 'done' | 'idle' | Refused {
  try {
    return decide().length > 0 ? 'done' : 'idle';
  } catch (error) {
    if (error instanceof Rejection) return { code: error.code, detail: error.message };
    throw error;
  }
}
