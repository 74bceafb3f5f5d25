export * from './parts-of.ts';
