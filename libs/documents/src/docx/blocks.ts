import { child, elementsOf, type XmlElement } from '../xml.ts';
import { alternativeIn, Inline, type NoteRef, type Seen } from './inline.ts';
import { type Numbering } from './numbering.ts';
import { isOn, type Styles } from './styles.ts';

export type Paragraph = {
  /** With the number that Word prints before it. */
  readonly text: string;
  /** Which paragraph of the document it is, from 1. */
  readonly number: number;
  readonly notes: readonly NoteRef[];
};

export type Cell = {
  readonly blocks: readonly Block[];
  /** Columns that it is wide. */
  readonly wide: number;
  /** It belongs to the cell above it, or to the one on its left. */
  readonly merged: 'above' | 'left' | null;
};

export type Row = { readonly cells: readonly Cell[]; readonly isHeader: boolean };
export type Table = { readonly rows: readonly Row[] };
export type Block = Paragraph | Table;

export const isTable = (block: Block): block is Table => 'rows' in block;

/** Elements that only wrap others. */
const WRAPPERS = new Set(['w:ins', 'w:moveTo', 'w:customXml', 'w:smartTag', 'w:sdtContent']);
/** More than Word allows in a row. */
const MOST_COLUMNS = 100;

/** Reads paragraphs and tables in the order of the document, revisions accepted. */
export class BlockReader {
  private paragraphs = 0;
  /** Text of paragraphs whose end was deleted: it goes on in the next one, which has the number. */
  private carried: Paragraph | null = null;

  constructor(
    private readonly numbering: Numbering,
    private readonly styles: Styles,
    readonly seen: Seen,
  ) {}

  blocksIn(parent: XmlElement): readonly Block[] {
    const blocks = elementsOf(parent).flatMap((element) => this.blocksOf(element));
    const { carried } = this;
    this.carried = null;
    return carried ? [...blocks, carried] : blocks;
  }

  private blocksOf(element: XmlElement): readonly Block[] {
    if (element.name === 'w:altChunk') this.seen.pictures++;
    if (element.name === 'w:p') return this.paragraph(element);
    if (element.name === 'w:tbl') return [this.table(element)];
    return this.wrapped(element).flatMap((inner) => this.blocksOf(inner));
  }

  /** What stands in an element that only wraps; nothing where it is of another kind. */
  private wrapped(element: XmlElement): readonly XmlElement[] {
    if (WRAPPERS.has(element.name)) return elementsOf(element);
    if (element.name === 'w:sdt' && !isContents(element)) {
      return all(child(element, 'w:sdtContent'));
    }
    return element.name === 'mc:AlternateContent' ? all(alternativeIn(element)) : [];
  }

  private paragraph(element: XmlElement): readonly Block[] {
    this.paragraphs++;
    const properties = child(element, 'w:pPr');
    const inline = new Inline(this.seen, this.styles, properties);
    inline.descend(element);
    const number = this.paragraphs;
    const boxes = inline.boxes.flatMap((box) => this.boxed(box));
    const goesOn = isEndDeleted(properties);
    if (goesOn) this.seen.revised = true;
    if (this.styles.isContents(properties)) return boxes;
    const paragraph = this.joined({ text: inline.text, number, notes: inline.notes });
    this.carried = goesOn ? paragraph : null;
    if (goesOn) return boxes;
    const label = this.numbering.labelOf(properties);
    const { text } = paragraph;
    const labelled = label === '' || text.trim() === '' ? text : label + text.trimStart();
    return [{ ...paragraph, text: labelled }, ...boxes];
  }

  /** With what was carried over to it. */
  private joined(paragraph: Paragraph): Paragraph {
    const { carried } = this;
    if (!carried) return paragraph;
    return {
      text: carried.text + paragraph.text,
      number: carried.number,
      notes: [...carried.notes, ...paragraph.notes],
    };
  }

  /** A text box stands apart: what surrounds it does not go on in it. */
  private boxed(box: XmlElement): readonly Block[] {
    const { carried } = this;
    this.carried = null;
    const blocks = this.blocksIn(box);
    this.carried = carried;
    return blocks;
  }

  private table(element: XmlElement): Table {
    const rows = this.within(element, 'w:tr').filter((row) => {
      const isDeleted = child(row, 'w:trPr', 'w:del') !== undefined;
      if (isDeleted) this.seen.revised = true;
      return !isDeleted;
    });
    return { rows: rows.map((row) => this.row(row)) };
  }

  private row(element: XmlElement): Row {
    const properties = child(element, 'w:trPr');
    const before = numberOf(child(properties, 'w:gridBefore'), 0);
    const gap: readonly Cell[] = before > 0 ? [{ blocks: [], wide: before, merged: null }] : [];
    const cells = this.within(element, 'w:tc').map((cell) => this.cell(cell));
    const header = child(properties, 'w:tblHeader');
    return {
      cells: [...gap, ...cells],
      isHeader: header !== undefined && isOn(header.attributes['w:val']),
    };
  }

  private cell(element: XmlElement): Cell {
    const properties = child(element, 'w:tcPr');
    const down = child(properties, 'w:vMerge');
    const across = child(properties, 'w:hMerge');
    const goesOn = (merge: XmlElement | undefined): boolean =>
      merge !== undefined && merge.attributes['w:val'] !== 'restart';
    return {
      blocks: this.blocksIn(element),
      wide: Math.max(1, numberOf(child(properties, 'w:gridSpan'), 1)),
      merged: goesOn(down) ? 'above' : goesOn(across) ? 'left' : null,
    };
  }

  /** Rows or cells, those in wrappers too. */
  private within(parent: XmlElement, name: string): readonly XmlElement[] {
    return elementsOf(parent).flatMap((element) =>
      element.name === name
        ? [element]
        : this.wrapped(element).flatMap((inner) =>
            inner.name === name ? [inner] : this.within(inner, name),
          ),
    );
  }
}

const all = (element: XmlElement | undefined): readonly XmlElement[] =>
  element ? elementsOf(element) : [];

const isContents = (control: XmlElement): boolean =>
  child(control, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery')?.attributes['w:val'] ===
  'Table of Contents';

const isEndDeleted = (properties: XmlElement | undefined): boolean =>
  ['w:del', 'w:moveFrom'].some((name) => child(properties, 'w:rPr', name) !== undefined);

function numberOf(element: XmlElement | undefined, otherwise: number): number {
  const value = Number(element?.attributes['w:val'] ?? otherwise);
  return Number.isFinite(value) ? Math.min(value, MOST_COLUMNS) : otherwise;
}
