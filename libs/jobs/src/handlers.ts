import { type JobHandler } from './job.ts';

/** @throws {Error} when a job name has two handlers */
export function handlersByName(handlers: readonly JobHandler[]): ReadonlyMap<string, JobHandler> {
  const byName = new Map<string, JobHandler>();
  for (const handler of handlers) {
    const { name } = handler.definition;
    if (byName.has(name)) throw new Error(`The job "${name}" has two handlers`);
    byName.set(name, handler);
  }
  return byName;
}
