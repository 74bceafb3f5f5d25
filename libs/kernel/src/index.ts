export * from './clock.ts';
export * from './decider.ts';
export * from './equal.ts';
export * from './ids.ts';
export * from './instant.ts';
export * from './local-date.ts';
export * from './message.ts';
export * from './zone.ts';
