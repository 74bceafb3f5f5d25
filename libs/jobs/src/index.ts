export * from './job.ts';
export * from './job-queue.port.ts';
