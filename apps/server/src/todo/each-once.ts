import { WHOLE } from '#contract';
import { type TodoRow } from './todo.ts';

type Line = { readonly row: TodoRow };

/** Each part in an item once, in the first group that has it. */
export function eachOnce<L extends Line>(lines: readonly L[]): readonly L[] {
  const first = new Map<string, L>();
  for (const line of lines) {
    const { kind, itemId, organization, dueOn, step = WHOLE } = line.row;
    const key = JSON.stringify([kind, itemId, organization, kind === 'task' ? step : dueOn]);
    if (!first.has(key)) first.set(key, line);
  }
  return [...first.values()];
}
