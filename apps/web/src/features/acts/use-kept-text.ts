import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../../api/client.ts';
import { useMe } from '../../api/me.ts';
import { type Given, NOTHING_GIVEN } from './act-types.ts';
import { dropText, keepText, keptText } from './kept-text.ts';

/** So long after the last letter, in milliseconds: here first, then with the server. */
const HERE_MS = 500;
const THERE_MS = 3_000;

export type KeptText = {
  readonly given: Given;
  readonly setGiven: (change: (before: Given) => Given) => void;
  /** What was typed is sent, or no longer wanted. */
  readonly drop: () => void;
  /** `server`: it can be gone on with on another machine. */
  readonly kept: { readonly where: 'here' | 'server'; readonly at: number } | null;
};

/** What is typed about a task survives a closed tab, a lost network and an ended session. */
export function useKeptText(taskId: string, savesDraft: boolean): KeptText {
  const { userId } = useMe();
  const key = `${userId}|${taskId}`;
  const [given, setState] = useState(NOTHING_GIVEN);
  const [kept, setKept] = useState<KeptText['kept']>(null);
  const isTyped = useRef(false);

  useEffect(() => {
    let isCurrent = true;
    isTyped.current = false;
    void found(key, taskId, savesDraft).then((before) => {
      if (isCurrent && before && !isTyped.current) setState(before);
    });
    return () => {
      isCurrent = false;
    };
  }, [key, taskId, savesDraft]);

  useEffect(() => {
    if (!isTyped.current) return;
    const here = setTimeout(() => {
      void keepText(key, given).then((at) => {
        if (at !== undefined) setKept({ where: 'here', at });
      });
    }, HERE_MS);
    const there = setTimeout(() => {
      if (!savesDraft) return;
      void saveDraft(taskId, given).then((at) => {
        if (at !== undefined) setKept({ where: 'server', at });
      });
    }, THERE_MS);
    return () => {
      clearTimeout(here);
      clearTimeout(there);
    };
  }, [key, taskId, given, savesDraft]);

  const setGiven = useCallback((change: (before: Given) => Given) => {
    isTyped.current = true;
    setState(change);
  }, []);
  const drop = useCallback(() => {
    isTyped.current = false;
    setState(NOTHING_GIVEN);
    setKept(null);
    void dropText(key);
    if (!savesDraft) return;
    // What was sent as something else than a report stands in the draft still.
    void api.delete('/api/tasks/{taskId}/draft', { path: { taskId } }).catch(() => undefined);
  }, [key, taskId, savesDraft]);
  return { given, setGiven, drop, kept };
}

/** Of this browser, else of the server. */
async function found(key: string, taskId: string, hasDraft: boolean): Promise<Given | undefined> {
  const here = await keptText<Given>(key);
  if (here) return { ...NOTHING_GIVEN, ...here.given };
  if (!hasDraft) return undefined;
  const { draft } = await api
    .get('/api/tasks/{taskId}/draft', { path: { taskId } })
    .catch(() => ({ draft: null }));
  if (!draft) return undefined;
  const { text, percent, evidence = [] } = draft;
  return {
    ...NOTHING_GIVEN,
    text,
    evidence,
    percent: percent === undefined ? '' : String(percent),
  };
}

/** @returns when it was saved; undefined where it could not be: it is still here */
async function saveDraft(taskId: string, given: Given): Promise<number | undefined> {
  const { text, percent, evidence } = given;
  const share = Number(percent);
  const body = {
    text,
    ...(percent !== '' && share >= 0 && share <= 100 && { percent: share }),
    ...(evidence.length > 0 && { evidence }),
  };
  try {
    await api.put('/api/tasks/{taskId}/draft', { path: { taskId }, body });
    return performance.timeOrigin + performance.now();
  } catch {
    return undefined;
  }
}
