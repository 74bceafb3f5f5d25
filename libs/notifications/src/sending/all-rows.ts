import { defined } from '#kernel';
import type { OpsModels, Where } from '#views';

const PAGE = 10_000;

/** Every row, page by page. */
export async function allRows<R extends object>(
  ops: OpsModels,
  view: string,
  where: Where,
): Promise<readonly R[]> {
  const rows: R[] = [];
  let cursor: string | undefined;
  do {
    const page = await ops.find<R>(view, { where, limit: PAGE, ...defined({ cursor }) });
    rows.push(...page.rows);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return rows;
}
