export * from './letter.ts';
export * from './letter/render-letter.ts';
export * from './mail-transport.port.ts';
