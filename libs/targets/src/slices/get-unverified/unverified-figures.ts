import { type ReadModels, type Where } from '#views';
import { isUnverified } from '../../domain/progress.ts';
import { type Measurement } from '../../domain/target-record.ts';
import { type TargetRow } from '../../views/target-board.ts';

/** Targets that are looked at, at most. */
const MOST = 1_000;

/** A figure that waits for the office's verdict, and its target. */
export type Unverified = { readonly target: TargetRow; readonly figure: Measurement };

/** Those of the targets asked for, the oldest day first; of targets that a plan has no longer none. */
export async function unverifiedFigures(
  views: ReadModels,
  where: Where,
): Promise<readonly Unverified[]> {
  const page = { where: { ...where, toVerify: 1, droppedOn: { isNull: true } }, limit: MOST };
  const { rows } = await views.find<TargetRow>('target-board', page);
  return rows
    .flatMap((target) => target.measurements.map((figure) => ({ target, figure })))
    .filter(({ figure }) => isUnverified(figure))
    .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

/** Where it stands in the list. */
export const placeOf = ({ figure: { asOf, measurementId } }: Unverified): string =>
  `${asOf}|${measurementId}`;
