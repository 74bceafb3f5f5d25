import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { useMe } from '../../api/me.ts';
import { Refusal } from '../../api/problem.ts';
import { useCommand } from '../../api/use-command.ts';
import { type Edit, itemIn, type Kind, type Review, reviewQuery, type Ruling } from './review.ts';

/** @property about the item that is changed, as the reader of the page sees it */
type Editing = { readonly edits: Edit[]; readonly about?: string | undefined };
type Deciding = { readonly rulings: Ruling[]; readonly reason: string };

export type Edits = {
  /** Corrections, sent at once. @returns whether they are written; if not, `error` says why */
  readonly attempt: (edits: Edit[], about?: string) => Promise<boolean>;
  /** The same, where nothing typed could be lost. `then` is done once they are written. */
  readonly edit: (edits: Edit[], about?: string, then?: () => void) => void;
  /** What is settled as it stands; the reason goes into the record of acts. */
  readonly rule: (rulings: Ruling[], reason: string) => void;
  readonly busy: boolean;
  readonly error: Error | null;
};

const WRITES = {
  draft: '/api/plans/{planId}/edits',
  amendment: '/api/plans/{planId}/amendment/edits',
} as const;

/**
 * Edits go with the revision that is seen. Where somebody else changed the plan meanwhile, an edit goes again by itself,
 * unless it was this item that was changed.
 */
export function useEditing(planId: string, kind: Kind, review: Review): Edits {
  const { userId } = useMe();
  const queries = useQueryClient();
  const path = { planId };
  const send = (revision: number, edits: Edit[], how: { key?: string } = {}) =>
    api.post(WRITES[kind], { path, body: { edits } }, { ...how, ifMatch: `"${revision}"` });
  const editing = useCommand(async ({ edits, about }: Editing, key: string) => {
    try {
      return await send(review.revision, edits, { key });
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'changed-meanwhile') throw error;
      const now = await queries.query({ ...reviewQuery(planId, kind), staleTime: 0 });
      const isFree = about === undefined || isSame(review, now, about) || isBy(userId, error);
      if (!isFree) throw error;
      return send(now.revision, edits);
    }
  });
  const ruling = useCommand(({ rulings, reason }: Deciding, key: string) =>
    api.post('/api/plans/{planId}/rulings', { path, body: { rulings, reason } }, { key }),
  );
  const attempt: Edits['attempt'] = (edits, about) =>
    editing.mutateAsync({ edits, about }).then(
      () => true,
      () => false,
    );
  return {
    attempt,
    edit: (edits, about, then) =>
      void attempt(edits, about).then((isWritten) => isWritten && then?.()),
    rule: (rulings, reason) => ruling.mutate({ rulings, reason }),
    busy: editing.isPending || ruling.isPending,
    error: editing.error ?? ruling.error,
  };
}

const isSame = (seen: Review, now: Review, id: string): boolean =>
  JSON.stringify(itemIn(seen, id)) === JSON.stringify(itemIn(now, id));

/** One's own change, which the page has not seen yet. */
const isBy = (userId: string, { details }: Refusal): boolean =>
  (details as { readonly changes: readonly { readonly actorId: string }[] }).changes.every(
    ({ actorId }) => actorId === userId,
  );
