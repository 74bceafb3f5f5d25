import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { words } from '#contract';
import { useMe } from '../../api/me.ts';
import { menuOf } from '../../app/pages.ts';
import { changePreferences, type Preferences, usePreferences } from '../../app/preferences.ts';
import { useSignOut } from '../../app/use-sign-out.ts';
import { useText } from '../../app/use-text.ts';
import { type Entry, entryOf, matchesQuery, namedLike } from './matches.ts';

type Named = { readonly word: words.Word } & Pick<Entry, 'go'>;

/** What stands in the box for what was typed: pages and acts at once, the rest as the server finds it. */
export function useEntries(q: string): {
  readonly entries: readonly Entry[];
  readonly more: boolean;
  readonly settled: boolean;
} {
  const t = useText();
  const { pages, acts } = useOwn();
  const asked = useDeferredValue(q.trim());
  const { data, isFetching } = useQuery({
    ...matchesQuery(asked),
    placeholderData: keepPreviousData,
  });
  const named = (group: 'pages' | 'acts') => (own: Named, at: number) => ({
    id: `${group}-${at}`,
    group,
    title: t(own.word),
    names: [own.word.zh, own.word.en],
    go: own.go,
  });
  const own = [...pages.map(named('pages')), ...acts.map(named('acts'))];
  const found = asked === '' ? [] : (data?.matches.map(entryOf) ?? []);
  return {
    entries: [...found, ...namedLike(own, q)],
    more: asked !== '' && data?.more === true,
    settled: asked === q.trim() && !isFetching,
  };
}

/** The pages of the reader's menu, and what can be done from everywhere. */
function useOwn(): { readonly pages: readonly Named[]; readonly acts: readonly Named[] } {
  const me = useMe();
  const { theme, size, language } = usePreferences();
  const signOut = useSignOut();
  const { finder, shell } = words;
  const change = (wanted: Partial<Preferences>) => () => changePreferences(wanted);
  const isDark = theme === 'dark';
  const isLarger = size === 'larger';
  return {
    pages: [
      ...menuOf(me.roles).map(({ title, path }) => ({ word: title, go: path })),
      { word: words.pages.me, go: '/me' },
    ],
    acts: [
      { word: shell.print, go: () => window.print() },
      {
        word: isDark ? finder.toLight : finder.toDark,
        go: change({ theme: isDark ? 'light' : 'dark' }),
      },
      {
        word: isLarger ? finder.toStandard : finder.toLarger,
        go: change({ size: isLarger ? 'standard' : 'larger' }),
      },
      {
        word: language === 'zh' ? shell.english : shell.chinese,
        go: change({ language: language === 'zh' ? 'en' : 'zh' }),
      },
      { word: shell.signOut, go: () => void signOut() },
    ],
  };
}
