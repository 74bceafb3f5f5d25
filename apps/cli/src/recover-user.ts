import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Recovery, SignInRecord, type TerminalCode } from '#access';
import { openSqliteCredentialStore, openSqliteFactorStore } from '#access/sqlite';
import { CommandRunner } from '#event-store';
import { SystemClock } from '#kernel';
import { environment, readSettings } from '#platform';
import { Failure } from './failure.ts';
import { type LogAddress, logAddress } from './log-address.ts';
import { openExisting } from './open-log.ts';

/**
 * Gives an account back to its owner, on the data folder of the server and with its settings, past the server.
 * @throws {Failure} 1 refused, no such folder · 3 the embedded log is in use: the server must be stopped
 */
export async function recoverUser(userId: string, data: string | undefined): Promise<TerminalCode> {
  const settings = readSettings({
    ...environment(),
    ...(data !== undefined && { DUBAN_DATA: data }),
  });
  const { dataFolder } = settings;
  if (!existsSync(join(dataFolder, 'access.db'))) {
    throw new Failure(1, `“${dataFolder}”不是督办的数据文件夹，请用 --data 或 DUBAN_DATA 指明。`);
  }
  const log = await openExisting('日志', addressOf(settings));
  const file = { path: join(dataFolder, 'access.db') };
  const credentials = openSqliteCredentialStore(file);
  const factors = openSqliteFactorStore(file);
  const clock = new SystemClock();
  try {
    const record = new SignInRecord(new CommandRunner(log, clock));
    return await new Recovery({ log, credentials, factors, record, clock }).recover(userId);
  } finally {
    await factors.close();
    await credentials.close();
    await log.close();
  }
}

function addressOf({
  dataFolder,
  kurrentUrl,
  kurrentPrefix,
}: ReturnType<typeof readSettings>): LogAddress {
  const text = kurrentUrl ?? `sqlite:${join(dataFolder, 'log.db')}`;
  return logAddress({ option: 'KURRENTDB_URL', text, server: () => '', prefix: kurrentPrefix });
}
