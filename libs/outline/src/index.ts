export * from './decode-document.ts';
export * from './read-outline.ts';
export type * from './outline.ts';
export type { Marks, NamedMark } from './marks.ts';
