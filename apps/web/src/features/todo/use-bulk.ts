import { useState } from 'react';
import { ACTS, isText } from '../acts/act-specs.ts';
import { type ActName } from '../acts/act-types.ts';
import { type Ticked } from '../acts/bulk-bar.tsx';
import { type Offer, offersOf } from './todo.ts';
import { type ShownRow } from './use-rows.ts';

export type Bulk = {
  readonly ticked: ReadonlySet<string>;
  readonly tick: (keys: readonly string[], isTicked: boolean) => void;
  readonly clear: () => void;
  /** What was done here, by row. */
  readonly done: ReadonlyMap<string, ActName>;
  readonly setDone: (keys: readonly string[], name: ActName) => void;
};

/** What may be done with a row among others: nothing has to be filled in, or a text. */
export const bulkOffers = ({ row, isGone }: ShownRow): readonly Offer[] =>
  isGone ? [] : offersOf(row).filter(({ name, refused }) => refused === null && isText(ACTS[name]));

export const tickedRow = (shown: ShownRow): Ticked => {
  const { organization, number, title } = shown.row;
  const name = [organization, number, title].filter(Boolean).join(' ');
  return { key: shown.key, name, offers: bulkOffers(shown) };
};

/** Which rows are chosen, and what became of those with which something was done here. */
export function useBulk(): Bulk {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [done, setDoneMap] = useState<ReadonlyMap<string, ActName>>(new Map());
  const tick: Bulk['tick'] = (keys, isTicked) =>
    setTicked((before) => {
      const after = new Set(before);
      for (const key of keys) {
        if (isTicked) after.add(key);
        else after.delete(key);
      }
      return after;
    });
  const setDone: Bulk['setDone'] = (keys, name) => {
    setDoneMap((before) => new Map([...before, ...keys.map((key) => [key, name] as const)]));
    tick(keys, false);
  };
  return { ticked, tick, clear: () => setTicked(new Set()), done, setDone };
}
