import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Navigate, useParams, useSearchParams } from 'react-router';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { NARROW, useMedia } from '../../app/use-media.ts';
import { Button, ButtonLink } from '../../components/button.tsx';
import { joined } from '../../components/joined.ts';
import { Empty, ErrorNotice, Skeleton } from '../../components/notices.tsx';
import { Page } from '../../components/page.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { DocumentPane } from './document-pane.tsx';
import { OutlinePane } from './outline-pane.tsx';
import { ReviewContext, type ReviewState, useReview } from './review-context.ts';
import { linesQuery, type Review, reviewQuery } from './review.ts';
import { Suggestions } from './suggestions.tsx';
import { useEditing } from './use-editing.ts';
import { usePlaces } from './use-places.ts';
import { useReviewKeys } from './use-review-keys.ts';
import css from './review.module.css';

/** Left the document, right what was read of it; each correction is sent at once. */
export function ReviewPage(): ReactElement {
  const { planId = '' } = useParams();
  const { data: review } = useSuspenseQuery(reviewQuery(planId));
  if (review.status === 'discarded') return <Navigate to="/plans/new" replace />;
  return <Reviewing planId={planId} review={review} />;
}

function Reviewing({
  planId,
  review,
}: {
  readonly planId: string;
  readonly review: Review;
}): ReactElement {
  const t = useText();
  const { sourceSha256 } = review;
  const lines = useQuery({
    ...linesQuery(planId, sourceSha256 ?? ''),
    enabled: sourceSha256 !== null,
  });
  const text = sourceSha256 === null ? null : lines.data;
  const edits = useEditing(planId, review);
  const places = usePlaces(text, review);
  const act = review.actions.find(({ action }) => action === 'editOutline');
  const state: ReviewState = {
    ...edits,
    ...places,
    planId,
    review,
    text,
    editable: act !== undefined && !act.refused,
  };
  useReviewKeys(state);
  const { title, documentNumber } = review.content;
  const open = review.questions.length;
  return (
    <ReviewContext value={state}>
      <Page
        wide
        title={t(words.reviewPage.titled, { title })}
        tabTitle={`${t(words.reviewPage.title)} ${title}`}
        count={open}
        under={[
          documentNumber,
          t(words.reviewPage.open, { n: open }),
          t(words.reviewPage.settled, { n: review.settled }),
        ]
          .filter(Boolean)
          .join(' · ')}
        acts={<ReviewActs />}
      >
        <ErrorNotice error={edits.error ?? lines.error} />
        <Sides />
      </Page>
    </ReviewContext>
  );
}

function ReviewActs(): ReactElement {
  const t = useText();
  const { planId, review, edit, editable, busy } = useReview();
  const [isSuggesting, setSuggesting] = useState(false);
  const { undo, suggestions } = review;
  const n = suggestions.length;
  return (
    <>
      {editable && undo !== null && (
        <Button busy={busy} onClick={() => edit([{ edit: 'undo', no: undo }])}>
          {t(words.reviewPage.undo)}
        </Button>
      )}
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

/** Beside each other; on a telephone one after the other, as tabs. */
function Sides(): ReactElement {
  const t = useText();
  const { text } = useReview();
  const [search] = useSearchParams();
  const isNarrow = useMedia(NARROW);
  const side = search.get('side') === 'text' ? 'text' : 'outline';
  const shows = (one: 'text' | 'outline'): boolean => !isNarrow || one === side;
  return (
    <>
      {isNarrow && (
        <Tabs
          name={t(words.reviewPage.sides)}
          parameter="side"
          current={side}
          tabs={[
            ['text', t(words.reviewPage.document)],
            ['outline', t(words.reviewPage.outline)],
          ]}
        />
      )}
      <div className={joined(css.sides, isNarrow && css.one)}>
        {shows('text') && <Document />}
        {shows('outline') && <OutlinePane key={text === null ? 'alone' : 'beside'} />}
      </div>
    </>
  );
}

function Document(): ReactElement {
  const t = useText();
  const { text } = useReview();
  if (text === null) return <Empty>{t(words.reviewPage.noText)}</Empty>;
  return text === undefined ? <Skeleton rows={12} /> : <DocumentPane text={text} />;
}
