import { Rejection } from '#contract';
import { type ColumnValue } from './projection.ts';
import { type Direction, type FindOptions } from './view-store.port.ts';

export type Order = readonly (readonly [column: string, direction: Direction])[];

export type Page = {
  readonly order: Order;
  readonly limit: number;
  /** Rows to be left out before it. */
  readonly from: number;
  readonly after?: readonly ColumnValue[];
};

const MAX_LIMIT = 10_000;

/**
 * @throws {Error} when the limit is no whole number from 1 to 10 000, or no row can be left out so often
 * @throws {Rejection} `cursor-malformed`
 */
export function pageOf({ orderBy = [], limit = 100, from = 0, cursor }: FindOptions): Page {
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) {
    throw new Error(`limit is a whole number from 1 to ${MAX_LIMIT}, not ${limit}`);
  }
  if (!Number.isSafeInteger(from) || from < 0) throw new Error(`from is no ${from}`);
  const order = totalOrder(orderBy);
  return { order, limit, from, ...(cursor !== undefined && { after: readCursor(cursor, order) }) };
}

function totalOrder(orderBy: Order): Order {
  const key = orderBy.findIndex(([column]) => column === 'key');
  if (key >= 0) return orderBy.slice(0, key + 1);
  return [...orderBy, ['key', orderBy.at(-1)?.[1] ?? 'asc']];
}

const nameOf = (order: Order): string => order.map((by) => by.join(' ')).join();

/** Opaque to callers: the order and the sort values of a page's last row. */
export const writeCursor = (order: Order, values: readonly ColumnValue[]): string =>
  Buffer.from(JSON.stringify([nameOf(order), ...values])).toString('base64url');

function readCursor(cursor: string, order: Order): readonly ColumnValue[] {
  const [name, ...values] = parse(cursor);
  const sound =
    name === nameOf(order) &&
    values.length === order.length &&
    typeof values.at(-1) === 'string' &&
    values.every((value) => value === null || ['string', 'number'].includes(typeof value));
  if (!sound) throw new Rejection('cursor-malformed');
  return values as ColumnValue[];
}

function parse(cursor: string): readonly unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parsed) ? (parsed as unknown[]) : [];
  } catch {
    return [];
  }
}
