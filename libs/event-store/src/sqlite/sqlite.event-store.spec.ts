import { eventStoreContract } from '../event-store.contract.ts';
import { openTemporaryLog, removeTemporary } from './temporary-log.fixtures.ts';

afterAll(removeTemporary);

eventStoreContract('SqliteEventStore', openTemporaryLog);
