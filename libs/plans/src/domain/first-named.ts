import { Rejection } from '#contract';
import { type PlanContent } from './content.events.ts';
import { type Question } from './questions.ts';
import { type Ruling } from './edits.events.ts';
import { namesIn } from './duties.ts';

/**
 * "The first named leads", for every task that nobody or several lead, and every target of which that is asked apart.
 * @param sections titles; a target stands in the section of its task. Left out: all
 * @throws {Rejection} `section-not-found`
 */
export function firstNamed(
  content: PlanContent,
  questions: readonly Question[],
  sections?: readonly string[],
): readonly Ruling[] {
  const missing = sections?.find((title) => !content.tasks.some((task) => task.section === title));
  if (missing !== undefined) {
    throw new Rejection('section-not-found', { id: missing });
  }
  const wanted = sections && new Set(sections);
  const sectionOf = new Map(content.tasks.map((task) => [task.id, task.section]));
  const asked = new Set(
    questions.flatMap(({ kind, id }) =>
      id !== undefined && (kind === 'no-lead' || kind === 'several-leads') ? id : [],
    ),
  );
  const items = [
    ...content.tasks.map((task) => ({ item: task, section: task.section })),
    ...content.targets.map((item) => ({ item, section: sectionOf.get(item.taskId ?? '') })),
  ];
  return items.flatMap(({ item, section }): Ruling[] => {
    const [first] = namesIn(item);
    const chosen = wanted === undefined || (section !== undefined && wanted.has(section));
    if (!chosen || !asked.has(item.id) || first === undefined) return [];
    return [{ edit: 'set-leads', id: item.id, leads: [first] }];
  });
}
