/**
 * BullMQ refuses ids with `:`, ids of digits only, and ids that begin with `0:`.
 * The mark in front settles the last two; `%` is escaped so that two ids never become one.
 */
export const toJobId = (id: string): string =>
  `~${id.replaceAll('%', '%25').replaceAll(':', '%3A')}`;
