import { evidenceStoreContract } from './evidence-store.contract.ts';
import { InMemoryEvidenceStore } from './in-memory.evidence-store.fixtures.ts';

evidenceStoreContract('InMemoryEvidenceStore', () => Promise.resolve(new InMemoryEvidenceStore()));
