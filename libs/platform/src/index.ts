export * from './demo-clock.ts';
export * from './logger.ts';
export * from './settings.ts';
export type * from './sign-in-settings.ts';
export * from './project-root.ts';
