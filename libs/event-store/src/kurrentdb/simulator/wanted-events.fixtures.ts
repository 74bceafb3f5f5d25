/** Part of a SIMULATOR of somebody else's server (KurrentDB): which events a read asks for. */
import type { ReadReq } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { refusals, type Place } from './answers.fixtures.ts';
import { type ServerLog } from './server-log.fixtures.ts';
import { type StoredEvent } from './stored-event.fixtures.ts';

/** Events in one page of the server's reads, and its default search window. */
export const PAGE = 32;

export type Filter = {
  readonly accepts: (event: StoredEvent) => boolean;
  /** How many events one page looks at. */
  readonly window: number;
  /** Checkpoints come each so many events looked at; undefined: never. */
  readonly checkpointEvery: number | undefined;
};

export const everything: Filter = {
  accepts: () => true,
  window: Number.MAX_SAFE_INTEGER,
  checkpointEvery: undefined,
};

export function filterOf(options: ReadReq.Options): Filter {
  const filter = options.getFilter();
  if (!filter) return everything;
  const byType = filter.getEventType();
  const expression = byType ?? filter.getStreamIdentifier();
  if (!expression) throw refusals.unknown('no filter expression');
  const regex = expression.getRegex() === '' ? undefined : new RegExp(expression.getRegex(), 'u');
  const prefixes = expression.getPrefixList();
  const window = filter.hasMax() ? filter.getMax() : PAGE;
  const multiplier = filter.getCheckpointintervalmultiplier();
  const fits = (text: string): boolean =>
    regex ? regex.test(text) : prefixes.some((prefix) => text.startsWith(prefix));
  return {
    accepts: byType ? ({ type }) => fits(type) : ({ stream }) => fits(stream),
    window,
    checkpointEvery: multiplier * window,
  };
}

export type From = Place | 'start' | 'end';

export function fromOf(all: ReadReq.Options.AllOptions): From {
  if (all.hasStart()) return 'start';
  const position = all.getPosition();
  if (all.hasEnd() || !position) return 'end';
  return {
    commit: Number(position.getCommitPosition()),
    prepare: Number(position.getPreparePosition()),
  };
}

/**
 * The index of the first event at or behind a place. A place where no record begins cannot be read:
 * the server fails, too.
 */
export function indexFrom(log: ServerLog, from: From): number {
  if (from === 'start') return 0;
  if (from === 'end' || from.commit >= log.endPosition) return log.all.length;
  const index = log.indexAt(from.commit);
  if (log.all[index]?.position !== from.commit) throw refusals.thrown();
  return index;
}

/** Forwards a place is inclusive. */
export function* forwards(log: ServerLog, from: From, { accepts }: Filter): Generator<StoredEvent> {
  const end = log.all.length;
  for (let index = indexFrom(log, from); index < end; index++) {
    const event = log.all[index];
    if (event && accepts(event)) yield event;
  }
}

/**
 * Backwards it is where the last event to come has ended: an event's own place leaves it out. A
 * place behind the end fails.
 */
export function* backwards(
  log: ServerLog,
  from: From,
  { accepts }: Filter,
): Generator<StoredEvent> {
  if (typeof from === 'object' && from.commit > log.endPosition) throw refusals.thrown();
  for (let index = indexFrom(log, from) - 1; index >= 0; index--) {
    const event = log.all[index];
    if (event && accepts(event)) yield event;
  }
}

export type StreamRead = {
  readonly events: readonly StoredEvent[];
  /** The first revision that is left. */
  readonly first: number;
  readonly from: number | 'start' | 'end';
  readonly isBackwards: boolean;
};

export function* ofStream({
  events,
  first,
  from,
  isBackwards,
}: StreamRead): Generator<StoredEvent> {
  const last = events.length - 1;
  const begin = from === 'start' ? 0 : from === 'end' ? Number.MAX_SAFE_INTEGER : from;
  const step = isBackwards ? -1 : 1;
  const at = isBackwards ? Math.min(begin, last) : Math.max(begin, first);
  for (let revision = at; revision >= first && revision <= last; revision += step) {
    const event = events[revision];
    if (event) yield event;
  }
}
