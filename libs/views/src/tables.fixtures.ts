import { type Position } from '#event-store';
import { type OpsModels } from './read-models.ts';
import { type Projection, type Row } from './projection.ts';
import { openSqliteViewStore } from './sqlite/index.ts';

/** Tables with these rows in them, which follow no log. */
export async function tablesWith(
  projections: readonly Projection[],
  rows: readonly { readonly view: string; readonly key: string; readonly row: Row }[],
): Promise<OpsModels> {
  const store = await openSqliteViewStore({ path: ':memory:' });
  await store.define({ name: 'ops', projections });
  await store.commit('ops', rows, undefined, { position: '1' as Position, epoch: 'e' });
  return Object.assign(Object.create(store) as OpsModels, { waitFor: () => Promise.resolve(true) });
}
