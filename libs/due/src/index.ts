export { Alarm } from './alarm.ts';
export { Patience } from './patience.ts';
