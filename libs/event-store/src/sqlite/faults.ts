import Database from 'better-sqlite3';
import { StoreUnavailable, UnknownOutcome } from '../errors.ts';

/** Names as SQLite gives them, without the detail after the second underscore. */
const PASSING: Readonly<Record<string, string>> = {
  SQLITE_BUSY: 'Another program is writing to the log',
  SQLITE_LOCKED: 'Another program is writing to the log',
  SQLITE_FULL: 'The disk is full',
  SQLITE_IOERR: 'The disk failed',
  SQLITE_NOMEM: 'Memory ran out',
  SQLITE_INTERRUPT: 'The work was interrupted',
};
const FATAL: Readonly<Record<string, string>> = {
  SQLITE_READONLY: 'The log cannot be written to',
  SQLITE_CORRUPT: 'The log is damaged',
  SQLITE_NOTADB: 'The file is no log',
  SQLITE_CANTOPEN: 'The log cannot be opened',
  SQLITE_PERM: 'The log may not be opened',
  SQLITE_AUTH: 'The log may not be opened',
};

/** A fault of the disk or the file in the words of the port; what is no fault comes back as it is. */
export function toFault(error: unknown): unknown {
  const code = kindOf(error);
  const passing = PASSING[code];
  const sentence = passing ?? FATAL[code];
  if (sentence === undefined) return error;
  return new StoreUnavailable(sentence, passing === undefined, { cause: error });
}

/**
 * The same for a failed COMMIT. After a failed write or flush the last page may have reached the disk or not,
 * and a crash now would bring it back: that is unknown, all else was not written.
 */
export function toCommitFault(error: unknown): unknown {
  if (kindOf(error) !== 'SQLITE_IOERR') return toFault(error);
  return new UnknownOutcome('The disk failed while the events were written', { cause: error });
}

export const isBusy = (error: unknown): boolean => kindOf(error) === 'SQLITE_BUSY';

export const isTaken = (error: unknown): boolean => codeOf(error) === 'SQLITE_CONSTRAINT_UNIQUE';

const kindOf = (error: unknown): string => codeOf(error).split('_', 2).join('_');

const codeOf = (error: unknown): string =>
  error instanceof Database.SqliteError ? error.code : '';
