import { type Position } from '#event-store';
import { type ViewStore } from './view-store.port.ts';

type Reading = Pick<ViewStore, 'get' | 'getMany' | 'find' | 'count' | 'all'>;

/** What people ask: plans, obligations, boards, the audit trail. An injection token. */
export abstract class ReadModels implements Reading {
  abstract readonly get: ViewStore['get'];
  abstract readonly getMany: ViewStore['getMany'];
  abstract readonly find: ViewStore['find'];
  abstract readonly count: ViewStore['count'];
  abstract readonly all: ViewStore['all'];
  /**
   * Waits until the views hold everything up to a position (read your writes).
   * @param timeoutMs default 2000
   * @returns false when they are still behind then
   */
  abstract waitFor(position: Position, timeoutMs?: number): Promise<boolean>;
}

/** What the engine works from: the due list, notices, mails, contacts. An injection token. */
export abstract class OpsModels extends ReadModels {}
