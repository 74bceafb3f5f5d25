import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { words } from '#contract';
import { useListKeys } from '../../app/use-list-keys.ts';
import { useCodeText, useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { Banner, Empty, FailedToShow, Skeleton } from '../../components/notices.tsx';
import { Acts } from '../../components/page.tsx';
import { BulkBar, type Ticked } from '../acts/bulk-bar.tsx';
import { aboutCase } from './about-case.ts';
import { type Change, isFiltered } from './asked.ts';
import { CaseLine, isToSign } from './case-line.tsx';
import { type Asked, type By, type CaseRow, casesQuery, type CaseTotals } from './cases-queries.ts';
import { caseName } from './case-name.ts';
import { type CaseGroup, caseGroups, unitIn } from './groups.ts';
import css from './cases.module.css';

const { casesPage: said } = words;

type Props = {
  readonly asked: Asked;
  readonly open: string | undefined;
  readonly totals: CaseTotals;
  readonly onChange: (change: Change) => void;
};

/** The cases that the address asks for. */
export function CaseList(props: Props): ReactElement {
  const t = useText();
  const { asked } = props;
  const found = useInfiniteQuery({ ...casesQuery(asked), placeholderData: keepPreviousData });
  const { data, error } = found;
  if (!data) {
    const retry = (): void => void found.refetch();
    return error ? <FailedToShow error={error} onRetry={retry} /> : <Skeleton />;
  }
  const rows = data.pages.flatMap((page) => page.rows);
  const total = data.pages[0]?.total ?? 0;
  if (rows.length === 0) {
    return <Empty>{t(isFiltered(asked) || asked.ended ? said.noMatch : said.none)}</Empty>;
  }
  return (
    <>
      <Cases {...props} rows={rows} />
      {found.hasNextPage && (
        <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t(said.more, { n: rows.length, total })}
        </Button>
      )}
    </>
  );
}

/** In groups; those to be signed can be chosen, and signed or declined together. */
function Cases({
  rows,
  asked: { by },
  open,
  totals,
  onChange,
}: Props & { readonly rows: readonly CaseRow[] }): ReactElement {
  const t = useText();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [done, setDone] = useState<string>();
  const list = useListKeys();
  const choose = (obligationId: string): void => {
    const next = new Set(chosen);
    if (!next.delete(obligationId)) next.add(obligationId);
    setChosen(next);
  };
  const toSign = rows.filter(isToSign);
  const picked = toSign.filter(({ obligationId }) => chosen.has(obligationId));
  return (
    <>
      {done !== undefined && <Banner kind="good">✓ {done}</Banner>}
      {toSign.length > 1 && (
        <Acts>
          <Button onClick={() => setChosen(new Set(toSign.map((row) => row.obligationId)))}>
            {t(words.caseActs.chooseAll, { n: toSign.length })}
          </Button>
        </Acts>
      )}
      <div ref={list} className={css.groups}>
        {caseGroups(rows, by, totals).map((group) => (
          <Group
            key={group.key}
            group={group}
            by={by}
            open={open}
            chosen={chosen}
            onOpen={(id) => onChange({ open: id === open ? undefined : id })}
            onChoose={choose}
          />
        ))}
      </div>
      <BulkBar
        rows={picked.map(tickedCase)}
        onClear={() => setChosen(new Set())}
        onDone={(name, keys) => {
          setDone(t(words.bulkForm.done, { act: t(words.actForms[name]), n: keys.length }));
          setChosen(new Set([...chosen].filter((one) => !keys.includes(one))));
        }}
      />
    </>
  );
}

/** What may be done with several notices. */
function tickedCase(row: CaseRow): Ticked {
  const about = aboutCase(row);
  const names = ['approveRedCard', 'declineRedCard'] as const;
  return {
    key: row.obligationId,
    name: `${row.organization} ${caseName(row)}`,
    offers: names.map((name) => ({ name, about })),
  };
}

function Group({
  group: { key, rows },
  by,
  open,
  chosen,
  onOpen,
  onChoose,
}: {
  readonly group: CaseGroup;
  readonly by: By;
  readonly open: string | undefined;
  readonly chosen: ReadonlySet<string>;
  readonly onOpen: (obligationId: string) => void;
  readonly onChoose: (obligationId: string) => void;
}): ReactElement {
  const t = useText();
  const nameOf = useGroupName();
  return (
    <section className={css.group}>
      <h2>
        {nameOf(by, key)} <span className={css.soft}>{t(said.count, { n: rows.length })}</span>
      </h2>
      <ul className={css.list}>
        {rows.map((row) => (
          <CaseLine
            key={row.obligationId}
            row={row}
            isOpen={row.obligationId === open}
            isChosen={chosen.has(row.obligationId)}
            onOpen={() => onOpen(row.obligationId)}
            onChoose={() => onChoose(row.obligationId)}
          />
        ))}
      </ul>
    </section>
  );
}

function useGroupName(): (by: By, key: string) => string {
  const t = useText();
  const code = useCodeText();
  return (by, key) => {
    if (by === 'level' && key === 'drafted') return t(said.toSign);
    if (by === 'level') return code(words.levels, key);
    if (by === 'age') return code(said, key);
    if (by === 'unit') return unitIn(key);
    return key === '' ? t(said.noNext) : key;
  };
}
