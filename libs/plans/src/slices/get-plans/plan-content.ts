import { type LocalDate } from '#kernel';
import { type Difference } from '../../domain/difference.ts';
import {
  type PhaseContent,
  type PlanContent,
  type TargetContent,
} from '../../domain/content.events.ts';

type PhaseItem = Pick<PhaseContent, 'id' | 'number' | 'text'> & {
  readonly title: string;
  readonly startsOn: LocalDate;
  readonly dueOn: LocalDate;
};

type TargetItem = Omit<TargetContent, 'subject' | 'quote' | 'deadline'> & {
  readonly title: string;
  readonly clause: string;
  readonly dueOn: LocalDate | null;
};

/** What of a document is tracked, under the names that phases, tasks and targets have elsewhere. */
export type PlanItems = Omit<PlanContent, 'phases' | 'targets'> & {
  readonly phases: readonly PhaseItem[];
  readonly targets: readonly TargetItem[];
};

export const planItems = ({ phases, targets, ...content }: PlanContent): PlanItems => ({
  ...content,
  phases: phases.map(({ name: title, from: startsOn, to: dueOn, ...phase }) => {
    return { ...phase, title, startsOn, dueOn };
  }),
  targets: targets.map(({ subject: title, quote: clause, deadline: dueOn, ...target }) => {
    return { ...target, title, clause, dueOn };
  }),
});

const NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  phase: { name: 'title', from: 'startsOn', to: 'dueOn' },
  target: { subject: 'title', quote: 'clause', deadline: 'dueOn' },
};

/** A difference with its fields as they are called there. */
export const namedDifference = (one: Difference): Difference => ({
  ...one,
  fields: one.fields.map((change) => {
    return { ...change, field: NAMES[one.kind]?.[change.field] ?? change.field };
  }),
});
