import { all, child, type XmlElement } from '../xml.ts';

/** One level of a list, as `numbering.xml` describes it. */
export type Level = {
  readonly start: number;
  readonly format: string;
  /** `%1、`, `（%2）`; `%n` stands for the number of level n. */
  readonly text: string;
  /** Numbers of the levels above print in decimal. */
  readonly legal: boolean;
  /** It begins anew after level `restart` (from 1) or one above; 0: never; undefined: after any level above. */
  readonly restart: number | undefined;
  readonly bullet: boolean;
  /** The paragraph style that stands on this level. */
  readonly style: string | undefined;
};

/** What paragraphs are numbered by. Several lists may count along in one `counted`. */
export type List = {
  /** Which lists share their numbers. */
  readonly counted: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Where the list sets a number of its own when it is first used, by level. */
  readonly overrides: ReadonlyMap<number, number>;
};

/** The lists of a Word file by their ids. */
export function listsIn(part: XmlElement | undefined): ReadonlyMap<string, List> {
  const abstracts = new Map(all(part, 'w:abstractNum').map((one) => [idOf(one), one]));
  const nums = all(part, 'w:num');
  const abstractOf = (num: XmlElement): XmlElement | undefined =>
    abstracts.get(valueOf(child(num, 'w:abstractNumId')) ?? '');
  /** A list that only names a style stands on the one which defines that style. */
  const linked = (abstract: XmlElement | undefined): XmlElement | undefined => {
    const style = valueOf(child(abstract, 'w:numStyleLink'));
    if (style === undefined) return abstract;
    const defining = [...abstracts.values()].find(
      (one) => valueOf(child(one, 'w:styleLink')) === style,
    );
    return defining ?? abstract;
  };
  return new Map(
    nums.map((num) => [num.attributes['w:numId'] ?? '', listOf(num, linked(abstractOf(num)))]),
  );
}

function listOf(num: XmlElement, abstract: XmlElement | undefined): List {
  const levels = levelsIn(abstract);
  const overrides = new Map<number, number>();
  for (const override of all(num, 'w:lvlOverride')) {
    const at = Number(override.attributes['w:ilvl'] ?? 0);
    const start = valueOf(child(override, 'w:startOverride'));
    if (start !== undefined) overrides.set(at, Number(start));
    for (const [level, own] of levelsIn(override)) levels.set(level, own);
  }
  return { counted: abstract ? idOf(abstract) : '', levels, overrides };
}

function levelsIn(parent: XmlElement | undefined): Map<number, Level> {
  return new Map(
    all(parent, 'w:lvl').map((level) => [Number(level.attributes['w:ilvl'] ?? 0), levelOf(level)]),
  );
}

function levelOf(level: XmlElement): Level {
  const format = valueOf(child(level, 'w:numFmt')) ?? customFormat(level);
  const text = valueOf(child(level, 'w:lvlText')) ?? '';
  const restart = valueOf(child(level, 'w:lvlRestart'));
  const legal = child(level, 'w:isLgl');
  return {
    start: Number(valueOf(child(level, 'w:start')) ?? 0),
    format,
    text: format === 'bullet' ? bulletFor(text) : text,
    legal: legal !== undefined && legal.attributes['w:val'] !== '0',
    restart: restart === undefined ? undefined : Number(restart),
    bullet: format === 'bullet',
    style: valueOf(child(level, 'w:pStyle')),
  };
}

/** Bullets are letters of fonts of symbols: what they look like is not in the file. Dashes are dashes. */
const bulletFor = (text: string): string => (/^[-–—－─]+$/.test(text) ? '——' : '•');

/** Newer files offer a format of their own and, beside it, one that every program knows. */
const customFormat = (level: XmlElement): string =>
  valueOf(child(level, 'mc:AlternateContent', 'mc:Fallback', 'w:numFmt')) ?? 'decimal';

const idOf = (abstract: XmlElement): string => abstract.attributes['w:abstractNumId'] ?? '';

const valueOf = (element: XmlElement | undefined): string | undefined =>
  element?.attributes['w:val'];
