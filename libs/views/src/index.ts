export * from './checkpoint-store.port.ts';
export * from './errors.ts';
export * from './projection.ts';
export * from './projector.ts';
export * from './reaction.ts';
export * from './view-store.port.ts';
export * from './views.port.ts';
export * from './read-models.ts';
