import { type ReactElement, useState } from 'react';
import { words } from '#contract';
import { NARROW, useMedia } from '../../app/use-media.ts';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { Empty } from '../../components/notices.tsx';
import { Acts } from '../../components/page.tsx';
import { QuestionCard } from './question-card.tsx';
import { useReview } from './review-context.ts';
import { type Question } from './review.ts';
import css from './review.module.css';

/** All that is asked, in the order of the document; on a telephone one after the other. */
export function Questions(): ReactElement {
  const t = useText();
  const { questions } = useReview().review;
  const isNarrow = useMedia(NARROW);
  if (questions.length === 0) return <Empty>{t(words.reviewPage.allSettled)}</Empty>;
  if (isNarrow) return <OneByOne questions={questions} />;
  return (
    <ul className={css.rows}>
      {questions.map((question) => (
        <li key={question.key} data-head={question.key} tabIndex={-1} className={css.row}>
          <Asked question={question} />
        </li>
      ))}
    </ul>
  );
}

/** The one that is answered goes, and the next takes its place. */
function OneByOne({ questions }: { readonly questions: readonly Question[] }): ReactElement | null {
  const t = useText();
  const [wanted, setWanted] = useState(0);
  const at = Math.min(wanted, questions.length - 1);
  const question = questions[at];
  if (!question) return null;
  return (
    <>
      <Asked key={question.key} question={question} />
      <Acts>
        <Button onClick={() => setWanted(Math.max(0, at - 1))}>
          {t(words.reviewAnswers.previous)}
        </Button>
        <Button onClick={() => setWanted(Math.min(questions.length - 1, at + 1))}>
          {t(words.reviewAnswers.next)}
        </Button>
        <span className={css.under}>{`${at + 1}/${questions.length}`}</span>
      </Acts>
    </>
  );
}

const Asked = ({ question }: { readonly question: Question }): ReactElement => (
  <>
    {question.number !== '' && (
      <p className={css.under}>
        {question.number} {question.title}
      </p>
    )}
    <QuestionCard question={question} />
  </>
);
