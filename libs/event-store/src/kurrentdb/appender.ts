import { setTimeout as pause } from 'node:timers/promises';
import { RevisionConflict, StoreUnavailable, StreamGone, UnknownOutcome } from '../errors.ts';
import { type Appended, type ExpectedRevision, type RecordedEvent } from '../event-store.port.ts';
import { type PreparedEvent } from '../prepare-append.ts';
import { type AppendStream } from './append-stream.ts';
import { kindOf, textOf, toFault } from './faults.ts';
import { type LogReader, type Stretch } from './log-reader.ts';
import { type Namespace } from './namespace.ts';
import { toPosition } from './place.ts';

export type AppendRequest = {
  readonly stream: string;
  readonly events: readonly PreparedEvent[];
  readonly expected: ExpectedRevision;
};

/** What each try may take: the client itself would wait for ever. */
const TRY_MS = 5_000;
const TRIES = 5;
const FIRST_PAUSE_MS = 50;
/** No try begins later than that. */
const LONGEST_MS = 15_000;
const SCAN = 500;

/** Appends until it is known how it ended, or cannot be known. */
export class Appender {
  private readonly appends: AppendStream;
  private readonly namespace: Namespace;
  private readonly reader: LogReader;

  constructor(appends: AppendStream, namespace: Namespace, reader: LogReader) {
    this.appends = appends;
    this.namespace = namespace;
    this.reader = reader;
  }

  /**
   * A lost answer is asked for again with the same ids and the same expectation: the server knows the repetition.
   * What it remembers of `any` and `stream-exists` it forgets in a restart, so there the stream itself is read first.
   */
  async append(command: AppendRequest): Promise<Appended> {
    const begun = performance.now();
    for (let attempt = 1; ; attempt++) {
      try {
        const before =
          attempt > 1 && !isExact(command.expected) ? await this.find(command) : undefined;
        return before ?? (await this.attempt(command));
      } catch (error) {
        if (error instanceof StreamGone) throw error;
        const kind = kindOf(error);
        if (kind === 'conflict') return this.settle(command);
        if (kind !== 'passing') throw toFault(error, command.stream);
        if (attempt === TRIES || performance.now() - begun > LONGEST_MS) {
          return this.settleLater(command, error);
        }
      }
      await pause(FIRST_PAUSE_MS * 3 ** (attempt - 1));
    }
  }

  private async attempt({ stream, events, expected }: AppendRequest): Promise<Appended> {
    const request = { stream: this.namespace.toServer(stream), events, expected };
    const { revision, place } = await this.appends.append(request, TRY_MS);
    if (place) return { revision, position: toPosition(place) };
    const there = { from: revision, maxCount: 1, direction: 'forward' } as const;
    const [event] = await orUnknownOutcome(stream, () => this.reader.stretch(stream, there));
    if (!event) throw unknown(stream, 'its place is not told');
    return { revision, position: event.position };
  }

  /** The server says that somebody else wrote first: perhaps it was we, and the answer was lost. */
  private settle(command: AppendRequest): Promise<Appended> {
    const { stream, expected } = command;
    return orUnknownOutcome(stream, async () => {
      const found = await this.find(command);
      if (found) return found;
      throw new RevisionConflict(stream, expected, await this.reader.lastRevision(stream));
    });
  }

  /** No try was answered. What stands in the stream may tell all the same. */
  private settleLater(command: AppendRequest, cause: unknown): Promise<Appended> {
    const { stream, expected } = command;
    return orUnknownOutcome(stream, async () => {
      const found = await this.find(command);
      if (found) return found;
      const actual = await this.reader.lastRevision(stream);
      if (isExact(expected) && actual >= firstOf(expected)) {
        throw new RevisionConflict(stream, expected, actual); // its place is taken: it can never be written
      }
      throw unknown(stream, cause);
    });
  }

  /** The same events where they were to be written, or undefined. */
  private async find({ stream, events, expected }: AppendRequest): Promise<Appended | undefined> {
    const ids = events.map(({ id }) => id);
    const there = isExact(expected)
      ? await this.reader.stretch(stream, stretchOf(firstOf(expected), ids.length))
      : await this.search(stream, ids);
    const last = there.at(-1);
    const same = there.length === ids.length && there.every(({ id }, at) => id === ids[at]);
    return last && same ? { revision: last.revision, position: last.position } : undefined;
  }

  /** From the end backwards, because a lost append is young. */
  private async search(stream: string, ids: readonly string[]): Promise<readonly RecordedEvent[]> {
    for (let from: number | 'end' = 'end'; ;) {
      const stretch: Stretch = { from, maxCount: SCAN, direction: 'backward' };
      const page = await this.reader.stretch(stream, stretch);
      const last = page.find(({ id }) => id === ids.at(-1));
      if (last) {
        const first = Math.max(0, last.revision - ids.length + 1);
        return this.reader.stretch(stream, stretchOf(first, ids.length));
      }
      const oldest = page.at(-1);
      if (!oldest || oldest.revision === 0) return [];
      from = oldest.revision - 1;
    }
  }
}

/** What cannot be read now leaves open how the append ended. */
async function orUnknownOutcome<T>(stream: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof StoreUnavailable ? unknown(stream, error) : error;
  }
}

const unknown = (stream: string, cause?: unknown): UnknownOutcome =>
  cause instanceof UnknownOutcome
    ? cause
    : new UnknownOutcome(`${stream}: whether it was written is not known; ${textOf(cause)}`, {
        cause,
      });

const isExact = (expected: ExpectedRevision): expected is number | 'no-stream' =>
  typeof expected === 'number' || expected === 'no-stream';

const firstOf = (expected: number | 'no-stream'): number =>
  expected === 'no-stream' ? 0 : expected + 1;

const stretchOf = (from: number, maxCount: number): Stretch => ({
  from,
  maxCount,
  direction: 'forward',
});
