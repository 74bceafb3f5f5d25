import { type ReactElement, type ReactNode } from 'react';
import { Unseen } from './notices.tsx';
import css from './table.module.css';

export type Column<Row> = {
  readonly id: string;
  readonly head: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** `number`: to the right. `nowrap`: in one line. */
  readonly kind?: 'number' | 'nowrap';
};

/** A plain table of some hundred rows at most; what is longer is paged or virtual. */
export function Table<Row>({
  name,
  columns,
  rows,
  keyOf,
}: {
  /** What it is a table of, for who does not see it. */
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}): ReactElement {
  return (
    <div className={css.scroll} role="region" aria-label={name} tabIndex={0}>
      <table className={css.table}>
        <caption>
          <Unseen>{name}</Unseen>
        </caption>
        <thead>
          <tr>
            {columns.map(({ id, head, kind }) => (
              <th key={id} scope="col" className={kind && css[kind]}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ id, cell, kind }) => (
                <td key={id} className={kind && css[kind]}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
