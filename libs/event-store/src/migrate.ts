import { Rejection } from '#contract';
import { type EventStore, type RecordedEvent } from './event-store.port.ts';
import { LogDigest, lineOf } from './log-digest.ts';
import { StreamRuns } from './stream-runs.ts';

export type Migration = {
  readonly from: EventStore;
  readonly to: EventStore;
  /** Called every 1000 events, and at the end of every round. */
  readonly onProgress?: (progress: MigrationProgress) => void;
};

export type MigrationProgress = {
  /** Comparing what the target has already, copying the rest, or reading both anew to verify. */
  readonly phase: 'comparing' | 'copying' | 'verifying';
  /** Events of the source that this round has come past, from its first. */
  readonly events: number;
};

export type MigrationReport = {
  readonly events: number;
  readonly streams: number;
  /** The same of both logs; {@link LogDigest} says of what. */
  readonly hash: string;
  /** Events that this call wrote; the others were there already. */
  readonly copied: number;
  readonly tookMs: number;
};

/** A source that still grows after so many rounds is in use. */
const MOST_ROUNDS = 4;
const PROGRESS_EVERY = 1_000;

/**
 * Moves a log: writes all events of `from` to `to`, in the same order, with their ids, revisions and moments of
 * recording. At the end both are read anew and compared event by event.
 *
 * What the target has already must be the beginning of the source, else nothing is written. So it may be stopped
 * or killed anywhere: the same call goes on where it stood, and on a finished copy it only verifies.
 * Nobody else may write to the target. The source should rest too: what is appended meanwhile is copied, but
 * what comes after the last look is not.
 * @throws {Rejection} `same-log` · `target-differs` · `target-ahead` · `target-busy` · `source-busy`
 * @throws {StoreUnavailable | UnknownOutcome | TooLarge} as the logs do; the same call again goes on
 */
export async function migrateLog(migration: Migration): Promise<MigrationReport> {
  const { from, to } = migration;
  const started = performance.now();
  if ((await from.epoch()) === (await to.epoch())) {
    throw new Rejection('same-log');
  }
  let copied = 0;
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const walked = await walk(migration, round === 1 ? 'comparing' : 'verifying', copied);
    copied += walked.copied;
    if (walked.copied === 0) {
      const { events, streams, hash } = walked.digest;
      return { events, streams, hash, copied, tookMs: performance.now() - started };
    }
  }
  throw new Rejection('source-busy');
}

type Walked = { readonly digest: LogDigest; readonly copied: number };

/** Both logs from their first event, side by side; where the target ends, the rest is written to it. */
async function walk(
  { from, to, onProgress }: Migration,
  reading: 'comparing' | 'verifying',
  before: number,
): Promise<Walked> {
  const digest = new LogDigest();
  const rest = new StreamRuns(to);
  const advice = before > 0 ? VOID : NOTHING_WRITTEN;
  const there = to.readAll()[Symbol.asyncIterator]();
  const tell = (): void =>
    onProgress?.({ phase: rest.events > 0 ? 'copying' : reading, events: digest.events });
  try {
    for await (const event of from.readAll()) {
      const line = digest.add(event);
      const same = rest.events > 0 ? undefined : await next(there);
      if (same === undefined) await rest.add(event, line.length);
      else if (lineOf(same) !== line) throw differs(digest.events, event, same, advice);
      if (digest.events % PROGRESS_EVERY === 0) tell();
    }
    await rest.flush();
    const more = rest.events > 0 ? undefined : await next(there);
    if (more) throw isAhead(digest.events, more, advice);
  } finally {
    await there.return?.();
  }
  tell();
  return { digest, copied: rest.events };
}

async function next(events: AsyncIterator<RecordedEvent>): Promise<RecordedEvent | undefined> {
  const result = await events.next();
  return result.done === true ? undefined : result.value;
}

const NOTHING_WRITTEN = '目标必须是空的，或是同一来源未搬完的日志。没有写入任何事件';
const VOID = '搬家期间目标被别的程序写入，这份目标不能使用';

function differs(
  number: number,
  event: RecordedEvent,
  found: RecordedEvent,
  advice: string,
): Rejection {
  const at = `目标的第 ${number} 个事件（${nameOf(found)}）与来源（${nameOf(event)}）不同`;
  return new Rejection('target-differs', { why: `${at}；${advice}` });
}

function isAhead(count: number, found: RecordedEvent, advice: string): Rejection {
  const more = `来源只有 ${count} 个事件，目标还有别的（${nameOf(found)}）`;
  return new Rejection('target-ahead', { why: `${more}；${advice}` });
}

const nameOf = ({ stream, revision, type }: RecordedEvent): string =>
  `${stream} 第 ${revision} 号 ${type}`;
