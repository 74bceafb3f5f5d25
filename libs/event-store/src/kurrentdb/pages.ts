import {
  type Position,
  type ReadAllOptions,
  type ReadOptions,
  type RecordedEvent,
} from '../event-store.port.ts';
import { type LogReader } from './log-reader.ts';
import { toPlace } from './place.ts';

const PAGE = 500;

/** Reads that may be long, page after page as they are asked for. */
export class Pages {
  private readonly reader: LogReader;
  private readonly demandOpen: () => void;

  /** @param demandOpen throws when the log was closed meanwhile */
  constructor(reader: LogReader, demandOpen: () => void) {
    this.reader = reader;
    this.demandOpen = demandOpen;
  }

  async *ofStream(stream: string, options: ReadOptions): AsyncIterable<RecordedEvent> {
    const { direction = 'forward', maxCount = Infinity } = options;
    const forward = direction === 'forward';
    const step = forward ? 1 : -1;
    const to = options.to ?? (forward ? Infinity : 0);
    let from = await this.firstOf(stream, options);
    for (let left = maxCount; left > 0 && (to - from) * step >= 0; left -= PAGE) {
      this.demandOpen();
      const most = Math.min(left, PAGE, (to - from) * step + 1);
      const events = await this.reader.stretch(stream, { from, maxCount: most, direction });
      yield* events;
      const last = events.at(-1);
      if (last === undefined || events.length < most) return;
      from = last.revision + step;
    }
  }

  async *ofLog(
    options: ReadAllOptions & { readonly after: Position },
  ): AsyncIterable<RecordedEvent> {
    const { after, prefixes = [], maxCount = Infinity } = options;
    this.demandOpen();
    toPlace(after);
    let at = after;
    for (let left = maxCount; left > 0;) {
      this.demandOpen();
      const { events, last, full } = await this.reader.find({
        after: at,
        prefixes,
        maxCount: Math.min(left, PAGE),
      });
      yield* events;
      if (!full || last === undefined) return;
      left -= events.length;
      at = last;
    }
  }

  /** Backward from behind the end the server finds nothing: it is asked where the end is. */
  private async firstOf(stream: string, options: ReadOptions): Promise<number> {
    this.demandOpen();
    if (options.direction !== 'backward') return Math.max(0, options.from ?? 0);
    const last = await this.reader.lastRevision(stream);
    return Math.min(last, options.from ?? last);
  }
}
