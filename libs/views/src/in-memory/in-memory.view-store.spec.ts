import { viewStoreContract } from '../view-store.contract.ts';
import { InMemoryViewStore } from './index.ts';

viewStoreContract('InMemoryViewStore', () => Promise.resolve(new InMemoryViewStore()));
