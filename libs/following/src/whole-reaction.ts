import { Rejection } from '#contract';
import { type CommandRunner, type Position, type RecordedEvent } from '#event-store';
import { type Follower } from './follower.ts';

/** What is done because of a fact by somebody who reads and writes as it needs. */
export type Reaction = {
  /** kebab-case, for ever. */
  readonly name: string;
  readonly prefixes: readonly string[];
  /** At least once for each fact: what is done already must not be done again. */
  readonly react: (fact: RecordedEvent) => Promise<void>;
};

/** Facts of one plan in the log's order; what is of no plan, by its stream. */
const orderOf = ({ data, stream }: RecordedEvent): string =>
  (data as { planId?: string }).planId ?? stream;

/** Tables that are not ready are a fault, told as a refusal to whoever asks over HTTP: it is tried again. */
async function unlessNotReady(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof Rejection) || !error.code.endsWith('-not-ready')) throw error;
    throw new Error(error.code, { cause: error });
  }
}

/** Runs a reaction as a follower. @param make with the runner that it writes by, and no other */
export function reacting(
  runner: CommandRunner,
  make: (runner: CommandRunner) => Reaction,
): Follower {
  let written: Position | undefined;
  const own = runner.telling((position) => {
    if (written === undefined || runner.store.compare(written, position) < 0) written = position;
  });
  const { name, prefixes, react } = make(own);
  const tasksOf: Follower['tasksOf'] = (fact) => {
    const run = async () => {
      await unlessNotReady(react(fact));
      return { written: 0, ...(written !== undefined && { position: written }) };
    };
    return Promise.resolve([{ stream: fact.stream, run }]);
  };
  return { name, prefixes, orderOf, tasksOf };
}
