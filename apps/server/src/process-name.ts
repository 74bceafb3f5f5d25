import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { newId } from '#kernel';

/** Process ids are unique within a machine or container. */
const place = `${hostname()}/${namespace()}`;

/** Names this process, and no other, not even an earlier one of the same number. */
export const processName = (): string => [place, process.pid, newId()].join(' ');

/** True when the process is known to have ended; false for other machines. */
export function hasEnded(name: string): boolean {
  const [where, pid] = name.split(' ');
  if (where !== place) return false;
  if (Number(pid) === process.pid) return true;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function namespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return 'machine';
  }
}
