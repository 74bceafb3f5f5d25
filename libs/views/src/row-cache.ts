import { type Row } from './projection.ts';

/**
 * Rows of one view that were written lately, so that the next batch need not read them back.
 * Two generations: when the young one is full it becomes the old one, and the old one is forgotten.
 */
export class RowCache {
  private young = new Map<string, Row>();
  private old = new Map<string, Row>();
  private readonly capacity: number;

  /** @param capacity rows of one generation; at most twice as many are kept */
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
    if (this.young.size >= this.capacity) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(key, row);
  }
}
