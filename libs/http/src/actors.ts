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

type Named = { readonly name: string; readonly organization: string | null };

/** Looks up some actors: users, and liaisons of the directory, who need not be registered as users. */
export async function actorNames(
  views: ReadModels,
  actorIds: readonly string[],
): Promise<ActorNames> {
  const ids = [...new Set(actorIds.filter((id) => !isPartOfDuban(id)))];
  const users = await views.getMany<Named>('user-list', ids);
  const liaisons = await views.getMany<Named>(
    'contact-list',
    ids.filter((id) => !users.has(id)),
  );
  return (actorId) => {
    if (isPartOfDuban(actorId)) return { actorId, actor: words.engine.zh };
    const { name = actorId, organization = null } =
      users.get(actorId) ?? liaisons.get(actorId) ?? {};
    return { actorId, actor: organization === null ? name : `${name}（${organization}）` };
  };
}
