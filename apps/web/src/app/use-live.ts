import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { LiveMessage } from '#contract';
import { seen } from '../api/seen.ts';

/** Milliseconds. A burst of changes is looked at once; nobody looks more often than once a second. */
const SETTLE_MS = 200;
const APART_MS = 1_000;
/** Where no stream is to be had: an office without TLS, a proxy that keeps streams back. */
const POLL_MS = 20_000;
const NAME = 'duban-live';

/**
 * What changes elsewhere is asked for anew here. One stream a browser: the tab that holds the lock listens, the others are
 * told by it. Where a browser cannot do that, each asks from time to time.
 */
export function useLive(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const look = lookSeldom(async (position) => {
      if (position !== undefined) await seen(position, signal);
      if (!signal.aborted) await queries.invalidateQueries();
    }, signal);
    if (!isSecureContext || !('locks' in navigator)) {
      poll(look, signal);
    } else {
      const tabs = new BroadcastChannel(NAME);
      tabs.onmessage = ({ data }: MessageEvent<string>) => look(data);
      signal.addEventListener('abort', () => tabs.close());
      const tell = (position: string): void => {
        look(position);
        tabs.postMessage(position);
      };
      navigator.locks
        .request(NAME, { signal }, () => listen(tell, () => look(undefined), signal))
        .catch(() => undefined); // the page was left before it was its turn
    }
    return () => leaving.abort();
  }, [queries]);
}

type Look = (position: string | undefined) => void;

function lookSeldom(
  work: (position: string | undefined) => Promise<void>,
  signal: AbortSignal,
): Look {
  let waiting: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = -APART_MS;
  signal.addEventListener('abort', () => clearTimeout(timer));
  return (position) => {
    waiting = position ?? waiting;
    if (timer !== undefined || signal.aborted) return;
    const wait = Math.max(SETTLE_MS, last + APART_MS - performance.now());
    timer = setTimeout(() => {
      timer = undefined;
      last = performance.now();
      void work(waiting);
    }, wait);
  };
}

function poll(look: Look, signal: AbortSignal): void {
  const timer = setInterval(() => {
    if (document.visibilityState === 'visible') look(undefined);
  }, POLL_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}

/** Listens until the page is left. A stream that is refused or ends for good is asked for again after a while. */
function listen(
  tell: (position: string) => void,
  look: () => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve) => {
    let stream: EventSource | undefined;
    const open = (): void => {
      if (signal.aborted) return;
      stream = new EventSource('/api/live');
      // What happened after the page was read and before the stream stood is in neither.
      stream.addEventListener('open', look, { once: true });
      stream.onmessage = ({ data }: MessageEvent<string>) => {
        const { position, changes, all } = JSON.parse(data) as LiveMessage;
        if (all || changes.length > 0) tell(position);
      };
      stream.onerror = () => {
        if (stream?.readyState !== EventSource.CLOSED) return; // it comes again by itself
        look();
        setTimeout(open, POLL_MS);
      };
    };
    open();
    signal.addEventListener('abort', () => {
      stream?.close();
      resolve();
    });
  });
}
