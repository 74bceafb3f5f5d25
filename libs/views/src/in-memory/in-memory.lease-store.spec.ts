import { leaseStoreContract } from '../lease-store.contract.ts';
import { InMemoryLeaseStore } from './index.ts';

leaseStoreContract('InMemoryLeaseStore', () => Promise.resolve(new InMemoryLeaseStore()));
