import { useEffect } from 'react';
import { words } from '#contract';
import { useText } from './use-text.ts';

/** The title of the tab; what waits stands before it: `(7) 我的待办`. */
export function useTitle(title: string, count = 0): void {
  const name = useText()(words.shell.name);
  useEffect(() => {
    document.title = `${count > 0 ? `(${count}) ` : ''}${title} · ${name}`;
  }, [title, count, name]);
}
