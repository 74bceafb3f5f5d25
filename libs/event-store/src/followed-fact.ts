import { type RecordedEvent } from './event-store.port.ts';

/** What an event says of the fact that it follows: for which follower, and where that fact stands. */
export const followedFact = (follower: string, { stream, revision }: RecordedEvent): string =>
  `${follower} ${revision} ${stream}`;

/**
 * Whether a stream shows that a follower has carried out in it what a fact asks for, or what a later fact of the same
 * source asks for. So a log that is read again from the first event changes nothing: what was ruled, ruled otherwise and
 * read again is not ruled a third time. What came to nothing leaves no mark, and is decided again by the state of that day.
 */
export function isFollowed(
  events: readonly RecordedEvent[],
  follower: string,
  fact: RecordedEvent,
): boolean {
  return events.some(({ meta: { followed } }) => {
    if (followed === undefined) return false;
    const [by, revision = '', ...stream] = followed.split(' ');
    return by === follower && stream.join(' ') === fact.stream && Number(revision) >= fact.revision;
  });
}
