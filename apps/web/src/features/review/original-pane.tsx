import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useCallback, useMemo } from 'react';
import { addressOf } from '../../api/client.ts';
import { FileView } from '../../components/file-view/file-view.tsx';
import { FailedToShow, Skeleton } from '../../components/notices.tsx';
import { passagesOf } from './passages-of.ts';
import { useReview } from './review-context.ts';
import { itemIn, sourceQuery } from './review.ts';
import css from './document.module.css';

/** The file as it is printed, each passage that something was read from marked and linked with the outline. */
export function OriginalPane({ sha256 }: { readonly sha256: string }): ReactElement {
  const { planId, review, at, lit, sought, light, open } = useReview();
  const { data, error, refetch } = useQuery(sourceQuery(planId, sha256));
  const passages = useMemo(() => (data ? passagesOf(data) : []), [data]);
  const labelOf = useCallback(
    (id: string) => {
      const item = itemIn(review, id);
      return item ? `${item.number} ${item.title}` : id;
    },
    [review],
  );
  if (error) return <FailedToShow error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={12} />;
  const address = addressOf('/api/plans/{planId}/source/file', {
    path: { planId },
    query: { sha256 },
  });
  return (
    <div className={css.original} data-side="text">
      <FileView
        name={data.name}
        type={data.type ?? ''}
        address={address}
        marked={{ passages, shown: lit ?? at, at, sought, light, open, labelOf }}
      />
    </div>
  );
}
