import { type ReactElement, type ReactNode } from 'react';
import { words } from '#contract';
import { type Paged } from '../api/use-paged.ts';
import { NARROW, useMedia } from '../app/use-media.ts';
import { useText } from '../app/use-text.ts';
import { Button } from './button.tsx';
import { Disclosure } from './disclosure.tsx';
import { textsIn } from './form-texts.ts';
import { Empty, FailedToShow, Skeleton } from './notices.tsx';
import { type Column, Table } from './table.tsx';
import css from './listing.module.css';

/** A plain table of a list that is read page by page, with what is said while it comes, fails, or is empty. */
export function Listing<Row>({
  name,
  list,
  columns,
  keyOf,
  empty,
}: {
  readonly name: string;
  readonly list: Paged<Row>;
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string;
  readonly empty: ReactNode;
}): ReactElement {
  const t = useText();
  const { rows, total, error, retry, more, isReading } = list;
  if (!rows) return error ? <FailedToShow error={error} onRetry={retry} /> : <Skeleton rows={8} />;
  return (
    <>
      {rows.length === 0 ? (
        <Empty>{empty}</Empty>
      ) : (
        <Table cards name={name} columns={columns} rows={rows} keyOf={keyOf} />
      )}
      {(more !== undefined || rows.length > 0) && (
        <p className={css.foot}>
          <span>{t(words.listing.shown, { n: rows.length, total })}</span>
          {more && (
            <Button busy={isReading} onClick={more}>
              {t(words.listing.more)}
            </Button>
          )}
        </p>
      )}
    </>
  );
}

/** What a row leads to, in its cell: reads like the text that it is. */
export const RowButton = ({
  onClick,
  children,
}: {
  readonly onClick: () => void;
  readonly children: ReactNode;
}): ReactElement => (
  <button type="button" className={css.row} onClick={onClick}>
    {children}
  </button>
);

/** What a list is asked for: one row of fields, and a button. */
export function FilterForm({
  of,
  onSubmit,
  act = words.ledgerPage.apply,
  children,
}: {
  /** What stands in the fields: filled anew when it changes. */
  readonly of: string;
  readonly onSubmit: (given: Readonly<Record<string, string>>) => void;
  /** On the button. */
  readonly act?: words.Word;
  readonly children: ReactNode;
}): ReactElement {
  const t = useText();
  const isNarrow = useMedia(NARROW);
  const form = (
    <form
      key={of}
      role="search"
      className={css.filters}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(textsIn(event.currentTarget));
      }}
    >
      {children}
      <Button type="submit">{t(act)}</Button>
    </form>
  );
  return isNarrow ? <Disclosure label={`${t(act)}▾`}>{form}</Disclosure> : form;
}
