import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { words } from '#contract';
import { useCodeText, useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { TimeLeft } from '../../components/due.tsx';
import { Card, Page } from '../../components/page.tsx';
import { LevelTag, StateTag } from '../../components/tags.tsx';
import { CaseActs } from './case-acts.tsx';
import { CaseFacts } from './case-facts.tsx';
import { caseName } from './case-name.ts';
import { sinceText } from './case-words.ts';
import { caseQuery, type CaseDetail } from './cases-queries.ts';
import { storyOf } from './story.ts';
import css from './cases.module.css';

const { casePage: said } = words;

/** One case and those before it on the same item: what to decide, and all that happened. */
export function CasePage(): ReactElement {
  const { obligationId = '' } = useParams();
  const t = useText();
  const code = useCodeText();
  const { data } = useSuspenseQuery(caseQuery(obligationId));
  const because = data.because === null ? '' : code(words.caseEndings, data.because);
  const name = caseName(data);
  return (
    <Page
      title={name}
      under={
        <>
          <Link to="/cases">{t(words.pages.cases)}</Link> › 《{data.planTitle}》
          {data.documentNumber !== null && `（${data.documentNumber}）`}
        </>
      }
      acts={<Button onClick={() => window.print()}>{t(words.shell.print)}</Button>}
    >
      <Card>
        <p className={css.counts}>
          {data.status === 'resolved' ? (
            <StateTag done>{t(words.casesPage.ended)}</StateTag>
          ) : (
            <LevelTag level={data.level} draft={data.redCard === 'drafted'} />
          )}
          <strong>{data.organization}</strong>
          {data.status === 'open' && <TimeLeft days={-data.workingDaysOverdue} />}
          <span className={css.soft}>{sinceText(data, t, because)}</span>
        </p>
        <CaseFacts row={data} />
        <CaseActs row={data} />
      </Card>
      {[...data.cases].reverse().map((one) => (
        <Story key={one.case} one={one} />
      ))}
    </Page>
  );
}

function Story({ one }: { readonly one: CaseDetail['cases'][number] }): ReactElement {
  const t = useText();
  const code = useCodeText();
  return (
    <Card title={t(said.nth, { n: one.case })}>
      <ol className={css.story}>
        {storyOf(one, t, code).map((told) => (
          <li key={`${told.at} ${told.what}`}>
            <time dateTime={told.on}>{told.on}</time>
            <div>
              {told.what} <span className={css.soft}>{told.actor}</span>
              {told.said !== '' && <p>{told.said}</p>}
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}
