/** A page's source, told from a text that may well hold an angle bracket. */
const BLOCK =
  /<\/?(?:p|div|br|span|td|tr|table|html|body|h[1-6]|li|ul|section|article)\b[^<>]{0,2000}>/gi;
const FEWEST = 3;

export const looksLikeHtml = (text: string): boolean => {
  if (!text.includes('<')) return false;
  let seen = 0;
  for (const _ of text.slice(0, 200_000).matchAll(BLOCK)) {
    seen++;
    if (seen >= FEWEST) return true;
  }
  return false;
};

const NO_TEXT =
  /<(script|style|head|noscript|select|textarea)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->|<%[\s\S]*?%>|<![^>]*>/gi;
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)\b([^<>]*)>/g;
const ENDS_LINE = new Set(
  'p div br h1 h2 h3 h4 h5 h6 li ul ol tr table section article header footer title dt dd'.split(
    ' ',
  ),
);
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: '\u3000',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  mdash: '—',
  ndash: '–',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  hellip: '…',
  middot: '·',
  times: '×',
  bull: '•',
  permil: '‰',
};

/** The text of a page's source: a line for each block, a table row between bars; merged cells stand in each of their rows. */
export function htmlText(html: string): string {
  const source = html.replace(NO_TEXT, ' ');
  const out: string[] = [];
  const rows = new TableRows();
  let at = 0;
  const text = (end: number): void => {
    const words = unescaped(source.slice(at, end)).replace(/[ \t\r\n]+/g, ' ');
    if (!rows.take(words)) out.push(words);
  };
  for (const match of source.matchAll(TAG)) {
    text(match.index);
    at = match.index + match[0].length;
    const [, closing, name = '', attributes = ''] = match;
    const tag = name.toLowerCase();
    const row = rows.tag(tag, closing !== '', attributes);
    if (row !== null) out.push(`\n${row}\n`);
    else if (ENDS_LINE.has(tag) && !rows.open) out.push('\n');
  }
  text(source.length);
  return out
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

const unescaped = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, decimal: string, hex: string, name: string) => {
      if (name) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
    },
  );

/** The cells of the row that is being read, and those that reach down into the next ones. */
class TableRows {
  private cells: string[] | null = null;
  private cell: { text: string; down: number; wide: number } | null = null;
  private readonly reaching = new Map<number, { text: string; rows: number }>();

  /** Whether a row is being read: its blocks end no line. */
  get open(): boolean {
    return this.cells !== null;
  }

  /** Whether the words belong to a cell, or stand between cells. */
  take(words: string): boolean {
    if (this.cell) this.cell.text += words;
    return this.open;
  }

  /** Follows a tag; the whole row where one ends. */
  tag(name: string, closing: boolean, attributes: string): string | null {
    if (name === 'table') this.reaching.clear();
    if (name === 'td' || name === 'th') this.turn(closing, attributes);
    if (name !== 'tr' && !(name === 'table' && closing)) return null;
    const row = this.finish();
    if (name === 'tr' && !closing) this.cells = [];
    return row;
  }

  private turn(closing: boolean, attributes: string): void {
    this.close();
    if (closing || !this.cells) return;
    this.fill();
    this.cell = { text: '', down: span('rowspan', attributes), wide: span('colspan', attributes) };
  }

  private close(): void {
    if (!this.cell || !this.cells) return;
    const text = this.cell.text.replaceAll('|', '／').trim();
    for (let i = 0; i < this.cell.wide; i++) {
      if (this.cell.down > 1)
        this.reaching.set(this.cells.length, { text: i === 0 ? text : '', rows: this.cell.down });
      this.cells.push(i === 0 ? text : '');
    }
    this.cell = null;
  }

  /** Puts in the cells that reach down from above. */
  private fill(): void {
    for (;;) {
      const from = this.cells ? this.reaching.get(this.cells.length) : undefined;
      if (!from || !this.cells) return;
      this.cells.push(from.text);
    }
  }

  private finish(): string | null {
    if (!this.cells) return null;
    this.close();
    this.fill();
    const { cells } = this;
    this.cells = null;
    for (const [column, cell] of this.reaching) {
      cell.rows--;
      if (cell.rows <= 0) this.reaching.delete(column);
    }
    return cells.some((cell) => cell !== '') ? `|${cells.join('|')}|` : null;
  }
}

const MOST_SPANNED = 200;

function span(name: string, attributes: string): number {
  const value = Number(
    new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,4})`, 'i').exec(attributes)?.[1] ?? 1,
  );
  return Math.min(Math.max(value, 1), MOST_SPANNED);
}
