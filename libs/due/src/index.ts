export { DueScheduler } from './due-scheduler.ts';
export { Patience } from './patience.ts';
