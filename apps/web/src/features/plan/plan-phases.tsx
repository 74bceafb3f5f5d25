import { type ReactElement } from 'react';
import { words } from '#contract';
import { useCodeText, useText } from '../../app/use-text.ts';
import { Card } from '../../components/page.tsx';
import { type Column, Table } from '../../components/table.tsx';
import { StateTag } from '../../components/tags.tsx';
import { TimeAxis, TimeLine } from '../overview/time-line.tsx';
import { timeScale } from '../overview/time-scale.ts';
import { type PhaseLine } from './plan.ts';
import css from './plan.module.css';

/** The phases on their years, and one by one. @param on today, where it is known */
export function PlanPhases({
  phases,
  on,
}: {
  readonly phases: readonly PhaseLine[];
  readonly on: string | undefined;
}): ReactElement {
  const t = useText();
  const shown = phases.flatMap(({ status, ...phase }) =>
    status === 'dropped' ? [] : { ...phase, status },
  );
  const scale = timeScale(shown, on ?? shown[0]?.startsOn ?? '2000-01-01');
  return (
    <section id="phases">
      <Card title={t(words.planPage.phases)}>
        {shown.length === 0 && <p>{t(words.overviewPage.noPhases)}</p>}
        {shown.length > 0 && on !== undefined && (
          <div className={css.time}>
            <TimeAxis scale={scale} on={on} label={t(words.overviewPage.nowMark)} />
            <TimeLine phases={shown} scale={scale} on={on} />
          </div>
        )}
        {shown.length > 0 && <PhaseTable phases={shown} on={on} />}
      </Card>
    </section>
  );
}

type Props = { readonly phases: readonly PhaseLine[]; readonly on: string | undefined };

function PhaseTable({ phases, on }: Props): ReactElement {
  const t = useText();
  const columns = useColumns(on);
  const name = t(words.planPage.phases);
  return (
    <Table cards name={name} rows={phases} keyOf={({ phaseId }) => phaseId} columns={columns} />
  );
}

function useColumns(on: string | undefined): readonly Column<PhaseLine>[] {
  const t = useText();
  const said = useCodeText();
  const stateOf = ({ status, startedOn, closedOn }: PhaseLine): string => {
    if (closedOn !== null) return t(words.planPage.closedOn, { on: closedOn });
    if (startedOn !== null) return t(words.planPage.startedOn, { on: startedOn });
    return said(words.phaseStates, status);
  };
  return [
    {
      id: 'title',
      head: t(words.planPage.phases),
      cell: ({ number, title, text }) => (
        <>
          <strong>
            {number} {title}
          </strong>
          <p className={css.soft}>{text}</p>
        </>
      ),
    },
    {
      id: 'days',
      head: t(words.planPage.days),
      kind: 'nowrap',
      cell: ({ startsOn, dueOn }) => (
        <>
          <time dateTime={startsOn}>{startsOn}</time>
          {' — '}
          <time dateTime={dueOn}>{dueOn}</time>
        </>
      ),
    },
    {
      id: 'state',
      head: t(words.planPage.state),
      cell: (phase) => (
        <>
          <StateTag done={phase.status === 'closed'}>{stateOf(phase)}</StateTag>
          {on !== undefined && phase.closedOn === null && phase.dueOn < on && (
            <strong className={css.late}>{t(words.planPage.late)}</strong>
          )}
        </>
      ),
    },
  ];
}
