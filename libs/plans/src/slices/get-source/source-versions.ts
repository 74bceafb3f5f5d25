import { Rejection, seesDrafts } from '#contract';
import { type CommandRunner } from '#event-store';
import { type User } from '#http';
import { type PlanContent } from '../../domain/content.events.ts';
import { type PlanEvent, type Source } from '../../domain/plan.events.ts';
import { readPlan } from '../read-plan.ts';

/** A document that a plan was read from, and what it prints, under the ids of the plan. */
export type SourceVersion = { readonly source: Source; readonly printed: PlanContent };

/**
 * All documents that a plan was read from, oldest first, and the one that is asked for.
 * @param sha256 default: that of the plan as it stands
 * @throws {Rejection} `plan-not-found`, `source-not-found`
 */
export async function sourceVersions(
  runner: CommandRunner,
  planId: string,
  sha256: string | undefined,
  user: User,
): Promise<{ readonly version: SourceVersion; readonly versions: readonly SourceVersion[] }> {
  const { plan, events } = await readPlan(runner, planId, user);
  const facts = events as unknown as readonly PlanEvent[];
  const taken = facts.flatMap(takenIn);
  const versions = facts
    .flatMap(versionsIn)
    .filter(({ source }) => seesDrafts('getSource', user) || taken.includes(source.sha256));
  const wanted = sha256 ?? plan.sourceSha256;
  const version = versions.findLast(({ source }) => source.sha256 === wanted);
  if (!version) throw new Rejection('source-not-found', { id: sha256 ?? planId });
  return { version, versions };
}

/** Of which document the plan was made, and with which it was amended. */
function takenIn({ type, data }: PlanEvent): readonly (string | null)[] {
  if (type === 'PlanDrafted') return [data.source.sha256];
  return type === 'PlanAmended' ? [data.sourceSha256] : [];
}

/** What was begun by hand has no text. */
export function versionsIn({ type, data }: PlanEvent): readonly SourceVersion[] {
  if (type !== 'PlanDrafted' && type !== 'AmendmentDrafted') return [];
  const { source } = data;
  if (source.text === '') return [];
  return [{ source, printed: type === 'PlanDrafted' ? data.content : data.printed }];
}
