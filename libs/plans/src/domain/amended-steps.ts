import { equal } from '#kernel';
import { type StepContent, type TaskContent } from './content.events.ts';
import { matchItems } from './match-items.ts';
import { withSteps } from './steps.ts';

/**
 * The steps that an amended document prints, under the numbers that they have in the plan: what is to be done tells which
 * is which, else the date or the place. New ones get numbers that were never used.
 * @param highest number that a step of the task ever had
 */
export function withStepNumbers(next: TaskContent, old: TaskContent, highest: number): TaskContent {
  if (!next.steps) return next;
  const olds = old.steps ?? [];
  const likeness = ({ title, words, no }: StepContent) => {
    return { section: '', number: String(no), title, text: words };
  };
  const matched = new Map(matchItems(olds.map(likeness), next.steps.map(likeness)));
  for (const [index, { dueOn }] of next.steps.entries()) {
    if (matched.has(index)) continue;
    const taken = new Set(matched.values());
    const same = olds.findIndex((step, at) => step.dueOn === dueOn && !taken.has(at));
    if (same >= 0) matched.set(index, same);
  }
  let last = highest;
  const numbered = next.steps.map((step, index) => {
    const was = olds[matched.get(index) ?? -1];
    return { ...step, no: was ? was.no : ++last };
  });
  return withSteps(next, numbered);
}

/**
 * The steps of a task after its amendment: printed alike they stay as they were reviewed; else those that the new document
 * prints, each field as {@link merge} has it, and those that the office added.
 */
export function mergedSteps(
  { old, now, next }: Readonly<Record<'old' | 'now' | 'next', TaskContent>>,
  merge: (step: Readonly<Record<'old' | 'now' | 'next', StepContent>>) => StepContent,
): readonly StepContent[] {
  if (equal(old.steps, next.steps)) return now.steps ?? [];
  const byNumber = (steps: readonly StepContent[] = []): ReadonlyMap<number, StepContent> =>
    new Map(steps.map((step) => [step.no, step]));
  const [was, is, comes] = [byNumber(old.steps), byNumber(now.steps), byNumber(next.steps)];
  const printed = (next.steps ?? []).flatMap((step) => {
    const before = was.get(step.no);
    const kept = is.get(step.no);
    if (!before) return [step];
    return kept ? [merge({ old: before, now: kept, next: step })] : [];
  });
  const added = (now.steps ?? []).filter(({ no }) => !was.has(no) && !comes.has(no));
  return [...printed, ...added];
}
