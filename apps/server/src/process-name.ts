import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { newId } from '#kernel';

/** Where numbers of processes mean the same: a machine, or one container of it (each counts from 1). */
const place = `${hostname()}/${namespace()}`;

/** Names this process, and no other, not even an earlier one of the same number. */
export const processName = (): string => [place, process.pid, newId()].join(' ');

/** True when the process of this name is seen to have ended; of another place nothing is seen. */
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
