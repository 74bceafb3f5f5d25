import type { Span } from '#outline';
import { type Place } from './document-text.ts';

type Where = Omit<Place, 'start'>;

/** Collects lines, and where in the file each began. */
export class TextWriter {
  private readonly parts: string[] = [];
  private length = 0;
  readonly places: Place[] = [];

  /** A line, which may hold line breaks of its own; nothing where there is only white space. */
  line(text: string, where: Where): Span | null {
    return this.put(text.trimEnd(), where, '\n');
  }

  /** A row of a table; nothing where all its cells are empty. A bar within a cell becomes a wide stroke. */
  row(cells: readonly { readonly text: string; readonly where: Where }[]): void {
    if (cells.every(({ text }) => text === '')) return;
    for (const { text, where } of cells) {
      this.put('|', where, '');
      this.put(text.replaceAll('|', '／').replaceAll(/\s*\n\s*/g, ' '), where, '');
    }
    this.parts.push('|\n');
    this.length += 2;
  }

  get text(): string {
    return this.parts.join('');
  }

  private put(text: string, where: Where, end: string): Span | null {
    if (text.trim() === '') return null;
    const start = this.length;
    if (!sameAs(this.places.at(-1), where)) this.places.push({ start, ...where });
    this.parts.push(text, end);
    this.length += text.length + end.length;
    return { start, end: start + text.length };
  }
}

function sameAs(last: Place | undefined, where: Where): boolean {
  if (!last || last.page !== where.page || last.paragraph !== where.paragraph) return false;
  return last.row === where.row && last.box?.join() === where.box?.join();
}
