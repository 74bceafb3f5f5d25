import { actorNames, type ActorNames, type NamedPlan, planTitles } from '#http';
import { type ReadModels } from '#views';
import { streamsIn } from '../summary/summary-of.ts';
import { type AuditRow } from '../views/audit-trail.ts';
import { calledBy, type SubjectName } from '../views/subject-names.ts';

/** What people call the users, plans and items that some records name. */
export type Names = {
  readonly actors: ActorNames;
  readonly plans: (planId: string) => NamedPlan;
  /** Undefined where nothing tells its name. */
  readonly subject: (stream: string) => string | undefined;
};

type Naming = Pick<AuditRow, 'actor' | 'onBehalfOf' | 'planId' | 'summary'>;

export async function namesFor(views: ReadModels, rows: readonly Naming[]): Promise<Names> {
  const people = rows.flatMap(({ actor, onBehalfOf }) => [actor, onBehalfOf ?? []].flat());
  const streams = [...new Set(rows.flatMap(({ summary }) => streamsIn(summary)))];
  const found = await views.getMany<SubjectName>('subject-names', streams);
  return {
    actors: await actorNames(views, people),
    plans: await planTitles(
      views,
      rows.flatMap(({ planId }) => planId ?? []),
    ),
    subject: (stream) => {
      const name = found.get(stream);
      return name && calledBy(stream, name);
    },
  };
}
