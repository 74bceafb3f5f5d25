export { DueScheduler, type TimedJob } from './due-scheduler.ts';
export { Patience } from './patience.ts';
