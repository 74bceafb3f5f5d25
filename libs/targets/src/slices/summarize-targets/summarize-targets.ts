import { defined, type LocalDate } from '#kernel';
import { type ReadModels, type Where } from '#views';
import { type TargetRow } from '../../views/target-board.ts';
import { Summing, type TargetSummary } from './summary.ts';

const PAGE = 500;

/** How many targets of some plans stand how on a day. */
export async function summarizeTargets(
  views: ReadModels,
  where: Where,
  on: LocalDate,
): Promise<TargetSummary> {
  const summing = new Summing(on);
  let cursor: string | undefined;
  do {
    const page = await views.find<TargetRow>('target-board', {
      where,
      orderBy: [['order', 'asc']],
      limit: PAGE,
      ...defined({ cursor }),
    });
    page.rows.forEach((row) => summing.add(row));
    ({ cursor } = page);
  } while (cursor !== undefined);
  return summing.summary();
}
