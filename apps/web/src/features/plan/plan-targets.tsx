import { type ReactElement } from 'react';
import { words } from '#contract';
import { useCodeText, useText } from '../../app/use-text.ts';
import { grouped } from '../../components/grouped.ts';
import { Card } from '../../components/page.tsx';
import { type Column, Table } from '../../components/table.tsx';
import { StateTag } from '../../components/tags.tsx';
import { aimOf, amountOf } from './aim.ts';
import { type TargetLine } from './plan.ts';
import css from './plan.module.css';

const DONE: readonly TargetLine['status'][] = ['attained'];

/** The targets in brief: what is to be reached, what is there, how it stands. */
export function PlanTargets({
  targets,
}: {
  readonly targets: readonly TargetLine[];
}): ReactElement {
  const t = useText();
  const said = useCodeText();
  const columns = useColumns();
  const counts = grouped(targets, ({ status }) => status);
  const brief = counts.map(([status, some]) =>
    t(words.planPage.inBrief, { status: said(words.targetStates, status), n: some.length }),
  );
  return (
    <section id="targets">
      <Card title={t(words.planPage.targets)}>
        <p>{targets.length === 0 ? t(words.planPage.noTargets) : brief.join('　')}</p>
        {targets.length > 0 && (
          <Table
            cards
            name={t(words.planPage.targets)}
            rows={targets}
            keyOf={({ targetId }) => targetId}
            columns={columns}
          />
        )}
      </Card>
    </section>
  );
}

function useColumns(): readonly Column<TargetLine>[] {
  const t = useText();
  const said = useCodeText();
  return [
    {
      id: 'title',
      head: t(words.planPage.targets),
      cell: ({ title, clause, soft }) => (
        <>
          <strong>{title}</strong> {soft && <StateTag>{t(words.planPage.soft)}</StateTag>}
          <p className={css.soft}>{clause}</p>
        </>
      ),
    },
    { id: 'aim', head: t(words.planPage.aim), kind: 'nowrap', cell: aimOf },
    {
      id: 'actual',
      head: t(words.planPage.actual),
      kind: 'nowrap',
      cell: ({ actual, unit }) => amountOf(actual, unit),
    },
    {
      id: 'by',
      head: t(words.planPage.by),
      kind: 'nowrap',
      cell: ({ dueOn, periodTo }) => dueOn ?? periodTo ?? '—',
    },
    {
      id: 'whose',
      head: t(words.planPage.whose),
      cell: ({ leads, responsible }) => [...leads, ...responsible].join('、') || '—',
    },
    {
      id: 'state',
      head: t(words.planPage.state),
      cell: ({ status }) => (
        <StateTag done={DONE.includes(status)}>{said(words.targetStates, status)}</StateTag>
      ),
    },
  ];
}
