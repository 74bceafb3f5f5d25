import { parseInstant, withOffset } from '#kernel';

/** The wall clock's time of an instant, to the second: `2025-12-17 09:00:00`. */
export const inShanghai = (instant: string): string =>
  withOffset('Asia/Shanghai', parseInstant(instant)).slice(0, 19).replace('T', ' ');
