import { useCallback, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { NARROW, useMedia } from '../../app/use-media.ts';
import { lineFor } from './places.ts';
import { type Place, type ReviewState } from './review-context.ts';
import { type MarkedText, type Review } from './review.ts';
import { scrollWithin } from '../../components/scroll-within.ts';

type Places = Pick<ReviewState, 'at' | 'open' | 'lit' | 'light' | 'showInText' | 'sought'>;

/** What is open stands in the address, with the part of the outline that it belongs to. */
export function usePlaces(text: MarkedText | null | undefined, review: Review): Places {
  const [search, setSearch] = useSearchParams();
  const [lit, light] = useState<string | null>(null);
  const [sought, setSought] = useState<{ readonly index: number; readonly offset: number }>();
  const isNarrow = useMedia(NARROW);
  const at = search.get('at');
  const { content } = review;
  const open = useCallback(
    (id: string | null) => {
      const part = content.tasks.some((task) => task.id === id)
        ? 'tasks'
        : content.targets.some((target) => target.id === id)
          ? 'targets'
          : content.phases.some((phase) => phase.id === id)
            ? 'phases'
            : null;
      if (id !== null && part === null) return; // it was dropped
      setSearch(
        (now) => {
          if (id === null) now.delete('at');
          else now.set('at', id);
          if (part !== null) now.set('show', part);
          now.set('side', 'outline');
          return now;
        },
        { replace: true, preventScrollReset: true },
      );
    },
    [content, setSearch],
  );
  const showInText = (place: Place): void => {
    if (!text) return;
    if (isNarrow) {
      setSearch(
        (now) => {
          now.set('side', 'text');
          return now;
        },
        { replace: true, preventScrollReset: true },
      );
    }
    const index = lineFor(text, review, place);
    const line = text.lines[index];
    if (line) setSought({ index, offset: place.span?.start ?? line.start });
  };
  useEffect(() => {
    if (sought) scrollWithin(document.getElementById(`line-${sought.index}`));
  }, [sought]);
  // The side with the focus never scrolls by itself; the other one follows.
  useEffect(() => {
    if (at === null || isNarrow) return;
    const isInText = document.activeElement?.closest('[data-side="text"]') != null;
    const other = isInText ? `item-${at}` : `line-${text ? lineFor(text, review, { id: at }) : -1}`;
    scrollWithin(document.getElementById(other));
    // Only when another item is opened: an answer that comes must not move anything.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [at, text]);
  return { at, open, lit, light, showInText, sought };
}
