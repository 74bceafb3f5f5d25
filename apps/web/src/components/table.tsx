import { type ReactElement, type ReactNode } from 'react';
import { joined } from './joined.ts';
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
  cards = false,
}: {
  /** What it is a table of, for who does not see it. */
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Where it is narrow each row is a card, its cells one under the other with their heads. */
  readonly cards?: boolean;
}): ReactElement {
  return (
    <div className={css.scroll} role="region" aria-label={name} tabIndex={0}>
      <table className={joined(css.table, cards && css.cards)} role={cards ? 'table' : undefined}>
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
            <tr key={keyOf(row)} role={cards ? 'row' : undefined}>
              {columns.map(({ id, head, cell, kind }) => (
                <td
                  key={id}
                  className={kind && css[kind]}
                  role={cards ? 'cell' : undefined}
                  data-head={typeof head === 'string' ? head : undefined}
                >
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
