export * from './demo-clock.ts';
export * from './logger.ts';
export * from './settings.ts';
export * from './project-root.ts';
