import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Navigate, useParams, useSearchParams } from 'react-router';
import { words } from '#contract';
import { useMe } from '../../api/me.ts';
import { useText } from '../../app/use-text.ts';
import { Due, TimeLeft } from '../../components/due.tsx';
import { Banner } from '../../components/notices.tsx';
import { Card, Page } from '../../components/page.tsx';
import { LevelTag } from '../../components/tags.tsx';
import { ActForm } from '../acts/act-form.tsx';
import { type ActName } from '../acts/act-types.ts';
import { useDraft } from '../acts/use-draft.ts';
import { Ladder } from './ladder.tsx';
import { type Obligation, obligationQuery } from './task.ts';
import css from './task.module.css';

/** What is done for what is no task. */
const DOING = {
  target: 'recordMeasurement',
  'check-in': 'reportCheckIn',
  phase: 'closePhase',
  'sign-off': 'signPlan',
} as const satisfies Readonly<Record<string, ActName>>;

/** Something owed: of a task its page, of anything else what it is, its ladder, and the form for it. */
export function ItemPage(): ReactElement {
  const { obligationId = '' } = useParams();
  const [search] = useSearchParams();
  const { data: owed } = useSuspenseQuery(obligationQuery(obligationId));
  const { kind, itemId, organization } = owed;
  if (kind !== 'task') return <Item key={obligationId} owed={owed} name={DOING[kind]} />;
  const asked = new URLSearchParams(search);
  asked.set('unit', organization);
  if (!asked.has('do')) asked.set('do', 'report');
  return <Navigate replace to={`/tasks/${encodeURIComponent(itemId)}?${asked.toString()}`} />;
}

function Item({ owed, name }: { readonly owed: Obligation; readonly name: ActName }): ReactElement {
  const t = useText();
  const me = useMe();
  const draft = useDraft({ about: owed.obligationId });
  const [isDone, setDone] = useState(false);
  const { number, title, planTitle, clause, organization, office, status } = owed;
  const mine = me.roles.includes('office') ? office : me.organization;
  const mayAct = status === 'open' && organization === mine;
  const { itemId, planId, obligationId, dueOn } = owed;
  return (
    <Page title={`${number} ${title}`.trim()} under={`${organization} · ${planTitle}`}>
      <p className={css.state}>
        <LevelTag level={owed.level} draft={!owed.redIssued} />
        {t(words.taskPage.due)} <Due on={dueOn} originally={owed.originallyDueOn} />{' '}
        {status === 'open' && <TimeLeft days={owed.workingDaysLeft} />}
      </p>
      {isDone && <Banner kind="good">✓ {t(words.actDone[name])}</Banner>}
      {mayAct && !isDone && (
        <Card unprinted title={t(words.actForms[name])}>
          <ActForm
            sticky
            name={name}
            about={{ itemId, planId, obligationId, dueOn }}
            draft={draft}
            onDone={() => setDone(true)}
          />
        </Card>
      )}
      <Card title={t(words.taskPage.clause)}>
        <blockquote className={css.clause}>{clause}</blockquote>
      </Card>
      <Ladder owed={owed} />
    </Page>
  );
}
