import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newKey } from '../../api/new-key.ts';
import { useText } from '../../app/use-text.ts';
import { sentenceOf } from '../../components/notices.tsx';
import { ACTS, isAtOnce } from '../acts/act-specs.ts';
import { type ActName, NOTHING_GIVEN } from '../acts/act-types.ts';
import { type ShownRow } from './use-rows.ts';
import { type Offer, offersOf } from './todo.ts';

/** Requests under way. */
const ABREAST = 4;

export type Bulk = {
  readonly ticked: ReadonlySet<string>;
  readonly tick: (key: string, isTicked: boolean) => void;
  readonly clear: () => void;
  readonly done: ReadonlyMap<string, ActName>;
  readonly setDone: (key: string, name: ActName) => void;
  readonly failed: ReadonlyMap<string, string>;
  readonly isRunning: boolean;
  readonly run: (name: ActName, rows: readonly ShownRow[]) => Promise<void>;
};

/** What may be done with a row without anything to fill in. */
export const bulkOffers = ({ row, isGone }: ShownRow): readonly Offer[] =>
  isGone
    ? []
    : offersOf(row).filter(
        ({ name, refused }) =>
          refused === null && (isAtOnce(ACTS[name]) || name === 'approveRedCard'),
      );

/** Several rows at once, one request each: what failed stays ticked, and says why. */
export function useBulk(): Bulk {
  const t = useText();
  const queries = useQueryClient();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [done, setDoneMap] = useState<ReadonlyMap<string, ActName>>(new Map());
  const [failed, setFailed] = useState<ReadonlyMap<string, string>>(new Map());
  const [isRunning, setRunning] = useState(false);
  const tick = (key: string, isTicked: boolean): void =>
    setTicked((before) => {
      const after = new Set(before);
      if (isTicked) after.add(key);
      else after.delete(key);
      return after;
    });
  const setDone = (key: string, name: ActName): void =>
    setDoneMap((before) => new Map(before).set(key, name));

  const one = async (name: ActName, shown: ShownRow): Promise<void> => {
    const offer = bulkOffers(shown).find((it) => it.name === name);
    if (!offer) return;
    try {
      await ACTS[name].send(offer.about, NOTHING_GIVEN, newKey());
      setDone(shown.key, name);
      tick(shown.key, false);
    } catch (error) {
      setFailed((before) => new Map(before).set(shown.key, sentenceOf(error as Error, t)));
    }
  };
  const run: Bulk['run'] = async (name, rows) => {
    setRunning(true);
    setFailed(new Map());
    const left = [...rows];
    const work = async (): Promise<void> => {
      for (let next = left.shift(); next; next = left.shift()) await one(name, next);
    };
    await Promise.all(Array.from({ length: ABREAST }, work));
    setRunning(false);
    await queries.invalidateQueries();
  };
  return { ticked, tick, clear: () => setTicked(new Set()), done, setDone, failed, isRunning, run };
}
