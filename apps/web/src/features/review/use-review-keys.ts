import { useEffect } from 'react';
import { isTyping } from '../../app/is-typing.ts';
import { type ReviewState } from './review-context.ts';

/** F6 changes sides, Ctrl+Z takes the last correction back. */
export function useReviewKeys({ review, edit, editable }: ReviewState): void {
  const { undo } = review;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.code === 'F6') {
        event.preventDefault();
        changeSides();
        return;
      }
      const isUndo = event.code === 'KeyZ' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if (!isUndo || !editable || undo === null || isTyping(event)) return;
      event.preventDefault();
      edit([{ edit: 'undo', no: undo }]);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [undo, edit, editable]);
}

const LINE = '[role="option"][tabindex="0"]';
const HEAD = '[data-head]';

function changeSides(): void {
  const isInText = document.activeElement?.closest('[role="listbox"]') !== null;
  document.querySelector<HTMLElement>(isInText ? HEAD : LINE)?.focus();
}
