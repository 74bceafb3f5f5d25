import { type CommandRunner, type Followed, type Receipt, type RecordedEvent } from '#event-store';
import { Rejection } from '#contract';
import { type Command, type Decider, type Event, type Of } from '#kernel';

/** A fact, and where it stands in the log. */
export type Recorded<F extends Event> = F & Omit<RecordedEvent, 'type' | 'data'>;

/**
 * What each fact asks for: a pure table, one row a type, `[]` written out where a fact asks for nothing. A type of fact
 * that is new in the union does not compile until it has its row.
 */
export type Rows<F extends Event, C extends Command, X> = {
  readonly [T in F['type']]: (fact: Recorded<Of<F, T>>, context: X) => readonly C[];
};

/** Those whom commands are handed to. Made by {@link aggregate}. */
export type Aggregate<C extends Command> = {
  readonly streamOf: (command: C) => string;
  readonly handIn: (
    runner: CommandRunner,
    stream: string,
    commands: readonly C[],
    by: Followed,
  ) => Promise<Receipt>;
};

export const aggregate = <C extends Command, E extends Event, S>(
  decider: Decider<C, E, S>,
  streamOf: (command: C) => string,
): Aggregate<C> => ({
  streamOf,
  handIn: (runner, stream, commands, by) => runner.followFact(stream, decider, commands, by),
});

/** Who follows facts of some aggregates with commands to another one. */
export type Following<F extends Event, C extends Command, X> = {
  /** kebab-case, for ever: its place in the log is kept under it, and what it did is known by it. */
  readonly name: string;
  /** Streams it reads, by the beginning of their names. */
  readonly prefixes: readonly string[];
  /** Facts that it gives the same are followed one after another, in the log's order. Default: their stream. */
  readonly orderedBy?: (fact: RecordedEvent) => string;
  /** In whose name. Default: of whoever caused the fact, else the follower. */
  readonly actorOf?: (fact: RecordedEvent) => string;
  /** What the rows need to know beside the fact. Whatever it throws is a fault, and it is asked again. */
  readonly context: (fact: Recorded<F>) => Promise<X>;
  readonly rows: Rows<F, C, X>;
  readonly to: Aggregate<C>;
};

/** What a fact asks of one stream, in order. */
export type Task = {
  readonly stream: string;
  /** @throws {Rejection} a rule said no: no repetition helps · everything else is a fault */
  readonly run: () => Promise<Receipt>;
};

/** Who follows the log, as the runner knows it. */
export type Follower = Pick<Following<Event, Command, unknown>, 'name' | 'prefixes'> & {
  readonly orderOf: (fact: RecordedEvent) => string;
  /** @throws {Rejection} a row said no: no repetition helps · everything else is a fault */
  readonly tasksOf: (fact: RecordedEvent) => Promise<readonly Task[]>;
};

export function follower<F extends Event, C extends Command, X>(
  runner: CommandRunner,
  following: Following<F, C, X>,
): Follower {
  const { name, prefixes, rows, to } = following;
  const { orderedBy = ({ stream }) => stream } = following;
  const { actorOf = ({ meta }) => meta['actor'] ?? `duban.${name}` } = following;
  return {
    name,
    prefixes,
    orderOf: orderedBy,
    tasksOf: async (fact) => {
      const row = (rows as unknown as Readonly<Record<string, Row<C, X>>>)[fact.type];
      if (!row) return []; // of a union that is none of ours
      const commands = row(fact, await contextOf(following, fact));
      const by = { follower: name, fact, actor: actorOf(fact) };
      return [...Map.groupBy(commands, (command) => to.streamOf(command))].map(([stream, mine]) => {
        return { stream, run: () => to.handIn(runner, stream, mine, by) };
      });
    },
  };
}

type Row<C extends Command, X> = (fact: RecordedEvent, context: X) => readonly C[];

/** What is not known yet is a fault, also where it is told as a refusal: a rule is nowhere asked here. */
async function contextOf<F extends Event, C extends Command, X>(
  { name, context }: Following<F, C, X>,
  fact: RecordedEvent,
): Promise<X> {
  try {
    return await context(fact as unknown as Recorded<F>);
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    throw new Error(`${name} cannot know yet what ${fact.type} asks for`, { cause: error });
  }
}
