import type { Line } from './line.ts';
import { squeeze } from './normalise.ts';
import { paragraphsOf } from './paragraphs.ts';
import { rowsSection, type Drafts, type TaskDraft } from './section-drafts.ts';
import { treeOf, type Node } from './tree.ts';

/** Shorter beginnings are alike by chance. */
const ALIKE = 6;

/**
 * Reads the tables of duties behind the plan (任务分工表). A row that repeats an item of the plan says who does it and
 * by when; the others are items of a section that bears the title over the table.
 * @param lines those behind the plan's own text
 * @returns whether there was any
 */
export function readAttachedTables(lines: readonly Line[], drafts: Drafts): boolean {
  const first = lines.findIndex(({ cell }) => cell !== undefined);
  if (first < 0) return false;
  const rows = rowsIn(treeOf(paragraphsOf(lines)).nodes);
  const title = titleOver(lines.slice(0, first));
  const section = rowsSection(rows, title);
  const byBeginning = itemsByBeginning(drafts);
  section.tasks = section.tasks.filter((row) => {
    const item = sameItem(row, byBeginning);
    if (item) Object.assign(item, { clauses: row.clauses });
    return !item;
  });
  if (section.tasks.length > 0) drafts.sections.push(section);
  return true;
}

const rowsIn = (nodes: readonly Node[]): readonly Node[] =>
  nodes.flatMap((node) => (node.marker.form === 'row' ? [node] : rowsIn(node.children)));

/** The line right over the table, `附件1` left out. */
function titleOver(lines: readonly Line[]): string {
  const line = lines.findLast(({ furniture }) => furniture === null);
  return squeeze(line?.passage.text ?? '') || '附件';
}

type Items = ReadonlyMap<string, readonly TaskDraft[]>;

const nameOf = ({ title, text }: TaskDraft): string => squeeze(title ?? text.text).slice(0, 60);

function itemsByBeginning({ sections }: Drafts): Items {
  const items = sections.flatMap(({ tasks }) => tasks);
  return Map.groupBy(items, (item) => nameOf(item).slice(0, ALIKE));
}

/** The only item whose title goes on as the row's does, or as far as the shorter of them. */
function sameItem(row: TaskDraft, items: Items): TaskDraft | null {
  const name = nameOf(row);
  const alike = (items.get(name.slice(0, ALIKE)) ?? []).filter((item) => {
    const other = nameOf(item);
    return name.startsWith(other) || other.startsWith(name);
  });
  return alike.length === 1 ? (alike[0] ?? null) : null;
}
