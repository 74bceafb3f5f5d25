export { DirectFileReader } from './direct.file-reader.ts';
export type * from './document-text.ts';
export * from './file-reader.port.ts';
export * from './place-at.ts';
export * from './plan-document.ts';
export { ThreadedFileReader } from './threads/threaded.file-reader.ts';
