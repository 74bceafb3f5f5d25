import { type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { words } from '#contract';
import { BESIDE, NARROW, useMedia } from '../../app/use-media.ts';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Empty } from '../../components/notices.tsx';
import { Beside, SidePanel } from '../../components/side-panel.tsx';
import { LedgerCards } from './ledger-cards.tsx';
import { type LedgerColumn, ItemTitle } from './ledger-columns.tsx';
import { LedgerGrid } from './ledger-grid.tsx';
import { LedgerPanel } from './ledger-panel.tsx';
import { type Asked, type Ledger, type LedgerLine, useLine } from './ledger-query.ts';

type Change = (changes: Readonly<Record<string, string | undefined>>) => void;

const CLEARED = {
  q: undefined,
  plan: undefined,
  unit: undefined,
  role: undefined,
  dueFrom: undefined,
  dueTo: undefined,
  leader: undefined,
  all: undefined,
  state: undefined,
  level: undefined,
};

/** The lines as a grid or as cards, and the one that is open beside them. */
export function LedgerLines({
  asked,
  ledger,
  columns,
  openId,
  onChange,
}: {
  readonly asked: Asked;
  readonly ledger: Ledger;
  readonly columns: readonly LedgerColumn[];
  readonly openId: string | null;
  readonly onChange: Change;
}): ReactElement {
  const t = useText();
  const go = useNavigate();
  const isNarrow = useMedia(NARROW);
  const isBeside = useMedia(BESIDE);
  const open = useLine(openId, ledger);
  if (ledger.total === 0) return <NoLines asked={asked} onChange={onChange} />;
  const show = (line: LedgerLine): void => {
    if (isBeside || line.kind !== 'task') onChange({ open: line.itemId });
    else void go(`/tasks/${encodeURIComponent(line.itemId)}`);
  };
  const close = (): void => onChange({ open: undefined });
  const list = isNarrow ? (
    <LedgerCards asked={asked} ledger={ledger} onOpen={show} />
  ) : (
    <LedgerGrid
      asked={asked}
      ledger={ledger}
      columns={columns}
      openId={openId}
      onOpen={show}
      onSort={(sort) => onChange({ sort })}
    />
  );
  if (!open) return <Beside list={list} panel={null} />;
  const title = <ItemTitle line={open} />;
  if (isBeside) {
    const panel = (
      <SidePanel key={open.itemId} title={title} onClose={close}>
        <LedgerPanel line={open} />
      </SidePanel>
    );
    return <Beside list={list} panel={panel} />;
  }
  return (
    <>
      {list}
      <Dialog title={t(words.pages.ledger)} onClose={close}>
        <h3>{title}</h3>
        <LedgerPanel line={open} />
      </Dialog>
    </>
  );
}

function NoLines({
  asked,
  onChange,
}: {
  readonly asked: Asked;
  readonly onChange: Change;
}): ReactElement {
  const t = useText();
  const { sort: _, ...filters } = asked;
  const isFiltered = Object.keys(filters).length > 0;
  return (
    <Empty>
      <p>{t(isFiltered ? words.ledgerPage.none : words.ledgerPage.empty)}</p>
      {isFiltered && <Button onClick={() => onChange(CLEARED)}>{t(words.ledgerPage.clear)}</Button>}
    </Empty>
  );
}
