import { parentPort } from 'node:worker_threads';
import { Rejection } from '#contract';
import { DirectFileReader } from '../direct.file-reader.ts';
import { type ReadingAnswer, type ReadingJob } from './messages.ts';

// The main file of a thread that reads files: one at a time, until it is ended.
const reader = new DirectFileReader();
const answer = (said: ReadingAnswer): void => parentPort?.postMessage(said);

function read(job: ReadingJob): Promise<unknown> {
  switch (job.kind) {
    case 'plan':
      return reader.readPlan(job.bytes);
    case 'sheet':
      return reader.readSheet(job.bytes, job.name);
    case 'marks':
      return reader.readMarks(job.text);
  }
}

async function outcomeOf(job: ReadingJob): Promise<ReadingAnswer> {
  try {
    return { read: await read(job) };
  } catch (error) {
    if (error instanceof Rejection)
      return { refused: { code: error.code, details: error.details } };
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', (job: ReadingJob) => void outcomeOf(job).then(answer));
answer('ready');
