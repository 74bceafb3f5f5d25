import { Rejection } from '#contract';
import type { Listed, OpsModels, ReadModels, Where, Revised } from '#views';
import { type EscalationRow } from '../../views/escalation-board.ts';
import { type Instant } from '#kernel';
import { type ObligationRow } from '#obligations';

/** More cases than any office has open. */
const MOST = 10_000;
/** After every moment: nothing comes by itself. */
const NEVER = '9999';

type Models = { readonly views: ReadModels; readonly ops: OpsModels };
type Page = {
  readonly where: Where;
  readonly limit: number;
  readonly cursor?: string;
  /** Only those whose next step comes before this moment. */
  readonly before?: Instant;
};

/**
 * Cases in the order of their next step, which stands in the due list and not on the board.
 * @throws {Rejection} `cursor-malformed`
 */
export async function byNextStep(
  { views, ops }: Models,
  { where, limit, cursor, before }: Page,
): Promise<Listed<EscalationRow & Revised>> {
  const after = cursor === undefined ? '' : placeIn(cursor);
  const { rows } = await views.find<EscalationRow & Revised>('escalation-board', {
    where,
    limit: MOST,
  });
  const ids = rows.map(({ obligationId }) => obligationId);
  const due = await ops.getMany<ObligationRow>('obligation-list', ids);
  const asked = rows
    .map((row) => ({ row, at: due.get(row.obligationId)?.nextAt ?? NEVER }))
    .filter(({ at }) => before === undefined || at < before);
  const placed = asked
    .map(({ row, at }) => ({ row, place: `${at}|${row.key}` }))
    .filter(({ place }) => place > after)
    .sort((a, b) => (a.place < b.place ? -1 : 1));
  const given = placed.slice(0, limit);
  const last = given.at(-1);
  return {
    rows: given.map(({ row: { key: _key, ...row } }) => row),
    total: asked.length,
    ...(last && placed.length > given.length && { cursor: cursorOf(last.place) }),
  };
}

const cursorOf = (place: string): string => Buffer.from(`next|${place}`).toString('base64url');

function placeIn(cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString();
  if (text.startsWith('next|')) return text.slice('next|'.length);
  throw new Rejection('cursor-malformed');
}
