import { periodsOf } from '#calendar';
import { type PlanContent } from './content.events.ts';
import { type PlannedTarget, type PlannedTask } from './plan.events.ts';

type Planned<K extends 'tasks' | 'targets'> = Pick<PlanContent, K | 'period' | 'issuedOn'>;

export const plannedTasks = ({
  tasks,
  period,
  issuedOn,
}: Planned<'tasks'>): readonly PlannedTask[] =>
  tasks.map((task) => {
    const dueOn = task.dueOn ?? period?.to ?? null;
    const from = period?.from ?? issuedOn;
    const periods = periodsOf(task.recurring ?? [], { from, to: dueOn });
    return {
      ...task,
      dueOn,
      dueOnDefaulted: task.dueOn === null && dueOn !== null,
      ...(periods.length > 0 && { periods }),
    };
  });

export const plannedTargets = ({ targets, period }: Planned<'targets'>): readonly PlannedTarget[] =>
  targets.map((target) => {
    return { ...target, periodFrom: period?.from ?? null, periodTo: period?.to ?? null };
  });
