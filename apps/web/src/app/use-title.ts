import { useEffect } from 'react';

/** The title of the tab; what waits stands before it: `(7) 我的待办`. */
export function useTitle(title: string, count = 0): void {
  useEffect(() => {
    document.title = `${count > 0 ? `(${count}) ` : ''}${title} · 督办`;
  }, [title, count]);
}
