import { sha256 } from '#kernel';
import { type ColumnValue, type Projection, type Row, type ViewSet } from './projection.ts';

const VIEW = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const COLUMN = /^[a-z][A-Za-z0-9]*$/;
const RESERVED = new Set(['key', 'row']);

/**
 * The projections of a set, with names that may stand in a database.
 * @throws {Error} on a name out of pattern, or used twice
 */
export function projectionsOf(set: ViewSet): readonly Projection[] {
  const projections = set.projections as unknown as readonly Projection[];
  const names = projections.map(({ name }) => name);
  if (!VIEW.test(set.name)) throw new Error(`"${set.name}" is no name of a set: kebab-case`);
  if (new Set(names).size !== names.length) throw new Error(`${set.name}: a view is named twice`);
  for (const { name, columns } of projections) {
    if (!VIEW.test(name)) throw new Error(`"${name}" is no name of a view: kebab-case`);
    for (const column of Object.keys(columns)) {
      if (!COLUMN.test(column) || RESERVED.has(column)) {
        throw new Error(`${name}: "${column}" is no name of a column: camelCase, not key or row`);
      }
    }
  }
  return projections;
}

/** Changes whenever stored rows of the set can no longer be used. 12 hexadecimal digits. */
export function fingerprintOf(set: ViewSet): string {
  const shapes = projectionsOf(set).map(({ name, version, prefixes, columns }) => {
    return [name, version, [...prefixes].sort(), Object.keys(columns).sort()];
  });
  return sha256(JSON.stringify(shapes.sort())).slice(0, 12);
}

/** @throws {Error} when a column function gives what no column can hold */
export function columnValue(projection: Projection, column: string, row: Row): ColumnValue {
  const value = projection.columns[column]?.(row) as unknown;
  if (typeof value === 'string' || value === null || Number.isFinite(value)) {
    return value as ColumnValue;
  }
  throw new Error(
    `${projection.name}.${column} is text, a finite number or null; not ${typeof value}`,
  );
}

/** The beginnings of the streams that the set reads; undefined: all streams. */
export function prefixesOf(set: ViewSet): readonly string[] | undefined {
  const all = set.projections.map(({ prefixes }) => prefixes);
  return all.some(({ length }) => length === 0) ? undefined : [...new Set(all.flat())];
}

/** Whether a projection reads this stream. */
export const reads = ({ prefixes }: Pick<Projection, 'prefixes'>, stream: string): boolean =>
  prefixes.length === 0 || prefixes.some((prefix) => stream.startsWith(prefix));

/** A stored row, read back as what its view says it is. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the one place that asserts the type of a stored row
export const parseRow = <R extends Row>(text: string): R => JSON.parse(text) as R;
