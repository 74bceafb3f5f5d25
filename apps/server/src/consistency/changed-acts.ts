import { type AuditRow } from '#audit';
import { type EventStore } from '#event-store';
import { type ViewDifference, type ViewReader } from '#views';

/** The table of what happened: each row is written once, from one fact. */
export const TRAIL = 'audit-trail';

/**
 * What of the record of acts was seen before, and is no longer what the log says: facts never change, so somebody has changed
 * the log, or the table. The table is the one witness, and must not be built anew from the log. None where rows are only
 * missing: those were not seen yet.
 */
export async function changedActs(
  found: readonly ViewDifference[],
  { views, log }: { readonly views: Pick<ViewReader, 'getMany'>; readonly log: EventStore },
): Promise<readonly string[]> {
  const trail = found.find(({ view }) => view === TRAIL);
  if (!trail || trail.extra + trail.different === 0) return [];
  const rows = await views.getMany<AuditRow>(TRAIL, trail.keys);
  const lines: string[] = [];
  for (const row of rows.values()) lines.push(await differenceOf(row, log));
  const count = trail.extra + trail.different;
  return [
    `办理记录中有${count}条与日志现在所记不同，日志可能被改动；未作修复，请保留数据文件夹并与备份核对`,
    ...lines,
  ];
}

async function differenceOf(row: AuditRow, log: EventStore): Promise<string> {
  const { events } = await log.load(row.stream);
  const now = events.find(({ revision }) => revision === row.revision);
  const before = told({ ...row, id: row.eventId });
  const after = now && told({ ...now, actor: now.meta['actor'] ?? '' });
  const place = `日志位置${row.position}，${row.stream}第${row.revision}条`;
  if (after === undefined) return `${place}：曾记“${before}”，日志中已无`;
  if (after === before) return `${place}：曾记“${before}”，日志中的内容已不同`;
  return `${place}：曾记“${before}”，日志现为“${after}”`;
}

type Act = Pick<AuditRow, 'type' | 'actor' | 'recordedAt'> & { readonly id: string };

const told = ({ type, actor, recordedAt, id }: Act): string =>
  `${recordedAt} ${actor} ${type} ${id.slice(0, 8)}`;
