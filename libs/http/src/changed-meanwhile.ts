import { Rejection, words } from '#contract';
import { StaleRevision } from '#event-store';
import { dateIn, timeIn } from '#kernel';
import { type ReadModels } from '#views';
import { actorNames } from './actors.ts';

const ZONE = 'Asia/Shanghai';

/** The refusal of a form that was filled with an older state: who changed what since, and when. */
export async function changedMeanwhile(
  { changes }: StaleRevision,
  views: ReadModels,
): Promise<Rejection> {
  const nameOf = await actorNames(
    views,
    changes.map(({ actor }) => actor),
  );
  const told = changes.map(({ actor, at, type }) => ({
    ...nameOf(actor),
    at: `${dateIn(ZONE, at)} ${timeIn(ZONE, at)}`,
    act: words.zh(words.acts, type),
  }));
  const last = told.at(-1);
  const why = last ? `${last.actor}已于${last.at}办理“${last.act}”` : '所填的版本不存在';
  return new Rejection('changed-meanwhile', { why, changes: told });
}
