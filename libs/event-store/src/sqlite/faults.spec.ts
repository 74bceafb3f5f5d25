import Database from 'better-sqlite3';
import { StoreUnavailable, UnknownOutcome } from '../errors.ts';
import { toCommitFault, toFault } from './faults.ts';

const broken = (code: string): Error => new Database.SqliteError('broken', code);

it.each([
  'SQLITE_BUSY',
  'SQLITE_BUSY_SNAPSHOT',
  'SQLITE_LOCKED',
  'SQLITE_FULL',
  'SQLITE_IOERR_READ',
])('67 the SQLite adapter takes %s for passing', (code) => {
  const cause = broken(code);
  expect(toFault(cause)).toBeInstanceOf(StoreUnavailable);
  expect(toFault(cause)).toMatchObject({ fatal: false, cause });
});

it.each([
  'SQLITE_READONLY',
  'SQLITE_READONLY_DBMOVED',
  'SQLITE_CORRUPT',
  'SQLITE_CORRUPT_INDEX',
  'SQLITE_NOTADB',
  'SQLITE_CANTOPEN',
])('67 the SQLite adapter takes %s for final', (code) => {
  expect(toFault(broken(code))).toBeInstanceOf(StoreUnavailable);
  expect(toFault(broken(code))).toMatchObject({ fatal: true });
});

it('the SQLite adapter leaves a bug a bug', () => {
  const bug = new TypeError('undefined is not a function');
  expect(toFault(bug)).toBe(bug);
  const constraint = broken('SQLITE_CONSTRAINT_NOTNULL');
  expect(toFault(constraint)).toBe(constraint);
});

it('66 the SQLite adapter does not claim to know how a commit ended whose flush failed', () => {
  expect(toCommitFault(broken('SQLITE_IOERR_FSYNC'))).toBeInstanceOf(UnknownOutcome);
  expect(toCommitFault(broken('SQLITE_FULL'))).toMatchObject({ name: 'StoreUnavailable' });
});
