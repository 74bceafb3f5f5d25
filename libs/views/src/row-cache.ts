import { type Row } from './projection.ts';

/**
 * Rows that were written lately, so that the next batch need not read them back.
 * Two generations: when the young one is full it becomes the old one, and the old one is forgotten.
 */
export class RowCache {
  private young = new Map<string, Row>();
  private old = new Map<string, Row>();
  private weight = 0;
  private readonly capacity: number;

  /** @param capacity bytes of one generation, about; at most twice as many are kept, and one row */
  constructor(capacity: number) {
    this.capacity = capacity;
  }

  get(key: string): Row | undefined {
    return this.young.get(key) ?? this.old.get(key);
  }

  set(key: string, row: Row | undefined): void {
    if (row === undefined) {
      this.young.delete(key);
      this.old.delete(key);
      return;
    }
    if (this.weight >= this.capacity) {
      this.old = this.young;
      this.young = new Map();
      this.weight = 0;
    }
    this.young.set(key, row);
    this.weight += weightOf(key) + weightOf(row);
  }
}

const POINTER = 8;
const HEADER = 24;

/** Bytes that a JSON value takes in memory, about: text at two bytes a character, names of fields not at all. */
function weightOf(value: unknown): number {
  if (typeof value === 'string') return HEADER + 2 * value.length;
  if (typeof value !== 'object' || value === null) return POINTER;
  let weight = HEADER;
  for (const part of Object.values(value)) weight += POINTER + weightOf(part);
  return weight;
}
