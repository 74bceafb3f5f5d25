import { placeAt } from '#documents';
import { type PlanContent } from '../../domain/content.events.ts';
import { type Source, type SourcePlace } from '../../domain/plan.events.ts';

/** Where an item of a plan stands in its document. */
export type SourceItem = Omit<SourcePlace, 'start'> & {
  readonly kind: 'phase' | 'task' | 'target';
  readonly id: string;
  readonly title: string;
  /** In characters of the text, `end` exclusive. */
  readonly start: number;
  readonly end: number;
};

/** The items that a document prints, with their stretch of its text and the place in its file where that begins. */
export function sourceItems(source: Source, printed: PlanContent): readonly SourceItem[] {
  const { spans, places = [] } = source;
  if (!spans) return [];
  const { phases, tasks, targets } = printed;
  const named = {
    phases: phases.map(({ id, name: title }) => ({ kind: 'phase' as const, id, title })),
    tasks: tasks.map(({ id, title }) => ({ kind: 'task' as const, id, title })),
    targets: targets.map(({ id, subject: title }) => ({ kind: 'target' as const, id, title })),
  };
  return (['phases', 'tasks', 'targets'] as const).flatMap((list) =>
    named[list].flatMap((item, at) => {
      const span = spans[list][at];
      if (!span) return [];
      return [{ ...item, ...placeAt(places, span.start), ...span }];
    }),
  );
}
