export * from './by-header.ts';
export * from './read-sheet.ts';
export type * from './sheet.ts';
export { type WrittenCell, type WrittenSheet, writeSheets } from './write-sheets.ts';
