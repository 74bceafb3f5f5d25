import { type Command, type Decider, type Instant } from '#kernel';
import { type KindRead, type RecordsRead } from './reading.events.ts';

export type RecordReading = Command<'RecordReading', RecordsRead['data']>;

/** The hour in which each kind was last read. */
export type Reading = Readonly<Partial<Record<KindRead, Instant>>>;

/** One fact an hour, user and kind. */
export const readingDecider: Decider<RecordReading, RecordsRead, Reading> = {
  initialState: {},
  decide: ({ data }, last) =>
    last[data.kind] === data.from ? [] : [{ type: 'RecordsRead', data }],
  evolve: (last, { data }) => ({ ...last, [data.kind]: data.from }),
};

export const readingStream = (userId: string): string => `reading-${userId}`;

/** The beginning of the hour, by the zone of the machine's clock: UTC. */
export const hourOf = (now: Instant): Instant =>
  `${now.slice(0, 'YYYY-MM-DDTHH'.length)}:00:00.000Z` as Instant;
