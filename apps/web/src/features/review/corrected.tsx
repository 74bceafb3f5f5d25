import { type ReactElement } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { Acts } from '../../components/page.tsx';
import { FieldChange } from './field-change.tsx';
import { useReview } from './review-context.ts';
import css from './review.module.css';

/** What of an item is not as printed any more, and the way back; nothing where all is. */
export function Corrected({ id }: { readonly id: string }): ReactElement | null {
  const t = useText();
  const { review, edit, editable } = useReview();
  const found = review.corrected.find((one) => one.id === id);
  if (!found) return null;
  return (
    <section className={css.corrected} aria-label={t(words.reviewActs.corrected)}>
      <p className={css.under}>{t(words.reviewActs.corrected)}</p>
      {found.fields.map((field) => (
        <FieldChange key={field.field} change={field} />
      ))}
      {editable && (
        <Acts>
          <Button onClick={() => edit([{ edit: 'revert', id }], id)}>
            {t(words.reviewActs.revert)}
          </Button>
        </Acts>
      )}
    </section>
  );
}
