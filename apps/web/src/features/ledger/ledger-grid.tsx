import { type KeyboardEvent, type MouseEvent, type ReactElement, useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { words } from '#contract';
import { usePreferences } from '../../app/preferences.ts';
import { useText } from '../../app/use-text.ts';
import { joined } from '../../components/joined.ts';
import { useWindow } from '../../components/use-window.ts';
import { type LedgerColumn, ItemTitle } from './ledger-columns.tsx';
import { type Asked, type Ledger, type LedgerLine, useLines } from './ledger-query.ts';
import { sortedBy, sortWith } from './ledger-sort.ts';
import { useRowKeys } from './use-row-keys.ts';
import css from './ledger.module.css';

type Props = {
  readonly asked: Asked;
  readonly ledger: Ledger;
  readonly columns: readonly LedgerColumn[];
  /** The line that is open beside. */
  readonly openId: string | null;
  readonly onOpen: (line: LedgerLine) => void;
  readonly onSort: (sort: string | undefined) => void;
};

/** The ledger as a grid: as many lines as there are, of which those are drawn that are seen. One stop of the tab key. */
export function LedgerGrid({
  asked,
  ledger,
  columns,
  openId,
  onOpen,
  onSort,
}: Props): ReactElement {
  const t = useText();
  usePreferences();
  const { total = 0 } = ledger;
  const box = useRef<HTMLDivElement>(null);
  const seen = useWindow(total, box, 'box');
  const lineAt = useLines(asked, seen, ledger);
  const { active, setActive, onKey } = useRowKeys(box, { total, height: seen.height }, (at) => {
    const line = lineAt(at);
    if (line) onOpen(line);
  });
  const view = JSON.stringify(asked);
  useEffect(() => {
    // In newer browsers it answers a promise, which no effect may return.
    box.current?.scrollTo({ top: 0 });
  }, [view]);
  const numbers = Array.from({ length: seen.last - seen.first }, (_, at) => seen.first + at);
  return (
    <div ref={box} className={css.box}>
      <table
        className={css.grid}
        role="grid"
        aria-rowcount={total + 1}
        aria-colcount={columns.length + 2}
        aria-label={t(words.pages.ledger)}
      >
        <Heads asked={asked} columns={columns} onSort={onSort} />
        <tbody>
          <Space height={seen.before} columns={columns.length + 2} />
          {numbers.map((at) => (
            <Row
              key={at}
              at={at}
              line={lineAt(at)}
              columns={columns}
              isActive={at === Math.min(active, total - 1)}
              isOpen={openId !== null && lineAt(at)?.itemId === openId}
              onKey={onKey}
              onPress={(line) => {
                setActive(at);
                onOpen(line);
              }}
              onFocus={() => setActive(at)}
            />
          ))}
          <Space height={seen.after} columns={columns.length + 2} />
        </tbody>
      </table>
    </div>
  );
}

function Heads({
  asked,
  columns,
  onSort,
}: Pick<Props, 'asked' | 'columns' | 'onSort'>): ReactElement {
  const t = useText();
  return (
    <>
      <colgroup>
        <col className={css.colOrdinal} />
        <col className={css.colTitle} />
        {columns.map(({ id }) => (
          <col key={id} className={css[`col-${id}`]} />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          <th scope="col">{t(words.ledgerHeadings.ordinal)}</th>
          <Head asked={asked} sort="order" head={words.ledgerHeadings.title} onSort={onSort} />
          {columns.map(({ id, head, sort }) => (
            <Head key={id} asked={asked} sort={sort} head={head} onSort={onSort} />
          ))}
        </tr>
      </thead>
    </>
  );
}

/** Stands for the rows that are not drawn. */
const Space = ({
  height,
  columns,
}: {
  readonly height: number;
  readonly columns: number;
}): ReactElement | null =>
  height === 0 ? null : (
    <tr aria-hidden="true" className={css.space}>
      <td colSpan={columns} height={height} />
    </tr>
  );

function Head({
  asked,
  sort,
  head,
  onSort,
}: {
  readonly asked: Asked;
  readonly sort: string | undefined;
  readonly head: words.Word;
  readonly onSort: Props['onSort'];
}): ReactElement {
  const t = useText();
  if (sort === undefined) return <th scope="col">{t(head)}</th>;
  const by = sortedBy(asked.sort, sort);
  const mark = { ascending: '↑', descending: '↓', none: '' }[by];
  const press = (event: MouseEvent): void => onSort(sortWith(asked.sort, sort, event.shiftKey));
  return (
    <th scope="col" aria-sort={by}>
      <button
        type="button"
        className={css.sort}
        title={t(words.ledgerPage.sortHint)}
        onClick={press}
      >
        {t(head)}
        <span aria-hidden="true">{mark}</span>
      </button>
    </th>
  );
}

function Row({
  at,
  line,
  columns,
  isActive,
  isOpen,
  onKey,
  onPress,
  onFocus,
}: {
  readonly at: number;
  readonly line: LedgerLine | undefined;
  readonly columns: readonly LedgerColumn[];
  readonly isActive: boolean;
  readonly isOpen: boolean;
  readonly onKey: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onPress: (line: LedgerLine) => void;
  readonly onFocus: () => void;
}): ReactElement {
  const press = ({ target }: MouseEvent): void => {
    const isLink = target instanceof Element && target.closest('a') !== null;
    const isSelecting = (globalThis.getSelection()?.toString() ?? '') !== '';
    if (line && !isLink && !isSelecting) onPress(line);
  };
  return (
    <tr
      data-row={at}
      data-keys={line?.kind === 'task' ? `/tasks/${encodeURIComponent(line.itemId)}` : ''}
      aria-rowindex={at + 2}
      aria-selected={isOpen}
      tabIndex={isActive ? 0 : -1}
      className={joined(css.row, line?.overdue && css.overdue)}
      onKeyDown={onKey}
      onClick={press}
      onFocus={onFocus}
    >
      <td>{at + 1}</td>
      <td>
        <div className={css.clip}>{line && <Title line={line} />}</div>
      </td>
      {columns.map(({ id, cell }) => (
        <td key={id}>
          <div className={css.clip}>{line && cell(line)}</div>
        </td>
      ))}
    </tr>
  );
}

const Title = ({ line }: { readonly line: LedgerLine }): ReactElement =>
  line.kind === 'task' ? (
    <Link to={`/tasks/${encodeURIComponent(line.itemId)}`} tabIndex={-1}>
      <ItemTitle line={line} />
    </Link>
  ) : (
    <ItemTitle line={line} />
  );
