import { type OpenLog, type OpenedLog } from './event-store.fixtures.ts';

/** One log for the tests of a `describe`, opened before the first and thrown away after the last. */
export function useLog(open: OpenLog): OpenedLog {
  let log: OpenedLog | undefined;
  beforeAll(async () => {
    log = await open();
  });
  afterAll(async () => {
    await log?.store.close();
    await log?.discard?.();
  });
  const opened = (): OpenedLog => {
    if (!log) throw new Error('The log is opened before the first test');
    return log;
  };
  return {
    get store() {
      return opened().store;
    },
  };
}
