import { words } from '#contract';
import { type ReadModels } from '#views';

/** Who did something: a user, or a part of Duban. */
export type Actor = {
  /** A user's id, or `duban.` and the name of the part. */
  readonly actorId: string;
  /** 姓名（单位）; a user that is not registered is called by its id. */
  readonly actor: string;
};

/** What people call an actor. */
export type ActorNames = (actorId: string) => Actor;

const isPartOfDuban = (actorId: string): boolean => actorId.startsWith('duban.');

/** Looks up some actors. */
export async function actorNames(
  views: ReadModels,
  actorIds: readonly string[],
): Promise<ActorNames> {
  const users = await views.getMany<{ name: string; organization: string | null }>('user-list', [
    ...new Set(actorIds.filter((id) => !isPartOfDuban(id))),
  ]);
  return (actorId) => {
    if (isPartOfDuban(actorId)) return { actorId, actor: words.engine.zh };
    const { name = actorId, organization = null } = users.get(actorId) ?? {};
    return { actorId, actor: organization === null ? name : `${name}（${organization}）` };
  };
}
