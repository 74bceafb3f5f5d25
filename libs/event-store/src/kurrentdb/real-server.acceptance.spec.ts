import { eventStoreContract } from '../event-store.contract.ts';
import { SERVER_LIMITS, openLogOn, warnUntested } from './server.fixtures.ts';

const url = process.env['KURRENTDB_URL'];
if (url === undefined)
  warnUntested('the contract of the log on a real KurrentDB server', 'KURRENTDB_URL');

(url === undefined ? describe.skip : describe)('on the real server', () => {
  eventStoreContract('KurrentEventStore', () => openLogOn(url ?? ''), SERVER_LIMITS);
});
