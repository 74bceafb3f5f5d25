import { useQuery } from '@tanstack/react-query';
import { type ComponentProps, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { words } from '#contract';
import { NARROW, useMedia } from '../../app/use-media.ts';
import { useText } from '../../app/use-text.ts';
import { joined } from '../../components/joined.ts';
import { ErrorNotice } from '../../components/notices.tsx';
import { Page } from '../../components/page.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { DocumentSide } from './document-side.tsx';
import { OutlinePane } from './outline-pane.tsx';
import { ReviewContext, type ReviewState } from './review-context.ts';
import { type Kind, linesQuery, type Review } from './review.ts';
import { useEditing } from './use-editing.ts';
import { usePlaces } from './use-places.ts';
import { useReviewKeys } from './use-review-keys.ts';
import css from './review.module.css';

const CHANGES = { draft: 'editOutline', amendment: 'editAmendment' } as const;

/** A page on which a document is reviewed: a plan before it starts, or an amended text. */
export function Reviewing({
  planId,
  kind,
  review,
  ...page
}: Omit<ComponentProps<typeof Page>, 'children' | 'wide'> & {
  readonly planId: string;
  readonly kind: Kind;
  readonly review: Review;
}): ReactElement {
  const { sourceSha256 } = review;
  const lines = useQuery({
    ...linesQuery(planId, sourceSha256 ?? ''),
    enabled: sourceSha256 !== null,
  });
  const text = sourceSha256 === null ? null : lines.data;
  const edits = useEditing(planId, kind, review);
  const places = usePlaces(text, review);
  const act = review.actions.find(({ action }) => action === CHANGES[kind]);
  const state: ReviewState = {
    ...edits,
    ...places,
    planId,
    kind,
    review,
    text,
    editable: act !== undefined && !act.refused,
  };
  useReviewKeys(state);
  return (
    <ReviewContext value={state}>
      <Page wide {...page}>
        <ErrorNotice error={edits.error ?? lines.error} />
        <Sides />
      </Page>
    </ReviewContext>
  );
}

/** Beside each other; on a telephone one after the other, as tabs. */
function Sides(): ReactElement {
  const t = useText();
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
        {shows('text') && <DocumentSide />}
        {shows('outline') && <OutlinePane />}
      </div>
    </>
  );
}
