export { type SqliteViewStoreOptions } from './database.ts';
export { openSqliteViewStore } from './sqlite.view-store.ts';
