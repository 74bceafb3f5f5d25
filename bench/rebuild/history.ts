import { type EventStore, type NewEvent } from '#event-store';
import { idOf } from '#kernel';

const PLAN_TASKS = 30;
const PLAN_OBLIGATIONS = 200;
const PLAN_REPORTS = 400;
const ORGANIZATIONS = 500;

type Step = { readonly stream: string; readonly type: string; readonly data: object };

const dayOf = (n: number): string =>
  `2026-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`;

function adoption(plan: number): Step[] {
  const planId = `p${plan}`;
  const organization = (n: number): string => `o${(plan * 31 + n) % ORGANIZATIONS}`;
  const steps: Step[] = [
    {
      stream: `plan-${planId}`,
      type: 'PlanAdopted',
      data: { planId, title: `行动方案第 ${plan} 号` },
    },
  ];
  for (let n = 0; n < PLAN_TASKS; n++) {
    const taskId = `${planId}.t${n}`;
    const title = `推进重点任务第 ${n} 项：加快建设进度，按时序要求落实到位`;
    const data = { taskId, planId, organization: organization(n), title, dueOn: dayOf(n) };
    steps.push({ stream: `task-${taskId}`, type: 'TaskAdopted', data });
  }
  for (let n = 0; n < PLAN_OBLIGATIONS; n++) {
    const obligationId = `${planId}.b${n}`;
    const taskId = `${planId}.t${n % PLAN_TASKS}`;
    const data = {
      obligationId,
      taskId,
      planId,
      organization: organization(n),
      dueOn: dayOf(n * 7),
    };
    steps.push({ stream: `obligation-${obligationId}`, type: 'ObligationOpened', data });
  }
  return steps;
}

function report(plan: number, n: number): Step {
  const planId = `p${plan}`;
  const spread = (n * 7919 + plan) % PLAN_OBLIGATIONS;
  const obligationId = `${planId}.b${spread}`;
  const organization = `o${(plan * 31 + spread) % ORGANIZATIONS}`;
  const common = { planId, organization };
  const stream = `obligation-${obligationId}`;
  if (n % 4 === 0) {
    const data = { ...common, obligationId, rule: '-10wd', form: 'reminder', to: ['lead'] };
    return { stream, type: 'ReminderIssued', data };
  }
  if (n % 10 === 1) return { stream, type: 'ObligationClosed', data: { ...common, obligationId } };
  const taskId = `${planId}.t${spread % PLAN_TASKS}`;
  const note = '本月完成投资计划的百分之六十，其余工作正在按计划推进。';
  const data = { ...common, taskId, percent: n % 101, note };
  return { stream: `task-${taskId}`, type: 'ProgressReported', data };
}

/** All plans are adopted first, then reported on side by side, as in life: touches of one row lie far apart. */
export function* history(plans: number): Generator<readonly [stream: string, event: NewEvent]> {
  let number = 0;
  const made = ({ stream, type, data }: Step): readonly [string, NewEvent] => {
    const id = idOf(`bench|${++number}`);
    const meta = {
      actor: `u${number % 997}`,
      commandId: id,
      correlationId: id,
      occurredAt: '2026-01-05T01:30:00.000Z',
    };
    return [stream, { id, type, data, meta }];
  };
  for (let plan = 0; plan < plans; plan++) yield* adoption(plan).map(made);
  for (let n = 0; n < PLAN_REPORTS; n++) {
    for (let plan = 0; plan < plans; plan++) yield made(report(plan, n));
  }
}

/** Appends the history of so many plans. @returns how many events */
export async function fill(log: EventStore, plans: number): Promise<number> {
  let count = 0;
  let waiting: Promise<unknown>[] = [];
  for (const [stream, event] of history(plans)) {
    count++;
    waiting.push(log.append(stream, [event], 'any'));
    if (waiting.length < 256) continue;
    await Promise.all(waiting);
    waiting = [];
  }
  await Promise.all(waiting);
  return count;
}
