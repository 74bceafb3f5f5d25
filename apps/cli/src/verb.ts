import { type Command, type Option } from 'commander';
import { at, type Change, type Query, ServerClient } from './client.ts';
import { listing, type ListOptions, type Listing, showList } from './listing.ts';
import { printJson } from './output.ts';
import { asking, type AskOptions, bodyOf, type WishOptions, wishing } from './server-command.ts';
import { type Receipt, showReceipt } from './wish.ts';
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
export type Wish = Omit<Change, 'body'> & {
  /** What is undefined is left out; the reason is added. */
  readonly body?: Readonly<Record<string, unknown>>;
  readonly done: string;
};

type Verb<O, A> = Called & {
  readonly wish: (options: O, ...args: string[]) => Wish | Promise<Wish>;
  /** What the answer says beside having been done. */
  readonly tell?: (answer: A, world: World) => readonly string[];
};

/** A command that changes something, and is answered with a receipt. */
export const addVerb = <O = object, A extends Receipt = Receipt>(
  parent: Command,
  world: World,
  verb: Verb<O & WishOptions, A>,
): Command =>
  called(wishing(parent.command(verb.name)), verb).action(async (...given: unknown[]) => {
    const { args, ...rest } = taken(given, verb);
    const options = rest.options as O & WishOptions;
    const wish = await verb.wish(options, ...args);
    const body = bodyOf({ ...wish.body, reason: options.reason });
    const answer = await new ServerClient(options).wish<A>({ ...wish, body });
    showReceipt(world, options, answer, wish.done);
    if (!options.json) verb.tell?.(answer, world).forEach(world.say);
  });

type Asked = { readonly path: string; readonly query?: Query };

type Look<O, A> = Called & {
  readonly ask: (options: O, ...args: string[]) => Asked;
  readonly lines: (answer: A, world: World) => readonly string[];
};

/** A command that shows one thing. */
export const addLook = <A, O = object>(
  parent: Command,
  world: World,
  look: Look<O & AskOptions, A>,
): Command =>
  called(asking(parent.command(look.name)), look).action(async (...given: unknown[]) => {
    const { args, ...rest } = taken(given, look);
    const options = rest.options as O & AskOptions;
    const { path, query } = look.ask(options, ...args);
    const answer = await new ServerClient(options).get<A>(path, query);
    if (options.json) printJson(world, answer);
    else look.lines(answer, world).forEach(world.say);
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
