import { all, child, type XmlElement } from '../xml.ts';

/** The list that a paragraph stands in. Left out: the style says, or the first level. */
export type InList = { readonly list?: string; readonly level?: number };

type Style = InList & {
  readonly basedOn: string | undefined;
  readonly name: string;
  readonly hidden: boolean | undefined;
};

/** Chains of styles longer than this lead in a circle. */
const LONGEST_CHAIN = 20;

/** What styles say of numbers and of text that is not shown. */
export class Styles {
  private readonly styles = new Map<string, Style>();
  /** That of a paragraph which names none. */
  private standard: string | undefined;

  constructor(part: XmlElement | undefined) {
    for (const style of all(part, 'w:style')) {
      const { 'w:styleId': id = '', 'w:type': type, 'w:default': standard } = style.attributes;
      this.styles.set(id, styleOf(style));
      if (type === 'paragraph' && isOn(standard ?? '0')) this.standard = id;
    }
  }

  /** The list that a paragraph's own properties and then its style put it in; null where none does. */
  listOf(properties: XmlElement | undefined): { list: string; level: number | undefined } | null {
    const own = listIn(properties);
    const id = this.styleOf(properties);
    const byStyle = this.chain(id).find(({ list }) => list !== undefined);
    const list = own.list ?? byStyle?.list;
    if (list === undefined || list === '0') return null;
    const byDefault = own.list === undefined ? byStyle?.level : 0;
    return { list, level: own.level ?? byDefault };
  }

  /** The ids of a paragraph's style and of those it is based on, nearest first. */
  idsOf(properties: XmlElement | undefined): readonly string[] {
    const ids: string[] = [];
    let id = this.styleOf(properties);
    while (id !== undefined && ids.length < LONGEST_CHAIN && !ids.includes(id)) {
      ids.push(id);
      id = this.styles.get(id)?.basedOn;
    }
    return ids;
  }

  /** Whether a style, of a paragraph or of characters, hides what has it. */
  hides(id: string | undefined): boolean {
    return this.chain(id).find(({ hidden }) => hidden !== undefined)?.hidden ?? false;
  }

  /** Whether a paragraph is a line of a table of contents. */
  isContents(properties: XmlElement | undefined): boolean {
    return this.chain(this.styleOf(properties)).some(({ name }) => /^toc \d|^目录 ?\d/i.test(name));
  }

  private styleOf(properties: XmlElement | undefined): string | undefined {
    return child(properties, 'w:pStyle')?.attributes['w:val'] ?? this.standard;
  }

  private chain(from: string | undefined): readonly Style[] {
    const chain: Style[] = [];
    let style = from === undefined ? undefined : this.styles.get(from);
    while (style && chain.length < LONGEST_CHAIN) {
      chain.push(style);
      style = style.basedOn === undefined ? undefined : this.styles.get(style.basedOn);
    }
    return chain;
  }
}

function styleOf(style: XmlElement): Style {
  const vanish = child(style, 'w:rPr', 'w:vanish');
  return {
    ...listIn(child(style, 'w:pPr')),
    basedOn: child(style, 'w:basedOn')?.attributes['w:val'],
    name: child(style, 'w:name')?.attributes['w:val'] ?? '',
    hidden: vanish && isOn(vanish.attributes['w:val']),
  };
}

function listIn(properties: XmlElement | undefined): InList {
  const numbering = child(properties, 'w:numPr');
  const list = child(numbering, 'w:numId')?.attributes['w:val'];
  const level = child(numbering, 'w:ilvl')?.attributes['w:val'];
  return {
    ...(list !== undefined && { list }),
    ...(level !== undefined && { level: Number(level) }),
  };
}

/** A property that is there is on unless it says otherwise. */
export const isOn = (value: string | undefined): boolean =>
  value === undefined || !['0', 'false', 'off'].includes(value);
