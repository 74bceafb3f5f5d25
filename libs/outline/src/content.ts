import { extractClauses, labelClause, type Clause } from './clauses.ts';
import type { Paragraph } from './paragraph.ts';
import { Passage } from './passage.ts';
import { allParagraphs, type Node } from './tree.ts';

/** What a node says: its words without marker and department clauses, and the clauses. */
export type Content = {
  /** Paragraphs parted by `\n`. */
  text: Passage;
  clauses: Clause[];
  /** The first line is a heading of its own. */
  standsAlone: boolean;
  /** All of it, as it stands in the source. */
  whole: Passage;
};

/** The node's own words. */
export const ownContentOf = (node: Node): Content => read(node, node.paragraphs);

/** Asked for several times while a section is settled; nodes do not change once the tree stands. */
const wholes = new WeakMap<Node, Content>();

/** The node's words and those of everything beneath it. */
export function wholeContentOf(node: Node): Content {
  const content = wholes.get(node) ?? read(node, allParagraphs(node));
  wholes.set(node, content);
  return content;
}

function read(node: Node, paragraphs: readonly Paragraph[]): Content {
  const content = contentOfParagraphs(paragraphs, node.marker.length);
  return { ...content, standsAlone: node.paragraphs[0]?.standsAlone ?? false };
}

/** The words of a run of paragraphs; `marker` characters are left out at the front. */
export function contentOfParagraphs(
  paragraphs: readonly Paragraph[],
  marker = 0,
): Omit<Content, 'standsAlone'> {
  const texts: Passage[] = [];
  const clauses: Clause[] = [];
  for (const { kind, passage, topic } of paragraphs) {
    const clause = kind === 'label' ? labelClause(passage, topic) : null;
    if (clause) clauses.push(clause);
    else texts.push(passage);
  }
  const whole = Passage.join(
    paragraphs.map(({ passage }) => passage),
    '\n',
  );
  const { rest, clauses: inline } = extractClauses(Passage.join(texts, '\n').slice(marker));
  return { text: rest, clauses: inOrder([...inline, ...clauses]), whole };
}

const inOrder = (clauses: Clause[]): Clause[] =>
  clauses.sort((a, b) => a.passage.span().start - b.passage.span().start);
