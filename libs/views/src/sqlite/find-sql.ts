import { type Page } from '../page.ts';
import { type ColumnValue } from '../projection.ts';
import { type Bounds, type Direction, type Where } from '../view-store.port.ts';

/** A piece of SQL and the values bound to it. Values never stand in the text. */
export type Sql = { readonly text: string; readonly values: readonly (string | number)[] };

/** A table, its name as it stands in SQL. */
export type Table = {
  readonly name: string;
  /** A column's name as it may stand in SQL. @throws {Error} when the view has no such column */
  readonly quote: (column: string) => string;
  /** Whether a column has an index of its own. */
  readonly hasIndex: (column: string) => boolean;
};

const sql = (text: string, ...values: readonly (string | number)[]): Sql => ({ text, values });

function joined(parts: readonly Sql[], by: ' and ' | ' or ', none: string): Sql {
  if (parts.length === 0) return sql(none);
  const text = parts.map((part) => part.text).join(by);
  return sql(parts.length > 1 ? `(${text})` : text, ...parts.flatMap(({ values }) => values));
}

const equal = (column: string, value: ColumnValue): Sql =>
  value === null ? sql(`${column} is null`) : sql(`${column} = ?`, value);

/**
 * The condition of a `Where`.
 * @param inOrderOf the column whose index the rows are read by, if any
 */
export function whereSql(where: Where, table: Table, inOrderOf?: string): Sql {
  const parts = Object.entries(where).flatMap(([name, wanted]) => {
    const column = table.quote(name);
    const isBounds = wanted !== null && typeof wanted === 'object';
    if (!isBounds) return [equal(column, wanted)];
    const { contains, containsAny } = wanted;
    const isRead = name === inOrderOf || !table.hasIndex(name);
    const found = [
      ...(contains ? [containsSql(column, contains)] : []),
      ...(containsAny ? [containsAnySql(column, containsAny)] : []),
    ];
    const sought = isRead ? found : found.map((part) => lookedUp(part, table));
    return [...boundsSql(column, wanted), ...sought];
  });
  return joined(parts, ' and ', 'true');
}

function boundsSql(column: string, bounds: Bounds): readonly Sql[] {
  const parts: Sql[] = [];
  const against = (operator: string, bound: string | number | undefined): void => {
    if (bound !== undefined) parts.push(sql(`${column} ${operator} ?`, bound));
  };
  if (bounds.in) parts.push(inSql(column, bounds.in));
  against('>', bounds.gt);
  against('>=', bounds.gte);
  against('<', bounds.lt);
  against('<=', bounds.lte);
  if (bounds.isNull !== undefined) {
    parts.push(sql(`${column} is ${bounds.isNull ? '' : 'not '}null`));
  }
  return parts;
}

const stands = (column: string, texts: readonly string[]): readonly Sql[] =>
  texts.map((text) => sql(`instr(${column}, ?) > 0`, text));

const containsSql = (column: string, texts: readonly string[]): Sql =>
  joined(stands(column, texts), ' and ', `${column} is not null`);

const containsAnySql = (column: string, texts: readonly string[]): Sql =>
  joined(stands(column, texts), ' or ', 'false');

/** The index of the column is read from end to end, which holds the keys, and no row but those found. */
const lookedUp = (found: Sql, { name }: Table): Sql =>
  sql(`key in (select key from ${name} where ${found.text})`, ...found.values);

/** Up to here a list stands in the text, so that the planner sees how short it is and begins with it. */
const SHORT_LIST = 64;

function inSql(column: string, list: readonly ColumnValue[]): Sql {
  const bound = list.filter((value) => value !== null);
  const some = bound.length > SHORT_LIST ? longInSql(column, bound) : shortInSql(column, bound);
  return bound.length < list.length ? joined([some, equal(column, null)], ' or ', '') : some;
}

/** Filled up to a power of two with its last value: lists of many lengths share few statements. */
function shortInSql(column: string, list: readonly (string | number)[]): Sql {
  const last = list.at(-1);
  if (last === undefined) return sql('false');
  const length = 2 ** Math.ceil(Math.log2(list.length));
  const values = [...list, ...Array<string | number>(length - list.length).fill(last)];
  return sql(`${column} in (${Array(length).fill('?').join(', ')})`, ...values);
}

const longInSql = (column: string, list: readonly (string | number)[]): Sql =>
  sql(`${column} in (select value from json_each(?))`, JSON.stringify(list));

/**
 * The rows of a page, with one more to tell whether another page follows: key, what is selected, the values sorted by.
 * @param selected as it stands in SQL
 */
export function pageSql(
  table: Table,
  selected: readonly string[],
  { where = {}, page }: { readonly where?: Where; readonly page: Page },
): Sql {
  const { name, quote } = table;
  const columns = page.order.map(([column]) => quote(column));
  const wanted = whereSql(where, table, page.order[0]?.[0]);
  const rest = page.after ? afterSql(page, page.after, table) : sql('true');
  const order = page.order.map(([column, direction]) => `${quote(column)} ${direction}`);
  const text =
    `select ${['key', ...selected, ...columns].join(', ')} from ${name}` +
    ` where ${wanted.text} and ${rest.text} order by ${order.join(', ')} limit ?${page.from > 0 ? ' offset ?' : ''}`;
  const skipped = page.from > 0 ? [page.from] : [];
  return sql(text, ...wanted.values, ...rest.values, page.limit + 1, ...skipped);
}

/** What comes after a row in a total order: beyond it in one column, equal in all before. */
function afterSql({ order }: Page, after: readonly ColumnValue[], { quote }: Table): Sql {
  const columns = order.map(([name, direction], at) => {
    return { column: quote(name), direction, value: after[at] ?? null };
  });
  const ways = columns.map(({ column, direction, value }, at) => {
    const same = columns.slice(0, at).map((before) => equal(before.column, before.value));
    return joined([...same, beyond(column, direction, value)], ' and ', '');
  });
  const chain = joined(ways, ' or ', '');
  const [first] = columns;
  if (first?.direction !== 'asc' || first.value === null) return chain;
  // Implied by the chain, but in a form that lets an index begin where the page does.
  return joined([sql(`${first.column} >= ?`, first.value), chain], ' and ', '');
}

/** Null comes before all else. */
function beyond(column: string, direction: Direction, value: ColumnValue): Sql {
  if (direction === 'asc') {
    return value === null ? sql(`${column} is not null`) : sql(`${column} > ?`, value);
  }
  if (value === null) return sql('false');
  if (column === 'key') return sql('key < ?', value);
  return sql(`(${column} < ? or ${column} is null)`, value);
}

/**
 * Groups and how many rows are in each.
 * @param indexes of several columns
 */
export function countSql(
  table: Table,
  { where, by }: { readonly where: Where; readonly by: readonly string[] },
  indexes: readonly (readonly string[])[],
): Sql {
  const asked = Object.keys(where);
  const beginWithAsked = indexes.some(
    (columns) =>
      columns.length >= asked.length &&
      columns.slice(0, asked.length).every((column) => asked.includes(column)),
  );
  if (by.length === 0 && asked.length > 1 && !beginWithAsked) {
    return intersectedSql(table, where);
  }
  const columns = by.map(table.quote).join(', ');
  const wanted = whereSql(where, table);
  const text =
    `select count(*)${columns && `, ${columns}`} from ${table.name} where ${wanted.text}` +
    (columns && ` group by ${columns} order by ${columns}`);
  return sql(text, ...wanted.values);
}

/**
 * Of several conditions each is answered by its own index, which holds the keys, and the sorted keys are merged: no row
 * is read. A range comes sorted by its column; the limit keeps the planner from reading the rows in the order of keys.
 */
function intersectedSql(table: Table, where: Where): Sql {
  const parts = Object.entries(where).map(([name, wanted]) => {
    const { text, values } = whereSql({ [name]: wanted }, table);
    const keys = `select key from ${table.name} where ${text}`;
    const isRange = wanted !== null && typeof wanted === 'object';
    return { text: isRange ? `select key from (${keys} limit -1)` : keys, values };
  });
  return sql(
    `select count(*) from (${parts.map(({ text }) => text).join(' intersect ')})`,
    ...parts.flatMap(({ values }) => values),
  );
}
