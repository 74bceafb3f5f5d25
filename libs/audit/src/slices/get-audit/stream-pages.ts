import { type EventStore, type RecordedEvent } from '#event-store';
import { shown } from '../../unfinished.ts';

/** Streams read at once. */
const ABREAST = 16;

type Place = { readonly stream: string; readonly revision: number };

/** The streams that some rows come from, each read once, up to the last revision asked for. */
export class StreamPages {
  private constructor(private readonly pages: ReadonlyMap<string, readonly RecordedEvent[]>) {}

  static async load(store: EventStore, places: readonly Place[]): Promise<StreamPages> {
    const ends = new Map<string, number>();
    for (const { stream, revision } of places) {
      ends.set(stream, Math.max(revision, ends.get(stream) ?? 0));
    }
    const pages = new Map<string, readonly RecordedEvent[]>();
    const left = [...ends];
    while (left.length > 0) {
      const some = left.splice(0, ABREAST).map(async ([stream, to]) => {
        const events: RecordedEvent[] = [];
        for await (const event of store.read(stream, { to })) events.push(shown(event));
        pages.set(stream, events);
      });
      await Promise.all(some);
    }
    return new StreamPages(pages);
  }

  /** From its first event; nothing when it was not asked for. */
  of(stream: string): readonly RecordedEvent[] {
    return this.pages.get(stream) ?? [];
  }
}
