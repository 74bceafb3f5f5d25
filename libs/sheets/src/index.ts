export * from './by-header.ts';
export * from './read-sheet.ts';
export type * from './sheet.ts';
