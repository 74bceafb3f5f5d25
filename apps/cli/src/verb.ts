import { type Command, type Option } from 'commander';
import { at, type Change, type Query, ServerClient } from './client.ts';
import { listing, type ListOptions, type Listing, showList } from './listing.ts';
import { printJson } from './output.ts';
import {
  asking,
  type AskOptions,
  bodyOf,
  type ChangeOptions,
  withChangeOptions,
} from './server-command.ts';
import { type Receipt, showReceipt } from './receipt.ts';
import { type World } from './world.ts';

export { at };

type Argument = readonly [name: string, description: string, read?: (text: string) => string];

/** How a command is called. */
type Called = {
  readonly name: string;
  readonly summary: string;
  /** Default: the summary. */
  readonly description?: string;
  readonly args?: readonly Argument[];
  readonly options?: readonly Option[];
  /** The whole line, from `duban` on. */
  readonly example: string;
};

function called(
  command: Command,
  { summary, description, args = [], options = [], example }: Called,
): Command {
  command.summary(summary).description(description ?? `${summary}。`);
  for (const [name, told, read] of args) {
    if (read === undefined) command.argument(name, told);
    else command.argument(name, told, read);
  }
  for (const one of options) command.addOption(one);
  return command.addHelpText('after', `\n例：${example}`);
}

/** Commander gives the arguments, then the options, then the command. */
const taken = (given: readonly unknown[], { args = [] }: Called) => ({
  args: given.slice(0, args.length) as string[],
  options: given[args.length],
});

/** What is sent, and the sentence that says it was done. */
export type ChangeRequest = Omit<Change, 'body'> & {
  /** What is undefined is left out; the reason is added. */
  readonly body?: Readonly<Record<string, unknown>>;
  readonly done: string;
};

type Verb<O, A> = Called & {
  readonly request: (options: O, ...args: string[]) => ChangeRequest | Promise<ChangeRequest>;
  /** What the answer says beside having been done. */
  readonly tell?: (answer: A, world: World) => readonly string[];
};

/** A command that changes something, and is answered with a receipt. */
export const addVerb = <O = object, A extends Receipt = Receipt>(
  parent: Command,
  world: World,
  verb: Verb<O & ChangeOptions, A>,
): Command =>
  called(withChangeOptions(parent.command(verb.name)), verb).action(async (...given: unknown[]) => {
    const { args, ...rest } = taken(given, verb);
    const options = rest.options as O & ChangeOptions;
    const request = await verb.request(options, ...args);
    const body = bodyOf({ ...request.body, reason: options.reason });
    const answer = await new ServerClient(options).change<A>({ ...request, body });
    showReceipt(world, options, answer, request.done);
    if (!options.json) verb.tell?.(answer, world).forEach(world.say);
  });

type QueryRequest = { readonly path: string; readonly query?: Query };

type QueryCommand<O, A> = Called & {
  readonly ask: (options: O, ...args: string[]) => QueryRequest;
  readonly lines: (answer: A, world: World) => readonly string[];
};

/** A command that shows one thing. */
export const addQuery = <A, O = object>(
  parent: Command,
  world: World,
  shown: QueryCommand<O & AskOptions, A>,
): Command =>
  called(asking(parent.command(shown.name)), shown).action(async (...given: unknown[]) => {
    const { args, ...rest } = taken(given, shown);
    const options = rest.options as O & AskOptions;
    const { path, query } = shown.ask(options, ...args);
    const answer = await new ServerClient(options).get<A>(path, query);
    if (options.json) printJson(world, answer);
    else shown.lines(answer, world).forEach(world.say);
  });

type List<O, R> = Called &
  Pick<Listing<R>, 'path' | 'columns' | 'empty'> & {
    readonly query?: (options: O) => Query;
  };

/** A command that lists rows, page by page. */
export const addList = <R, O = object>(
  parent: Command,
  world: World,
  list: List<O & ListOptions, R>,
): Command =>
  called(listing(parent.command(list.name)), list).action((options: O & ListOptions) => {
    const { path, columns, empty } = list;
    return showList(world, { path, columns, empty, query: list.query?.(options) ?? {} }, options);
  });
