import { type ReactElement } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { useReview } from './review-context.ts';

/** Takes the last correction back that still holds. */
export function Undo(): ReactElement | null {
  const t = useText();
  const { review, edit, editable, busy } = useReview();
  const { undo } = review;
  if (!editable || undo === null) return null;
  return (
    <Button busy={busy} onClick={() => edit([{ edit: 'undo', no: undo }])}>
      {t(words.reviewPage.undo)}
    </Button>
  );
}
