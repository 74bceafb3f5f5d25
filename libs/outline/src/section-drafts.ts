import { contentOfParagraphs, ownContentOf, wholeContentOf, type Content } from './content.ts';
import { isEnumeration, listsCases } from './enumerations.ts';
import { isSetting, kindOf, purposeOf, type Purpose } from './kinds.ts';
import { isDecimal, isDivision } from './markers.ts';
import type { SectionKind, Span } from './outline.ts';
import { Passage } from './passage.ts';
import { phaseIn, phasesInText, type PhaseDraft } from './phases.ts';
import { itemTitle, sectionTitle, type Titled } from './titles.ts';
import { allParagraphs, type Node, type Tree } from './tree.ts';
import type { Clause } from './clauses.ts';
import type { Years } from './years.ts';

export type TaskDraft = {
  ordinal: string;
  title: string | null;
  /** Title and body, for what is counted in them. */
  text: Passage;
  body: Passage;
  clauses: Clause[];
  printedMarker?: string;
  /** It is a row of a table. */
  row?: true;
  span: Span;
};

export type SectionDraft = {
  ordinal: string | null;
  inferredOrdinal?: string;
  level: number;
  kind: SectionKind;
  purpose: Purpose;
  title: string;
  container: boolean;
  /** Words that belong to no task. */
  text: Passage;
  clauses: Clause[];
  tasks: TaskDraft[];
  span: Span;
};

export type Drafts = {
  sections: SectionDraft[];
  phases: PhaseDraft[];
  /** What settles the years of phases that print none; the phase before, where one names it. */
  years: Years;
};

/** The sections around: their titles, innermost first, their joint ordinal, and what the nearest is for. */
type Around = {
  titles: readonly string[];
  ordinal: string;
  inferred: boolean;
  purpose: Purpose | null;
};

const outside: Around = { titles: [], ordinal: '', inferred: false, purpose: null };

/** Turns the tree into sections; items under no heading stand in one that bears the plan's title. */
export function draftPlan(tree: Tree, title: string, into: Drafts): void {
  const divided = tree.nodes.some(({ marker }) => isDivision(marker));
  const isHeading = (node: Node): boolean => isDivided(node) || (!divided && hasItems(node));
  let loose: Node[] = [];
  const close = (): void => {
    if (loose.length > 0) into.sections.push(rowsSection(loose, title || '正文'));
    loose = [];
  };
  for (const node of tree.nodes) {
    if (isHeading(node)) {
      close();
      draftSection(node, outside, into);
    } else if (!divided || isListed(node)) loose.push(node);
    else tree.preamble.push(...allParagraphs(node));
  }
  close();
}

/** A row or a problem is one wherever it stands. */
const isListed = ({ marker: { form } }: Node): boolean => form === 'entry' || form === 'row';

/** A section that prints no number over its items. */
export function rowsSection(items: readonly Node[], title: string): SectionDraft {
  const tasks = items.map((item, index) => draftTask(item, index));
  const span = { start: tasks[0]?.span.start ?? 0, end: tasks.at(-1)?.span.end ?? 0 };
  return {
    ordinal: null,
    level: 1,
    purpose: 'work',
    kind: kindOf('work', [title]),
    title,
    container: false,
    text: Passage.empty,
    clauses: [],
    tasks,
    span,
  };
}

/** 一、, （一） and 1.1 are headings, and 1 where 1.1 stands in it. */
const isDivided = (node: Node): boolean =>
  isDivision(node.marker) ||
  isDecimal(node.marker) ||
  node.children.some((child) => isDecimal(child.marker)) ||
  isHeadingEntry(node);

/** 任务一 and 行动一 are headings where something is numbered in them; what solves 问题一 is part of it. */
const isHeadingEntry = (node: Node): boolean =>
  node.marker.form === 'entry' && !/^(?:问题|事项)/.test(node.marker.ordinal) && hasItems(node);

/** Turns a node of the tree into its section, the sections in it, and the phases found. */
function draftSection(node: Node, around: Around, into: Drafts): void {
  const content = ownContentOf(node);
  const { title, body } = sectionTitle(content.text, content.standsAlone);
  const purpose = purposeOf(title, around.purpose);
  const titles = [title, ...around.titles];
  const rest = isPhase(node, around, into.years)
    ? node.children
    : splitPhases(node.children, purpose === 'schedule', into);
  const inner = sectionsAmong(rest, purpose);
  const nested = new Set(inner);
  const section: SectionDraft = {
    ...numbered(node, around),
    level: titles.length,
    purpose,
    kind: inner.length > 0 ? 'other' : kindOf(purpose, titles),
    title,
    container: inner.length > 0,
    text: body,
    clauses: content.clauses,
    tasks: [],
    span: spanOf(node, content),
  };
  into.sections.push(section);
  if (purpose === 'schedule') addPhases(phasesInText(body, into.years), into);
  addTasks(
    section,
    purpose,
    node,
    rest.filter((child) => !nested.has(child)),
  );
  const ordinal = jointOrdinal(node, around);
  const inferred = around.inferred || node.unnumbered;
  for (const child of inner) draftSection(child, { titles, ordinal, inferred, purpose }, into);
}

/** 1.2 says itself what it stands in. */
const jointOrdinal = ({ marker }: Node, around: Around): string =>
  isDecimal(marker) ? marker.ordinal : `${around.ordinal}${marker.ordinal}`;

function numbered(node: Node, around: Around): Pick<SectionDraft, 'ordinal' | 'inferredOrdinal'> {
  const joint = jointOrdinal(node, around);
  if (node.unnumbered) return { ordinal: null, inferredOrdinal: joint };
  return around.inferred
    ? { ordinal: node.marker.ordinal, inferredOrdinal: joint }
    : { ordinal: joint };
}

/** A phase with a window of its own: what is numbered in it is what is done then. */
const isPhase = (node: Node, { purpose }: Around, years: Years): boolean =>
  purpose === 'schedule' &&
  phaseIn({ ...ownContentOf(node), marker: node.marker }, true, years)?.window?.from != null;

/** Adds the phases among the parts of a section and returns the others. */
function splitPhases(children: readonly Node[], scheduled: boolean, into: Drafts): Node[] {
  const rest: Node[] = [];
  for (const child of children) {
    const busy = child.children.length > 0;
    const content = busy ? ownContentOf(child) : wholeContentOf(child);
    const phase = phaseIn({ ...content, marker: child.marker }, scheduled, into.years);
    if (phase) addPhases([phase], into);
    if (!phase || busy) rest.push(child);
  }
  return rest;
}

function addPhases(phases: readonly PhaseDraft[], into: Drafts): void {
  into.phases.push(...phases);
  const year = phases.findLast(({ window }) => window)?.window?.to.slice(0, 4);
  if (year !== undefined) into.years = { ...into.years, year: Number(year) };
}

/**
 * The parts of a section that are sections themselves: headings, and items whose own items name departments.
 * What is numbered like one of them is one, too. Headings under which nothing more is numbered are what is to be done.
 */
function sectionsAmong(children: readonly Node[], purpose: Purpose): readonly Node[] {
  const parts = children.filter((child) => isDivided(child) || sharesOut(child));
  const measures = purpose === 'work' || (purpose === 'safeguard' && parts.some(namesSomebody));
  if (measures && !parts.some(hasItems)) return [];
  const forms = new Set(parts.map(({ marker }) => marker.form));
  return children.filter(({ marker }) => forms.has(marker.form));
}

const isBox = ({ marker }: Node): boolean => marker.form === 'box';

const hasItems = (node: Node): boolean =>
  node.children.some((child) => !isBox(child)) && !isEnumeration(node);

/** Its parts name departments one by one; a clause on a line behind the last part is for all of them. */
function sharesOut({ children }: Node): boolean {
  const naming = children.filter(namesSomebody);
  const [only] = naming;
  if (!only || naming.length > 1 || children.length === 1) return only !== undefined;
  return only !== children.at(-1) || !wholeContentOf(only).clauses.every(({ ownLine }) => ownLine);
}

const namesSomebody = (node: Node): boolean => wholeContentOf(node).clauses.length > 0;

function addTasks(
  section: SectionDraft,
  purpose: Purpose,
  node: Node,
  items: readonly Node[],
): void {
  const idle = purpose === 'setting' || purpose === 'schedule';
  if (idle ? items.some(namesSomebody) : hasItems(node) && !items.every(isBox)) {
    if (idle) section.kind = 'action';
    const tasks = items.filter((item) => !isAside(item));
    section.tasks = tasks.map((item, index) => draftTask(item, index));
    addText(section, items.filter(isAside));
    return;
  }
  addText(section, items);
  if (section.container || listsCases(node)) return;
  if (isMeasure(section, purpose)) section.tasks = [selfTask(section, node)];
}

/** 本方案自印发之日起施行 is said in so many characters. */
const CLOSING_SENTENCE = 40;

/** A box, or an item that only says what the others aim at. */
const isAside = (item: Node): boolean => {
  const { text, standsAlone } = wholeContentOf(item);
  if (isBox(item)) return true;
  const { title } = itemTitle(text, standsAlone);
  return !namesSomebody(item) && isSetting(title ?? text.text.slice(0, CLOSING_SENTENCE));
};

function addText(section: SectionDraft, items: readonly Node[]): void {
  const texts = items.map((item) => contentOfParagraphs(allParagraphs(item)).text);
  section.text = Passage.join(
    [section.text, ...texts].filter(({ length }) => length > 0),
    '\n',
  );
}

/** A heading for aims or for items; with nothing numbered under it, for aims. */
const AIMS_OF_WORK = /^(?:工作|主要|总体)?(?:目标(?:和|与|及)?任务|任务目标)$/;

/** A section that is itself what is to be done, for nothing is numbered in it. */
const isMeasure = ({ clauses, text, level, title }: SectionDraft, purpose: Purpose): boolean =>
  purpose === 'safeguard'
    ? clauses.length > 0
    : purpose === 'work' &&
      (clauses.length > 0 || ((text.length > 0 || level > 1) && !AIMS_OF_WORK.test(title)));

function selfTask(section: SectionDraft, { marker: { ordinal } }: Node): TaskDraft {
  const { title, text, span } = section;
  section.text = Passage.empty;
  return { ordinal, title, text, body: text, clauses: [], span };
}

function draftTask(node: Node, index: number): TaskDraft {
  const content = wholeContentOf(node);
  const { title, body } =
    node.marker.form === 'row'
      ? rowTitle(content.text)
      : itemTitle(content.text, content.standsAlone);
  const { form, ordinal, number } = node.marker;
  const plain = form !== 'bracket' && form !== 'circle' && form !== 'dash';
  return {
    ordinal: plain ? ordinal : String(form === 'dash' ? index + 1 : number),
    title,
    text: content.text,
    body,
    clauses: content.clauses,
    ...(plain ? {} : { printedMarker: ordinal }),
    ...(form === 'row' ? { row: true as const } : {}),
    span: spanOf(node, content),
  };
}

/** The cell that says what is to be done, unless it is long enough to be the text itself. */
function rowTitle(text: Passage): Titled {
  const { title, body } = sectionTitle(text, true);
  return title.length <= LONGEST_ROW_TITLE ? { title, body } : { title: null, body: text };
}

const LONGEST_ROW_TITLE = 40;

/** From its first words to its last; a cell of a table may stand before the item, or in the row above. */
function spanOf(node: Node, content: Content): Span {
  const { start } = content.whole.span();
  const end = allParagraphs(node).reduce(
    (last, { passage }) => Math.max(last, passage.span().end),
    start,
  );
  return { start, end };
}
