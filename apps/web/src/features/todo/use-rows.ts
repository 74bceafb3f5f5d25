import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { keyOf, type Section, sectionsOf, type TodoRow, todoQuery } from './todo.ts';

export type ShownRow = {
  readonly key: string;
  readonly row: TodoRow;
  /** It is on the list no longer: done here, or elsewhere. */
  readonly isGone: boolean;
};

export type ShownSection = Omit<Section, 'rows'> & { readonly rows: readonly ShownRow[] };

type Rows = {
  readonly on: string;
  readonly sections: readonly ShownSection[];
  /** As it is now, for the counts. */
  readonly now: readonly Section[];
  /** Rows that came or moved since the list was shown. */
  readonly changes: number;
  readonly showChanges: () => void;
};

/** Rows stay where they are while one works: values change in place, what comes and goes waits behind a button. */
export function useRows(): Rows {
  const { data } = useSuspenseQuery(todoQuery);
  const [shown, setShown] = useState(data);
  const now = useMemo(() => sectionsOf(data), [data]);
  const before = useMemo(() => sectionsOf(shown), [shown]);
  const places = new Map(
    now.flatMap(({ id, rows }) => rows.map((row) => [keyOf(row), { id, row }])),
  );
  const sections = before.map((section): ShownSection => ({
    ...section,
    count: now.find(({ id }) => id === section.id)?.count ?? 0,
    rows: section.rows.map((row) => {
      const key = keyOf(row);
      const present = places.get(key);
      return { key, row: present?.row ?? row, isGone: present === undefined };
    }),
  }));
  const old = new Map(before.flatMap(({ id, rows }) => rows.map((row) => [keyOf(row), id])));
  const changes = [...places].filter(([key, { id }]) => old.get(key) !== id).length;
  return { on: data.on, sections, now, changes, showChanges: () => setShown(data) };
}
