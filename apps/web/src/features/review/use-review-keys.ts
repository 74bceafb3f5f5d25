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

const TEXT = '[data-side="text"]';
const HEAD = '[data-head]';
const CURRENT = '[tabindex="0"]';

function changeSides(): void {
  const isInText = document.activeElement?.closest(TEXT) !== null;
  if (isInText) document.querySelector<HTMLElement>(HEAD)?.focus();
  else currentIn(document.querySelector(TEXT))?.focus();
}

/** What Tab leads to: a line, or a mark in a file, which may stand in a shadow. */
function currentIn(side: Element | null): HTMLElement | undefined {
  const hosts = [...(side?.querySelectorAll('*') ?? [])].flatMap(
    ({ shadowRoot }) => shadowRoot ?? [],
  );
  const found = [side, ...hosts].map((root) => root?.querySelector<HTMLElement>(CURRENT));
  return found.find((one) => one !== null && one !== undefined) ?? undefined;
}
