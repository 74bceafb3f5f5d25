import { contentOfParagraphs, ownContentOf, wholeContentOf, type Content } from './content.ts';
import { isEnumeration } from './enumerations.ts';
import { isSetting, kindOf, purposeOf, type Purpose } from './kinds.ts';
import { isDivision } from './markers.ts';
import type { SectionKind, Span } from './outline.ts';
import { Passage } from './passage.ts';
import { phaseIn, phasesInText, type PhaseDraft } from './phases.ts';
import { itemTitle, sectionTitle } from './titles.ts';
import { allParagraphs, type Node } from './tree.ts';
import type { Clause } from './clauses.ts';

export type TaskDraft = {
  ordinal: string;
  title: string | null;
  /** Title and body, for what is counted in them. */
  text: Passage;
  body: Passage;
  clauses: Clause[];
  printedMarker?: string;
  span: Span;
};

export type SectionDraft = {
  ordinal: string | null;
  inferredOrdinal?: string;
  level: number;
  kind: SectionKind;
  title: string;
  container: boolean;
  /** Words that belong to no task. */
  text: Passage;
  clauses: Clause[];
  tasks: TaskDraft[];
  span: Span;
};

export type Drafts = { sections: SectionDraft[]; phases: PhaseDraft[] };

/** The sections around: their titles, innermost first, their joint ordinal, and what the nearest is for. */
type Around = {
  titles: readonly string[];
  ordinal: string;
  inferred: boolean;
  purpose: Purpose | null;
};

export const outside: Around = { titles: [], ordinal: '', inferred: false, purpose: null };

/** Turns a node of the tree into its section, the sections in it, and the phases found. */
export function draftSection(node: Node, around: Around, into: Drafts): void {
  const content = ownContentOf(node);
  const { title, body } = sectionTitle(content.text, content.standsAlone);
  const purpose = purposeOf(title, around.purpose);
  const titles = [title, ...around.titles];
  const { phases, rest } = splitPhases(node.children, purpose === 'schedule');
  const inner = sectionsAmong(rest, purpose);
  const nested = new Set(inner);
  const section: SectionDraft = {
    ...numbered(node, around),
    level: titles.length,
    kind: inner.length > 0 ? 'other' : kindOf(purpose, titles),
    title,
    container: inner.length > 0,
    text: body,
    clauses: content.clauses,
    tasks: [],
    span: spanOf(node, content),
  };
  into.sections.push(section);
  into.phases.push(...phases, ...(purpose === 'schedule' ? phasesInText(body) : []));
  addTasks(
    section,
    purpose,
    node,
    rest.filter((child) => !nested.has(child)),
  );
  const ordinal = `${around.ordinal}${node.marker.ordinal}`;
  const inferred = around.inferred || node.unnumbered;
  for (const child of inner) draftSection(child, { titles, ordinal, inferred, purpose }, into);
}

function numbered(node: Node, around: Around): Pick<SectionDraft, 'ordinal' | 'inferredOrdinal'> {
  const joint = `${around.ordinal}${node.marker.ordinal}`;
  if (node.unnumbered) return { ordinal: null, inferredOrdinal: joint };
  return around.inferred
    ? { ordinal: node.marker.ordinal, inferredOrdinal: joint }
    : { ordinal: joint };
}

function splitPhases(
  children: readonly Node[],
  scheduled: boolean,
): { phases: PhaseDraft[]; rest: Node[] } {
  const phases: PhaseDraft[] = [];
  const rest: Node[] = [];
  for (const child of children) {
    const busy = child.children.length > 0;
    const content = busy ? ownContentOf(child) : wholeContentOf(child);
    const phase = phaseIn({ ...content, marker: child.marker }, scheduled);
    if (phase) phases.push(phase);
    if (!phase || busy) rest.push(child);
  }
  return { phases, rest };
}

/**
 * The parts of a section that are sections themselves: headings, and items whose own items name departments.
 * Headings under which nothing more is numbered are what is to be done.
 */
function sectionsAmong(children: readonly Node[], purpose: Purpose): readonly Node[] {
  const parts = children.filter((child) => isDivision(child.marker) || sharesOut(child));
  const measures = purpose === 'work' || (purpose === 'safeguard' && parts.some(namesSomebody));
  return measures && !parts.some(hasItems) ? [] : parts;
}

const hasItems = (node: Node): boolean => node.children.length > 0 && !isEnumeration(node);

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
  if (idle ? items.some(namesSomebody) : items.length > 0 && !isEnumeration(node)) {
    if (idle) section.kind = 'action';
    const tasks = items.filter((item) => !isAside(item));
    section.tasks = tasks.map((item, index) => draftTask(item, index));
    addText(section, items.filter(isAside));
    return;
  }
  addText(section, items);
  if (!section.container && isMeasure(section, purpose)) section.tasks = [selfTask(section)];
}

/** An item that only says what the others aim at. */
const isAside = (item: Node): boolean => {
  const { text, standsAlone } = wholeContentOf(item);
  return !namesSomebody(item) && isSetting(itemTitle(text, standsAlone).title ?? '');
};

function addText(section: SectionDraft, items: readonly Node[]): void {
  const texts = items.map((item) => contentOfParagraphs(allParagraphs(item)).text);
  section.text = Passage.join(
    [section.text, ...texts].filter(({ length }) => length > 0),
    '\n',
  );
}

/** A section that is itself what is to be done, for nothing is numbered in it. */
const isMeasure = ({ clauses, text }: SectionDraft, purpose: Purpose): boolean =>
  purpose === 'safeguard'
    ? clauses.length > 0
    : purpose === 'work' && (clauses.length > 0 || text.length > 0);

function selfTask(section: SectionDraft): TaskDraft {
  const ordinal = /（[^（）]*）$/.exec(section.ordinal ?? '')?.[0] ?? section.ordinal ?? '1';
  const { title, text, span } = section;
  section.text = Passage.empty;
  return { ordinal, title, text, body: text, clauses: [], span };
}

function draftTask(node: Node, index: number): TaskDraft {
  const content = wholeContentOf(node);
  const { title, body } = itemTitle(content.text, content.standsAlone);
  const { form, ordinal, number } = node.marker;
  const plain = form === 'arabic' || form === 'stage' || isDivision(node.marker);
  return {
    ordinal: plain ? ordinal : String(form === 'dash' ? index + 1 : number),
    title,
    text: content.text,
    body,
    clauses: content.clauses,
    ...(plain ? {} : { printedMarker: ordinal }),
    span: spanOf(node, content),
  };
}

function spanOf(node: Node, content: Content): Span {
  const { start } = content.whole.span();
  const last = allParagraphs(node).at(-1);
  return { start, end: last ? last.passage.span().end : start };
}
