export { type SqliteViewStoreOptions, openSqliteViewStore } from './sqlite.view-store.ts';
export { openSqliteLeaseStore } from './sqlite.lease-store.ts';
export { type SharedViews, openSharedViews } from './shared-views.ts';
export { type SqliteViewsOptions, openViews } from './sqlite.views.ts';
