import { type Command, type Decider } from '#kernel';
import { type ExportRead } from './export.events.ts';

export type RecordExport = Command<'RecordExport', ExportRead['data']>;

/** Every export is recorded once. */
export const exportDecider: Decider<RecordExport, ExportRead, string | null> = {
  initialState: null,
  decide: ({ data }, last) => (data.exportId === last ? [] : [{ type: 'ExportRead', data }]),
  evolve: (_, { data }) => data.exportId,
};

export const exportStream = (userId: string): string => `export-${userId}`;
