import { type Command, type Option } from 'commander';
import { ServerClient } from './client.ts';
import { type Found, listing, type ListOptions, type Page, showList } from './listing.ts';
import { printJson } from './output.ts';
import {
  asking,
  type AskOptions,
  type ChangeOptions,
  withChangeOptions,
} from './server-command.ts';
import { type Receipt, showReceipt } from './receipt.ts';
import { type Column } from './table.ts';
import { type World } from './world.ts';

export type Argument = readonly [
  name: string,
  description: string,
  read?: (text: string) => string,
];

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

type Verb<O, A> = Called & {
  readonly send: (server: ServerClient, options: O, ...args: string[]) => Promise<A>;
  /** The sentence that says it was done. */
  readonly done: (options: O, ...args: string[]) => string;
  /** What the answer says beside having been done. */
  readonly tell?: (answer: A, world: World) => readonly string[];
};

/** Asks the server for what was left out and can only be one thing. */
type Fill<O, F> = (server: ServerClient, options: O, ...args: string[]) => Promise<F>;

/** As {@link addVerb}, of a command that fills in what was left out before it is sent. */
export const addFilledVerb = <O, F, A extends Receipt = Receipt>(
  parent: Command,
  world: World,
  verb: Verb<F & ChangeOptions, A> & { readonly fill: Fill<O & ChangeOptions, F & ChangeOptions> },
): Command =>
  called(withChangeOptions(parent.command(verb.name)), verb).action(async (...given: unknown[]) => {
    const { args, options: asked } = taken(given, verb);
    const server = new ServerClient(asked as ChangeOptions);
    const options = await verb.fill(server, asked as O & ChangeOptions, ...args);
    const answer = await verb.send(server, options, ...args);
    showReceipt(world, options, answer, verb.done(options, ...args));
    if (!options.json) verb.tell?.(answer, world).forEach(world.say);
  });

/** A command that changes something, and is answered with a receipt. */
export const addVerb = <O = object, A extends Receipt = Receipt>(
  parent: Command,
  world: World,
  verb: Verb<O & ChangeOptions, A>,
): Command =>
  addFilledVerb<O, O, A>(parent, world, {
    ...verb,
    fill: (_server, options) => Promise.resolve(options),
  });

type QueryCommand<O, A> = Called & {
  readonly ask: (server: ServerClient, options: O, ...args: string[]) => Promise<A>;
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
    const answer = await shown.ask(new ServerClient(options), options, ...args);
    if (options.json) printJson(world, answer);
    else shown.lines(answer, world).forEach(world.say);
  });

type List<O, R> = Called & {
  readonly ask: (server: ServerClient, options: O, page: Page) => Promise<Found<R>>;
  readonly columns: readonly Column<R>[];
  /** What to say when there is nothing. */
  readonly empty: string;
};

/** A command that lists rows, page by page. */
export const addList = <R, O = object>(
  parent: Command,
  world: World,
  list: List<O & ListOptions, R>,
): Command =>
  called(listing(parent.command(list.name)), list).action((options: O & ListOptions) => {
    const { ask, columns, empty } = list;
    const asked = { ask: (server: ServerClient, page: Page) => ask(server, options, page) };
    return showList(world, { ...asked, columns, empty }, options);
  });
