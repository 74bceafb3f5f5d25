import { headingNumeral } from './numerals.ts';
import { isDivision, RANK, type Marker } from './markers.ts';
import type { Paragraph } from './paragraph.ts';

/** One numbered thing of the document with all that stands beneath it. */
export type Node = {
  marker: Marker;
  /** A heading that prints no number; `marker` holds what the gap suggests and has no length. */
  unnumbered: boolean;
  /** The first holds the marker; label lines included. */
  paragraphs: Paragraph[];
  children: Node[];
};

export type Tree = {
  /** What stands before the first marker. */
  preamble: Paragraph[];
  nodes: Node[];
};

/** A wider jump in plain numbers is no numbering, but prose that begins with a number. */
const WIDEST_JUMP = 5;

/** Nests paragraphs by the rank of their markers. The depth is bounded by the number of ranks. */
export function treeOf(paragraphs: readonly Paragraph[]): Tree {
  const tree: Tree = { preamble: [], nodes: [] };
  const path: Node[] = [];
  const prose = countsInProse(paragraphs);
  const rankOf = ranks(paragraphs);
  for (const paragraph of paragraphs) {
    const { marker } = paragraph;
    if (!marker || prose.has(paragraph)) {
      (path.at(-1)?.paragraphs ?? tree.preamble).push(paragraph);
      continue;
    }
    hang(
      { marker, unnumbered: false, paragraphs: [paragraph], children: [] },
      path,
      tree.nodes,
      rankOf,
    );
  }
  findUnnumbered(tree);
  return tree;
}

/** Paragraphs whose plain number neither follows the one before, more or less, nor is followed by the next. */
function countsInProse(paragraphs: readonly Paragraph[]): ReadonlySet<Paragraph> {
  const plain = paragraphs.filter(({ marker }) => marker?.form === 'arabic');
  const found = new Set<Paragraph>();
  let last = 0;
  for (const [index, paragraph] of plain.entries()) {
    const number = paragraph.marker?.number ?? 0;
    const begins = plain[index + 1]?.marker?.number === number + 1;
    if (number > last + WIDEST_JUMP && !begins) found.add(paragraph);
    else last = number;
  }
  return found;
}

type RankOf = (marker: Marker) => number;

/** Between 一、 and （一）. */
const ARTICLE_IN_SECTION = (RANK.cjk + RANK['cjk-bracket']) / 2;

/** Articles hold 一、 and （一）, except where they begin under a 一、. */
function ranks(paragraphs: readonly Paragraph[]): RankOf {
  const first = paragraphs.find(
    ({ marker }) => marker?.form === 'article' || marker?.form === 'cjk',
  );
  const within = first?.marker?.form === 'cjk';
  return ({ form }) => (within && form === 'article' ? ARTICLE_IN_SECTION : RANK[form]);
}

/** Puts a node under the nearest open one of a lesser rank. */
function hang(node: Node, path: Node[], top: Node[], rankOf: RankOf): void {
  closeBox(node.marker, path);
  const rank = rankOf(node.marker);
  const closed = path.findIndex(({ marker }) => rankOf(marker) >= rank);
  if (closed >= 0) path.length = closed;
  (path.at(-1)?.children ?? top).push(node);
  path.push(node);
}

/** A box ends where the numbering around it goes on. */
function closeBox({ form, number }: Marker, path: Node[]): void {
  if (form !== 'arabic' || number === null) return;
  const at = path.findIndex(({ marker }) => marker.form === 'box');
  const box = path[at];
  if (!box) return;
  const lastIn = (nodes: readonly Node[]): number =>
    nodes.findLast(({ marker }) => marker.form === form)?.marker.number ?? 0;
  const around = path[at - 1]?.children ?? [];
  if (number === lastIn(around) + 1 && number !== lastIn(box.children) + 1) path.length = at;
}

/** Where the outermost numbers leave one out, a bare line in between is its heading. */
function findUnnumbered(tree: Tree): void {
  const found: Node[] = [];
  let before: Paragraph[] = tree.preamble;
  let last = 0;
  for (const node of tree.nodes) {
    const { form, number } = node.marker;
    if (isDivision(node.marker) && number === last + 2) {
      const missing = splitAtBareLine(before, form, last + 1);
      if (missing) found.push(missing);
    }
    found.push(node);
    last = number ?? last;
    before = lastParagraphs(node);
  }
  tree.nodes = found;
}

/** The only bare line, and what follows it, leave `paragraphs` and become a node. */
function splitAtBareLine(
  paragraphs: Paragraph[],
  form: Marker['form'],
  number: number,
): Node | null {
  const bare = paragraphs.flatMap((paragraph, index) =>
    paragraph.standsAlone && (index > 0 || !paragraph.marker) && index < paragraphs.length - 1
      ? [index]
      : [],
  );
  const [index] = bare;
  if (index === undefined || bare.length > 1) return null;
  const numeral = headingNumeral(number);
  const ordinal = form === 'cjk-bracket' ? `（${numeral}）` : numeral;
  return {
    marker: { form, number, ordinal, length: 0 },
    unnumbered: true,
    paragraphs: paragraphs.splice(index),
    children: [],
  };
}

function lastParagraphs(node: Node): Paragraph[] {
  const child = node.children.at(-1);
  return child ? lastParagraphs(child) : node.paragraphs;
}

/** All paragraphs of a node and of what stands beneath it, in document order. */
export const allParagraphs = (node: Node): Paragraph[] => [
  ...node.paragraphs,
  ...node.children.flatMap(allParagraphs),
];
