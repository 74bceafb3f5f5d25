import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../../api/client.ts';
import { useMe } from '../../api/me.ts';
import { type Given, NOTHING_GIVEN } from './act-types.ts';
import { dropText, keepText, keptText } from './kept-text.ts';
import { type Uploads, useUploads } from './use-uploads.ts';

/** So long after the last letter, in milliseconds: here first, then with the server. */
const HERE_MS = 500;
const THERE_MS = 3_000;

export type Draft = {
  readonly given: Given;
  readonly change: (change: (before: Given) => Given) => void;
  /** Files on their way stay with it, whichever form is shown. */
  readonly files: Uploads;
  /** What was typed is sent, or no longer wanted. */
  readonly drop: () => void;
  /** `server`: it can be gone on with on another machine. */
  readonly kept: { readonly where: 'here' | 'server'; readonly at: number } | null;
};

export type DraftOf = {
  /** What it is about: forms of the same subject go on with the same text. */
  readonly about: string;
  /** What stands in the text at first. */
  readonly start?: string | undefined;
  /** The task with which the server keeps it, too. */
  readonly taskId?: string | undefined;
};

/** What is typed survives a closed tab, a lost network and an ended session. */
export function useDraft({ about, start = '', taskId }: DraftOf): Draft {
  const { userId } = useMe();
  const key = `${userId}|${about}`;
  const [given, setState] = useState<Given>({ ...NOTHING_GIVEN, text: start });
  const [kept, setKept] = useState<Draft['kept']>(null);
  const isTyped = useRef(false);

  useEffect(() => {
    let isCurrent = true;
    isTyped.current = false;
    void found(key, taskId).then((before) => {
      if (isCurrent && before && !isTyped.current) setState(before);
    });
    return () => {
      isCurrent = false;
    };
  }, [key, taskId]);

  useEffect(() => {
    if (!isTyped.current) return;
    const here = setTimeout(() => {
      void keepText(key, given).then((at) => {
        if (at !== undefined) setKept({ where: 'here', at });
      });
    }, HERE_MS);
    const there = setTimeout(() => {
      if (taskId === undefined) return;
      void saveDraft(taskId, given).then((at) => {
        if (at !== undefined) setKept({ where: 'server', at });
      });
    }, THERE_MS);
    return () => {
      clearTimeout(here);
      clearTimeout(there);
    };
  }, [key, taskId, given]);

  const change = useCallback((how: (before: Given) => Given) => {
    isTyped.current = true;
    setState(how);
  }, []);
  const drop = useCallback(() => {
    isTyped.current = false;
    setState({ ...NOTHING_GIVEN, text: start });
    setKept(null);
    void dropText(key);
    if (taskId === undefined) return;
    // What was sent as something else than a report stands in the draft still.
    void api.delete('/api/tasks/{taskId}/draft', { path: { taskId } }).catch(() => undefined);
  }, [key, taskId, start]);
  const files = useUploads({
    evidence: given.evidence,
    onEvidence: (how) => change((before) => ({ ...before, evidence: how(before.evidence) })),
  });
  return { given, change, files, drop, kept };
}

/** Of this browser, else of the server. */
async function found(key: string, taskId: string | undefined): Promise<Given | undefined> {
  const here = await keptText<Given>(key);
  if (here) return { ...NOTHING_GIVEN, ...here.given };
  if (taskId === undefined) return undefined;
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
