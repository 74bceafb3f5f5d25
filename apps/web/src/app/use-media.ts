import { useMemo, useSyncExternalStore } from 'react';

/** Cards instead of rows. */
export const NARROW = '(max-width: 640px)';
/** A row opens beside its list instead of on a page of its own. */
export const BESIDE = '(min-width: 1280px)';

/** Whether a media query holds now; the page follows when the window changes. */
export function useMedia(query: string): boolean {
  const list = useMemo(() => matchMedia(query), [query]);
  return useSyncExternalStore(
    (listener) => {
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    () => list.matches,
  );
}
