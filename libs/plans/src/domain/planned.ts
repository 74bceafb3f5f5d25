import { type PlanContent } from './content.events.ts';
import { type PlannedTarget, type PlannedTask } from './plan.events.ts';

type Planned<K extends 'tasks' | 'targets'> = Pick<PlanContent, K | 'period'>;

export const plannedTasks = ({ tasks, period }: Planned<'tasks'>): readonly PlannedTask[] =>
  tasks.map((task) => {
    const dueOn = task.dueOn ?? period?.to ?? null;
    return { ...task, dueOn, dueOnDefaulted: task.dueOn === null && dueOn !== null };
  });

export const plannedTargets = ({ targets, period }: Planned<'targets'>): readonly PlannedTarget[] =>
  targets.map((target) => {
    return { ...target, periodFrom: period?.from ?? null, periodTo: period?.to ?? null };
  });
