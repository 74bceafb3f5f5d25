import { type CommandRunner } from '#event-store';
import { type User } from '#http';
import { type PlanEvent } from '../../domain/plan.events.ts';
import { readPlan } from '../read-plan.ts';
import { sourceItems } from './source-items.ts';
import { versionsIn } from './source-versions.ts';

/** A stretch of a document, and what stands around it there, in whole paragraphs; empty at either end of the document. */
export type ItemInText = {
  readonly before: string;
  readonly text: string;
  readonly after: string;
  /** Of the stretch, in characters of the document's text, `end` exclusive. */
  readonly start: number;
  readonly end: number;
};

/** So many characters on either side are enough to see where it stands. */
const AROUND = 400;
/** So much of the clause is looked for in the document. */
const ENOUGH = 24;

/**
 * Where an item's clause stands in the document of its plan that is in force; undefined where that is not known, as of
 * what was added or rewritten by hand.
 * @throws {Rejection} `plan-not-found`
 */
export async function itemInText(
  runner: CommandRunner,
  { planId, itemId, clause }: ItemSought,
  user: User,
): Promise<ItemInText | undefined> {
  const { plan, events } = await readPlan(runner, planId, user);
  const versions = (events as unknown as readonly PlanEvent[]).flatMap(versionsIn);
  const version = versions.findLast(({ source }) => source.sha256 === plan.sourceSha256);
  if (!version) return undefined;
  const { text } = version.source;
  // An amended document may number anew: what it prints under this id has to be this clause.
  const found = sourceItems(version.source, version.printed).find(
    ({ id, start, end }) => id === itemId && prints(text.slice(start, end), clause),
  );
  return found && aroundIn(text, found);
}

export type ItemSought = {
  readonly planId: string;
  readonly itemId: string;
  readonly clause: string;
};

const prints = (stretch: string, clause: string): boolean =>
  bare(stretch).includes(bare(clause).slice(0, ENOUGH));

const bare = (text: string): string => text.replace(/\s+/gu, '');

type Span = { readonly start: number; readonly end: number };

function aroundIn(text: string, { start, end }: Span): ItemInText {
  const from = start <= AROUND ? 0 : text.indexOf('\n', start - AROUND) + 1;
  const to = text.length - end <= AROUND ? text.length : text.lastIndexOf('\n', end + AROUND);
  return {
    before: text.slice(Math.min(from, start), start).trim(),
    text: text.slice(start, end).trim(),
    after: text.slice(end, Math.max(to, end)).trim(),
    start,
    end,
  };
}
