import { contentOfParagraphs, ownContentOf, wholeContentOf, type Content } from './content.ts';
import { isGoal, isSafeguard, isSchedule, isWork, kindOf } from './kinds.ts';
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

/** The titles of the sections around, outermost first, and their joint ordinal. */
type Around = { titles: readonly string[]; ordinal: string; inferred: boolean };

export const outside: Around = { titles: [], ordinal: '', inferred: false };

/** Turns a node of the tree into its section, the sections in it, and the phases found. */
export function draftSection(node: Node, around: Around, into: Drafts): void {
  const content = ownContentOf(node);
  const { title, body } = sectionTitle(content.text, content.standsAlone);
  const { phases, rest } = splitPhases(node.children, title);
  const divided = rest.filter((child) => isDivision(child.marker) || sharesOut(child));
  const inner = measuresOf(title, around.titles, divided) ? [] : divided;
  const nested = new Set(inner);
  const items = rest.filter((child) => !nested.has(child));
  const active = items.length > 0 || content.clauses.length > 0;
  const section: SectionDraft = {
    ...numbered(node, around),
    level: around.titles.length + 1,
    kind: inner.length > 0 ? 'other' : kindOf(title, around.titles, active),
    title,
    container: inner.length > 0,
    text: body,
    clauses: content.clauses,
    tasks: [],
    span: spanOf(node, content),
  };
  into.sections.push(section);
  into.phases.push(...phases, ...(isSchedule(title) ? phasesInText(body) : []));
  addTasks(section, items, content);
  const titles = [...around.titles, title];
  const ordinal = `${around.ordinal}${node.marker.ordinal}`;
  for (const child of inner) {
    draftSection(child, { titles, ordinal, inferred: around.inferred || node.unnumbered }, into);
  }
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
  title: string,
): { phases: PhaseDraft[]; rest: Node[] } {
  const phases: PhaseDraft[] = [];
  const rest: Node[] = [];
  for (const child of children) {
    const busy = child.children.length > 0;
    const content = busy ? ownContentOf(child) : wholeContentOf(child);
    const phase = phaseIn({ ...content, marker: child.marker }, isSchedule(title));
    if (phase) phases.push(phase);
    if (!phase || busy) rest.push(child);
  }
  return { phases, rest };
}

/** Its parts name departments one by one; a clause on a line behind the last part is for all of them. */
function sharesOut({ children }: Node): boolean {
  const naming = children.filter(namesSomebody);
  const [only] = naming;
  if (!only || naming.length > 1 || children.length === 1) return only !== undefined;
  return only !== children.at(-1) || !wholeContentOf(only).clauses.every(({ ownLine }) => ownLine);
}

const namesSomebody = (node: Node): boolean => wholeContentOf(node).clauses.length > 0;

/** Whether numbered headings that hold nothing but text are themselves the measures of the section. */
function measuresOf(title: string, around: readonly string[], divided: readonly Node[]): boolean {
  const titles = [...around, title];
  if (divided.length === 0 || titles.some(isSafeguard) || titles.some(isGoal) || isSchedule(title))
    return false;
  if (divided.some((node) => node.children.length > 0)) return false;
  if (divided.some(namesSomebody)) return true;
  return isWork(title) && divided.every((node) => ownContentOf(node).text.norm.length > 60);
}

function addTasks(section: SectionDraft, items: readonly Node[], content: Content): void {
  const counted = section.kind !== 'other' || items.some(namesSomebody);
  if (!counted) {
    const texts = items.map((item) => contentOfParagraphs(allParagraphs(item)).text);
    section.text = Passage.join(
      [section.text, ...texts].filter(({ length }) => length > 0),
      '\n',
    );
    return;
  }
  if (section.kind === 'other') section.kind = 'action';
  section.tasks = items.map((item, index) => draftTask(item, index));
  if (items.length === 0 && !section.container && isMeasure(section)) {
    section.tasks = [selfTask(section, content)];
  }
}

/** A section that is one measure: something to do is named, and nothing is numbered in it. */
const isMeasure = ({ kind, clauses, text }: SectionDraft): boolean =>
  (kind === 'action' || kind === 'project') && (clauses.length > 0 || text.length > 60);

function selfTask(section: SectionDraft, { text }: Content): TaskDraft {
  const ordinal = /（[^（）]*）$/.exec(section.ordinal ?? '')?.[0] ?? section.ordinal ?? '1';
  const { title, text: body, span } = section;
  section.text = Passage.empty;
  return { ordinal, title, text, body, clauses: [], span };
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
