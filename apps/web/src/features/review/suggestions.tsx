import { type ReactElement, useState } from 'react';
import { words } from '#contract';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/field.tsx';
import { ErrorNotice } from '../../components/notices.tsx';
import { Acts } from '../../components/page.tsx';
import { type Column, Table } from '../../components/table.tsx';
import { useReview } from './review-context.ts';
import { type Review } from './review.ts';
import css from './review.module.css';

const KINDS = ['first-named', 'names', 'doubts'] as const;

/** All suggestions at once: what they are, what they change for each unit, and taking them. */
export function Suggestions({ onClose }: { readonly onClose: () => void }): ReactElement {
  const t = useText();
  const { planId, review } = useReview();
  const [reason, setReason] = useState(t(words.suggestionWords.usual));
  const { suggestions, questions } = review;
  const take = useCommand((body: { readonly reason: string }, key) =>
    api.post('/api/plans/{planId}/suggestions', { path: { planId }, body }, { key }),
  );
  const left = questions.length - suggestions.length;
  return (
    <Dialog title={t(words.suggestionWords.title)} onClose={onClose}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          take.mutate({ reason }, { onSuccess: onClose });
        }}
      >
        <ul className={css.rows}>
          {KINDS.map((kind) => {
            const n = suggestions.filter((one) => one.kind === kind).length;
            return n === 0 ? null : <li key={kind}>{t(words.suggestionWords[kind], { n })}</li>;
          })}
        </ul>
        {left > 0 && <p className={css.under}>{t(words.suggestionWords.left, { n: left })}</p>}
        <Effect review={review} />
        <TextField
          label={t(words.suggestionWords.reason)}
          value={reason}
          required
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <ErrorNotice error={take.error} />
        <Acts>
          <Button type="submit" look="main" busy={take.isPending} autoFocus>
            {t(words.suggestionWords.take, { n: suggestions.length })}
          </Button>
          <Button onClick={onClose}>{t(words.suggestionWords.each)}</Button>
        </Acts>
      </form>
    </Dialog>
  );
}

type Load = Review['suggested']['organizations'][number];

const ROLES = ['leads', 'supports', 'responsible'] as const;

const itemsIn = ({ tasks, targets }: Load['before']['leads']): number => tasks + targets;

/** Before and after, for each unit whose share changes. */
function Effect({ review: { suggested } }: { readonly review: Review }): ReactElement {
  const t = useText();
  const { organizations } = suggested;
  if (organizations.length === 0) return <p>{t(words.suggestionWords.noEffect)}</p>;
  const columns: readonly Column<Load>[] = [
    { id: 'name', head: t(words.reviewTabs.organizations), cell: (row) => row.organization },
    ...ROLES.map((role) => ({
      id: role,
      head: t(words.planFields[role]),
      kind: 'number' as const,
      cell: ({ before, after }: Load) => {
        const [was, is] = [itemsIn(before[role]), itemsIn(after[role])];
        return was === is ? was : <strong>{`${was}→${is}`}</strong>;
      },
    })),
  ];
  return (
    <div className={css.effect}>
      <Table
        name={t(words.suggestionWords.effect)}
        columns={columns}
        rows={organizations}
        keyOf={(row) => row.organization}
      />
    </div>
  );
}
