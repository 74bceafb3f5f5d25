export * from './acts.ts';
export * from './mails.ts';
export * from './people.ts';
export * from './plans.ts';
export * from './states.ts';
export * from './supervision.ts';
export * from './todo.ts';
export * from './word.ts';
