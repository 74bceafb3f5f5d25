export * from './access.decorator.ts';
export * from './acting.ts';
export * from './asker.ts';
export * from './left-out.ts';
export * from './local-date.dto.ts';
export * from './page.dto.ts';
export * from './wish.dto.ts';
