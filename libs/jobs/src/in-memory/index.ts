export { InMemoryJobQueue } from './in-memory-job-queue.ts';
