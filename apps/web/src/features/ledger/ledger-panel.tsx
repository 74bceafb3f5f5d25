import { type SubmitEvent, type ReactElement, type ReactNode } from 'react';
import { words } from '#contract';
import { api } from '../../api/client.ts';
import { useMe } from '../../api/me.ts';
import { useCommand } from '../../api/use-command.ts';
import { useCodeText, useText } from '../../app/use-text.ts';
import { Button, ButtonLink } from '../../components/button.tsx';
import { Due, TimeLeft } from '../../components/due.tsx';
import { TextField } from '../../components/field.tsx';
import { ErrorNotice } from '../../components/notices.tsx';
import { Acts } from '../../components/page.tsx';
import { LevelTag, StateTag } from '../../components/tags.tsx';
import { type LedgerLine } from './ledger-query.ts';
import css from './ledger.module.css';

const names = (units: LedgerLine['leads']): string =>
  units.map(({ organization }) => organization).join('、') || '—';

/** A line whole: what the columns cut, and who answers for it. */
export function LedgerPanel({ line }: { readonly line: LedgerLine }): ReactElement {
  const t = useText();
  const { ledgerPage: said } = words;
  const isOffice = useMe().roles.includes('office');
  return (
    <>
      <Facts line={line} />
      {isOffice && line.kind === 'task' && line.status !== 'cancelled' && (
        <LeaderForm key={line.itemId} line={line} />
      )}
      <Acts>
        {line.kind === 'task' && (
          <ButtonLink look="main" to={`/tasks/${encodeURIComponent(line.itemId)}`}>
            {t(said.openTask)}
          </ButtonLink>
        )}
        <ButtonLink to={`/ledger?plan=${encodeURIComponent(line.planId)}`}>
          {t(said.openLedger)}
        </ButtonLink>
      </Acts>
    </>
  );
}

function Facts({ line }: { readonly line: LedgerLine }): ReactElement {
  const t = useText();
  const { ledgerHeadings: heads, ledgerPage: said } = words;
  const people = line.liaisons.map(({ name, phone }) => `${name} ${phone}`.trim());
  const facts: readonly (readonly [words.Word, ReactNode])[] = [
    [heads.plan, `${line.planTitle} ${line.documentNumber ?? ''}`],
    [heads.leads, names(line.leads)],
    [heads.supports, names(line.supports)],
    [
      said.due,
      <>
        <Due on={line.dueOn} originally={line.originallyDueOn} />{' '}
        <TimeLeft days={line.workingDaysLeft} />
      </>,
    ],
    [heads.status, <State key="s" line={line} />],
    [heads.percent, line.percent === null ? '—' : `${line.percent}%`],
    [heads.report, <Report key="r" line={line} />],
    [heads.liaisons, people.join('、') || '—'],
    [heads.leader, line.leader || '—'],
    [heads.itemId, line.itemId],
  ];
  return (
    <dl className={css.facts}>
      {facts.map(([head, value]) => (
        <div key={head.zh}>
          <dt>{t(head)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function State({ line }: { readonly line: LedgerLine }): ReactElement {
  const code = useCodeText();
  return (
    <>
      <StateTag done={line.status === 'accepted'}>
        {code(words.ledgerStates, line.overdue ? 'overdue' : line.status)}
      </StateTag>{' '}
      <LevelTag level={line.level} /> {line.doneOn}
    </>
  );
}

function Report({ line: { report } }: { readonly line: LedgerLine }): ReactElement {
  const t = useText();
  const { ledgerPage: said } = words;
  if (!report) return <>{t(said.noReport)}</>;
  return (
    <>
      {report.excerpt ?? t(said.withheld)}
      <br />
      {t(said.reportedBy, { unit: report.organization, on: report.reportedOn })}
    </>
  );
}

function LeaderForm({ line }: { readonly line: LedgerLine }): ReactElement {
  const t = useText();
  const { ledgerPage: said } = words;
  const name = useCommand((leader: string, key) =>
    api.put(
      '/api/tasks/{taskId}/leader',
      { path: { taskId: line.itemId }, body: { leader } },
      { key },
    ),
  );
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const leader = new FormData(event.currentTarget).get('leader');
    name.mutate(typeof leader === 'string' ? leader : '');
  };
  return (
    <form className={css.leader} onSubmit={send}>
      <TextField
        label={t(said.nameLeader)}
        hint={t(said.leaderHint)}
        name="leader"
        defaultValue={line.leader}
        maxLength={100}
      />
      <Button type="submit" busy={name.isPending}>
        {t(said.save)}
      </Button>
      <ErrorNotice error={name.error} />
    </form>
  );
}
