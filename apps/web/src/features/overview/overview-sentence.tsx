import { type ReactElement } from 'react';
import { Link } from 'react-router';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { Sentence } from '../../components/sentence.tsx';
import { type Overview } from './overview.ts';
import css from './overview.module.css';

/** The whole in one sentence; each count opens its list. Of a past day the lists are not those of that day. */
export function OverviewSentence({ overview }: { readonly overview: Overview }): ReactElement {
  const t = useText();
  const { plans, tasks, cases, past } = overview;
  const said = words.overviewPage;
  const { total, done, overdue } = tasks;
  const share = total === 0 ? 0 : Math.round((done / total) * 100);
  const counted = (to: string, text: string) => (past ? text : <Link to={to}>{text}</Link>);
  const finished = done === 0 ? t(said.doneNone) : t(said.done, { n: done, percent: share });
  const late = counted('/ledger?state=overdue', t(said.overdue, { n: overdue }));
  return (
    <p className={css.sentence}>
      <Sentence
        of={cases ? said.sentence : said.sentencePast}
        places={{
          plans: t(said.plans, { n: plans.length }),
          tasks: counted('/ledger', t(said.tasks, { n: total })),
          done: counted('/ledger?state=accepted', finished),
          overdue: overdue > 0 ? <strong>{late}</strong> : late,
          red: cases && counted('/cases?level=red', redOf(cases)),
        }}
      />
    </p>
  );

  function redOf({ red, redDrafted }: NonNullable<Overview['cases']>): string {
    return redDrafted > 0
      ? t(said.redDrafted, { n: red, drafted: redDrafted })
      : t(said.red, { n: red });
  }
}
