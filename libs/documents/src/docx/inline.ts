import { child, elementsOf, isElement, type XmlElement } from '../xml.ts';
import { isOn, type Styles } from './styles.ts';

/** A note that the text refers to. */
export type NoteRef = { readonly kind: 'footnotes' | 'endnotes'; readonly id: string };

/** What was met on the way, of the whole document. */
export type Seen = {
  /** Runs of text that are not shown, and were left out. */
  hidden: number;
  revised: boolean;
  /** Pictures, drawings and embedded files without text that could be read. */
  pictures: number;
  /** Fields that are open, outermost first: their code is no text, their result is. */
  readonly fields: ('code' | 'result')[];
};

/** The text of one paragraph. */
export class Inline {
  text = '';
  /** What stands in text boxes that hang on it. */
  readonly boxes: XmlElement[] = [];
  readonly notes: NoteRef[] = [];

  constructor(
    private readonly seen: Seen,
    private readonly styles: Styles,
    private readonly properties: XmlElement | undefined,
  ) {}

  visit(element: XmlElement): void {
    const special = SPECIAL[element.name];
    if (special) special(this, element);
    else this.descend(element);
  }

  descend(element: XmlElement): void {
    for (const one of elementsOf(element)) this.visit(one);
  }

  add(text: string): void {
    if (!this.seen.fields.includes('code')) this.text += text;
  }

  revised(): void {
    this.seen.revised = true;
  }

  run(run: XmlElement): void {
    if (!this.isHidden(child(run, 'w:rPr'))) this.descend(run);
    else if (elementsOf(run).some(({ name }) => name === 'w:t')) this.seen.hidden++;
  }

  field(turn: string | undefined): void {
    const { fields } = this.seen;
    if (turn === 'begin') fields.push('code');
    else if (turn === 'end') fields.pop();
    else if (fields.length > 0) fields[fields.length - 1] = 'result';
  }

  picture(picture: XmlElement): void {
    const before = this.boxes.length;
    this.descend(picture);
    if (this.boxes.length === before) this.seen.pictures++;
  }

  private isHidden(properties: XmlElement | undefined): boolean {
    const vanish = child(properties, 'w:vanish');
    if (vanish) return isOn(vanish.attributes['w:val']);
    const style = child(properties, 'w:rStyle')?.attributes['w:val'];
    const paragraphStyle = child(this.properties, 'w:pStyle')?.attributes['w:val'];
    return this.styles.hides(style) || this.styles.hides(paragraphStyle);
  }
}

type Special = (inline: Inline, element: XmlElement) => void;

const nothing: Special = () => undefined;
const removed: Special = (inline) => inline.revised();
const inserted: Special = (inline, element) => {
  inline.revised();
  inline.descend(element);
};
const words: Special = (inline, { children }) =>
  inline.add(children.map((node) => (isElement(node) ? '' : node)).join(''));
const writes =
  (text: string): Special =>
  (inline) =>
    inline.add(text);
const note =
  (kind: NoteRef['kind']): Special =>
  (inline, { attributes }) =>
    void inline.notes.push({ kind, id: attributes['w:id'] ?? '' });
const picture: Special = (inline, element) => inline.picture(element);

/** A letter of a font of symbols: a bullet where it is used as one, else a box. */
const symbol: Special = (inline) => inline.add(inline.text.trim() === '' ? '•' : '□');

/** Of two ways to say the same the first is read. */
export const alternativeIn = (element: XmlElement): XmlElement | undefined =>
  child(element, 'mc:Choice') ?? child(element, 'mc:Fallback');

const SPECIAL: Readonly<Record<string, Special>> = {
  'w:pPr': nothing,
  'w:rPr': nothing,
  'w:rt': nothing,
  'w:del': removed,
  'w:moveFrom': removed,
  'w:ins': inserted,
  'w:moveTo': inserted,
  'w:r': (inline, element) => inline.run(element),
  'w:t': words,
  'm:t': words,
  'w:tab': writes('\t'),
  'w:ptab': writes('\t'),
  'w:br': writes('\n'),
  'w:cr': writes('\n'),
  'w:noBreakHyphen': writes('-'),
  'w:sym': symbol,
  'w:fldChar': (inline, { attributes }) => inline.field(attributes['w:fldCharType']),
  'w:footnoteReference': note('footnotes'),
  'w:endnoteReference': note('endnotes'),
  'w:txbxContent': (inline, element) => void inline.boxes.push(element),
  'w:drawing': picture,
  'w:pict': picture,
  'w:object': picture,
  'mc:AlternateContent': (inline, element) => {
    const chosen = alternativeIn(element);
    if (chosen) inline.descend(chosen);
  },
};
