import { type Command } from 'commander';
import { ServerClient } from './client.ts';
import { printJson } from './output.ts';
import { positiveWhole } from './parsers.ts';
import { asking, type AskOptions } from './server-command.ts';
import { type Column, tableLines } from './table.ts';
import { type World } from './world.ts';
import { defined } from '#kernel';

const DEFAULT_LIMIT = 50;
/** The most the server gives in one answer. */
const PAGE = 500;

export type ListOptions = AskOptions & { readonly limit: number; readonly all?: true };

export const listing = (command: Command): Command =>
  asking(command)
    .option('--limit <条数>', '最多列出条数', positiveWhole, DEFAULT_LIMIT)
    .option('--all', '全部列出');

/** What part of a list is asked for. */
export type Page = { readonly limit: number; readonly cursor?: string };
/** As the server answers: `total` of all pages, `cursor` where there is more. */
export type Found<R> = {
  readonly rows: readonly R[];
  readonly total: number;
  readonly cursor?: string;
};

export type Listing<R> = {
  readonly ask: (server: ServerClient, page: Page) => Promise<Found<R>>;
  readonly columns: readonly Column<R>[];
  /** What to say when there is nothing. */
  readonly empty: string;
};

/** Fetches page after page and shows one table, or one JSON document `{rows, total, cursor?}`. */
export async function showList<R>(
  world: World,
  { ask, columns, empty }: Listing<R>,
  options: ListOptions,
): Promise<void> {
  const server = new ServerClient(options);
  const found = await collect<R>(
    (page) => ask(server, page),
    options.all ? Infinity : options.limit,
  );
  if (options.json) {
    printJson(world, found);
    return;
  }
  if (found.rows.length === 0) world.say(empty);
  else tableLines(found.rows, columns, world).forEach(world.say);
  if (found.cursor !== undefined) {
    world.tell(`共${found.total}条，已列${found.rows.length}条；全部列出请加 --all`);
  }
}

/** Page after page, up to a limit. */
export async function collect<R>(
  ask: (page: Page) => Promise<Found<R>>,
  wanted: number,
): Promise<Found<R>> {
  const rows: R[] = [];
  let cursor: string | undefined;
  let total = 0;
  do {
    const limit = Math.min(PAGE, wanted - rows.length);
    const found = await ask({ limit, ...defined({ cursor }) });
    rows.push(...found.rows);
    ({ cursor, total } = found);
  } while (cursor !== undefined && rows.length < wanted);
  return { rows, total, ...defined({ cursor }) };
}
