import { copyOf, isNobody, nobody } from './departments.ts';
import { DUTY_REASONS } from './duties.ts';
import type { Departments, Outline, OptionalTarget, Section, Target, Task } from './outline.ts';
import type { Passage } from './passage.ts';
import type { SectionDraft } from './section-drafts.ts';
import { countedIn } from './targets-in.ts';
import type { Warnings } from './warnings.ts';

type Found = Pick<Outline, 'targets' | 'optionalTargets'>;
type Place = Pick<Target, 'sectionOrdinal' | 'sectionTitle' | 'taskOrdinal' | 'departments'>;

/** Sections that tell what has been, not what is to come. */
const LOOKING_BACK = /现状|背景|形势|回顾|成效/;

/**
 * The targets of the whole plan in document order, each with its place.
 * @param sections the finished ones, one for each draft
 */
export function targetsOf(
  drafts: readonly SectionDraft[],
  sections: readonly Section[],
  preamble: Passage,
  warnings: Warnings,
): Found {
  const found: Found = { targets: [], optionalTargets: [] };
  const count = (text: Passage, place: Place): void => addCounted(text, place, found, warnings);
  count(preamble, { sectionOrdinal: null, taskOrdinal: null, departments: nobody() });
  for (const [index, draft] of drafts.entries()) {
    const section = sections[index];
    if (!section || LOOKING_BACK.test(section.title)) continue;
    count(draft.text, placeOf(section, null));
    for (const [at, task] of draft.tasks.entries())
      count(task.text, placeOf(section, section.tasks[at] ?? null));
  }
  return found;
}

function placeOf(section: Section, task: Task | null): Place {
  const own: Departments = task?.departments ?? nobody();
  return {
    sectionOrdinal: section.ordinal,
    ...(section.ordinal === null ? { sectionTitle: section.title } : {}),
    taskOrdinal: task?.ordinal ?? null,
    departments: isNobody(own) ? section.departments : own,
  };
}

function addCounted(text: Passage, place: Place, found: Found, warnings: Warnings): void {
  const { targets, duties } = countedIn(text);
  found.targets.push(
    ...targets.map((target) => ({
      ...target,
      ...place,
      departments: copyOf(place.departments),
    })),
  );
  const { sectionOrdinal, taskOrdinal } = place;
  for (const { why, quote, span } of duties) {
    const reason = DUTY_REASONS[why];
    found.optionalTargets.push({
      quote,
      reason,
      sectionOrdinal,
      taskOrdinal,
      span,
    } satisfies OptionalTarget);
    if (why === 'other-interval' && /\d/.test(quote)) {
      warnings.add('recurrence-unsupported', `“${quote}”按年以外的周期计，未列为指标。`, span);
    }
  }
}
