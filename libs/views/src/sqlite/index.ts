export { type SqliteViewStoreOptions, openSqliteViewStore } from './sqlite.view-store.ts';
export { type SqliteViewsOptions, openViews } from './sqlite.views.ts';
