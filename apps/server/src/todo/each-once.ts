import { WHOLE } from '#contract';
import { type Line } from './todo-line.ts';

/** Each part in an item once, in the first group that has it. */
export function eachOnce(lines: readonly Line[]): readonly Line[] {
  const first = new Map<string, Line>();
  for (const line of lines) {
    const { kind, itemId, organization, dueOn, step = WHOLE } = line.part;
    const key = JSON.stringify([kind, itemId, organization, kind === 'task' ? step : dueOn]);
    if (!first.has(key)) first.set(key, line);
  }
  return [...first.values()];
}
