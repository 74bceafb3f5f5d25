import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { words } from '#contract';
import { useDay, useText } from '../../app/use-text.ts';
import { DayField } from '../../components/day-field.tsx';
import { Button, ButtonLink } from '../../components/button.tsx';
import { Banner, Empty } from '../../components/notices.tsx';
import { Card, Page } from '../../components/page.tsx';
import { OverviewSentence } from './overview-sentence.tsx';
import { type Overview, overviewQuery } from './overview.ts';
import { PlanLines } from './plan-lines.tsx';
import { Waiting } from './waiting.tsx';
import css from './overview.module.css';

/** One page that a leader reads in a minute, and prints. */
export function OverviewPage(): ReactElement {
  const t = useText();
  const day = useDay();
  const [address, setAddress] = useSearchParams();
  const on = address.get('on');
  // The first answer holds the page up; of another day what was shown stays until it comes.
  const { data: first } = useSuspenseQuery(overviewQuery(null));
  const { data: asked, error } = useQuery({
    ...overviewQuery(on),
    placeholderData: keepPreviousData,
  });
  if (error && !asked) throw error;
  const data = asked ?? first;
  const show = (date: string | undefined): void =>
    setAddress(date === undefined ? {} : { on: date });
  return (
    <div className={css.paper}>
      <Page
        title={t(words.pages.overview)}
        under={t(words.overviewPage.asOf, { on: day(data.on) })}
        acts={
          <>
            <DayField on={on ?? undefined} today={first.on} onDay={show} />
            <Button onClick={() => window.print()}>{t(words.shell.print)}</Button>
          </>
        }
      >
        {data.past && <Banner>{t(words.overviewPage.past)}</Banner>}
        <Content overview={data} />
      </Page>
    </div>
  );
}

function Content({ overview }: { readonly overview: Overview }): ReactElement {
  const t = useText();
  const day = useDay();
  const { plans, past, on, waiting } = overview;
  if (plans.length === 0 && overview.tasks.total === 0) {
    return (
      <Empty>
        <p>{past ? t(words.overviewPage.emptyOn, { on: day(on) }) : t(words.overviewPage.empty)}</p>
        {!past && waiting && (
          <ButtonLink look="main" to="/plans/new">
            {t(words.overviewPage.import)}
          </ButtonLink>
        )}
      </Empty>
    );
  }
  return (
    <div className={css.sheet}>
      <Card>
        <OverviewSentence overview={overview} />
        {waiting && <Waiting waiting={waiting} />}
      </Card>
      <PlanLines overview={overview} />
    </div>
  );
}
