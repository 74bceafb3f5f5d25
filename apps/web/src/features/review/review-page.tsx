import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Navigate, useParams } from 'react-router';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { Button, ButtonLink } from '../../components/button.tsx';
import { useReview } from './review-context.ts';
import { reviewQuery } from './review.ts';
import { Reviewing } from './reviewing.tsx';
import { Suggestions } from './suggestions.tsx';
import { Undo } from './undo.tsx';

/** Left the document, right what was read of it; each correction is sent at once. */
export function ReviewPage(): ReactElement {
  const t = useText();
  const { planId = '' } = useParams();
  const { data: review } = useSuspenseQuery(reviewQuery(planId, 'draft'));
  const { content, status, questions, settled } = review;
  if (status === 'discarded') return <Navigate to="/plans/new" replace />;
  const open = questions.length;
  const under = [
    content.documentNumber,
    t(words.reviewPage.open, { n: open }),
    t(words.reviewPage.settled, { n: settled }),
  ];
  return (
    <Reviewing
      kind="draft"
      planId={planId}
      review={review}
      title={t(words.reviewPage.titled, { title: content.title })}
      tabTitle={`${t(words.reviewPage.title)} ${content.title}`}
      count={open}
      under={under.filter(Boolean).join(' · ')}
      acts={<ReviewActs />}
    />
  );
}

function ReviewActs(): ReactElement {
  const t = useText();
  const { planId, review, editable } = useReview();
  const [isSuggesting, setSuggesting] = useState(false);
  const n = review.suggestions.length;
  return (
    <>
      <Undo />
      {editable && n > 0 && (
        <Button look="main" onClick={() => setSuggesting(true)}>
          {t(words.reviewPage.suggest, { n })}
        </Button>
      )}
      <ButtonLink look={n > 0 ? 'plain' : 'main'} to={`/plans/${planId}/check`}>
        {t(words.reviewPage.toCheck)}
      </ButtonLink>
      {isSuggesting && <Suggestions onClose={() => setSuggesting(false)} />}
    </>
  );
}
