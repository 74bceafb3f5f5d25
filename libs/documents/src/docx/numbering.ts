import { type XmlElement } from '../xml.ts';
import { listsIn, type Level, type List } from './lists.ts';
import { numberIn } from './number-formats.ts';
import { type Styles } from './styles.ts';

/** The numbers reached, by level; undefined: not begun, or to begin anew. */
type Counters = (number | undefined)[];

const PLACEHOLDER = /%(\d)/g;
/** Behind these the text follows at once. */
const CLOSED = /[、．.）)：:】〕。—]$/;

/** Gives paragraphs the numbers that Word prints before them, one after another in the order of the document. */
export class Numbering {
  private readonly lists: ReadonlyMap<string, List>;
  private readonly counters = new Map<string, Counters>();
  /** Levels of lists that have been used: a beginning of the list's own holds for the first use. */
  private readonly begun = new Set<string>();

  constructor(
    part: XmlElement | undefined,
    private readonly styles: Styles,
  ) {
    this.lists = listsIn(part);
  }

  /** What is printed before a paragraph with these properties, ready to be joined to its text; empty: nothing. */
  labelOf(properties: XmlElement | undefined): string {
    const place = this.styles.listOf(properties);
    const list = place && this.lists.get(place.list);
    if (!place || !list) return '';
    const at = place.level ?? this.levelOf(list, properties);
    const level = list.levels.get(at);
    if (!level) return '';
    const counters = this.count(place.list, list, at, level);
    const label = level.bullet ? level.text : labelIn(level, list, counters);
    return label === '' || CLOSED.test(label) ? label : `${label} `;
  }

  /** A style that names a list without a level stands on the level that names the style. */
  private levelOf(list: List, properties: XmlElement | undefined): number {
    for (const id of this.styles.idsOf(properties)) {
      for (const [at, { style }] of list.levels) if (style === id) return at;
    }
    return 0;
  }

  private count(id: string, list: List, at: number, { start }: Level): Counters {
    const counters = this.counters.get(list.counted) ?? [];
    this.counters.set(list.counted, counters);
    const own = list.overrides.get(at);
    const anew = own !== undefined && this.isFirst(`${id}/${at}`);
    const reached = anew ? undefined : counters[at];
    counters[at] = reached === undefined ? (own ?? start) : reached + 1;
    for (const [other, level] of list.levels) {
      if (other < at) counters[other] ??= level.start;
      else if (other > at && beginsAnew(level, at)) counters[other] = undefined;
    }
    return counters;
  }

  /** Whether a level of a list is used for the first time. */
  private isFirst(level: string): boolean {
    const first = !this.begun.has(level);
    this.begun.add(level);
    return first;
  }
}

const beginsAnew = ({ restart }: Level, after: number): boolean =>
  restart === undefined || after < restart;

const labelIn = (level: Level, list: List, counters: Counters): string =>
  level.text.replaceAll(PLACEHOLDER, (_, digit: string) => {
    const at = Number(digit) - 1;
    const number = counters[at];
    const format = list.levels.get(at)?.format ?? 'decimal';
    return number === undefined ? '' : numberIn(level.legal ? 'decimal' : format, number);
  });
