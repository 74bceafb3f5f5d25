export * from './letter.ts';
export * from './mail-transport.port.ts';
