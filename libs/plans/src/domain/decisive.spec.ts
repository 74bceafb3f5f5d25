import { fold } from '#kernel';
import { toldActs } from '#testing';
import { type PlanContent } from './content.events.ts';
import { planActs } from './plan-acts.ts';
import { adopted, content, day, drafted } from './plan.fixtures.ts';
import { type PlanEvent } from './plan.events.ts';
import { type ExistingPlan, planDecider } from './plan.ts';

const office = { roles: ['office'], region: null, organization: null } as const;
const planOf = (...events: readonly PlanEvent[]): ExistingPlan =>
  fold(planDecider, events) as ExistingPlan;
const acts = (plan: ExistingPlan, changed: Partial<PlanContent> = {}): readonly string[] =>
  toldActs(
    planActs({ ...plan, content: { ...plan.content, ...changed } }, office, day('2023-03-01')),
  );

/** Whether a draft with some of its content changed may be adopted. */
const adopting = (changed: Partial<PlanContent>): string | undefined =>
  acts(planOf(drafted()), changed).find((act) => act.startsWith('adoptPlan'));

describe('a draft may be adopted', () => {
  const { tasks, targets, phases } = planOf(drafted()).content;
  const [one, two, ...others] = tasks;

  it('unless it has no title, no task and no target, or one without a date while the plan has no period', () => {
    expect(adopting({})).toBe('adoptPlan');
    expect(adopting({ phases: [], tasks: [], targets: [] })).toBe('adoptPlan: plan-empty');
    expect(adopting({ phases, tasks: [], targets: [] })).toBe('adoptPlan: plan-empty');
    expect(adopting({ title: ' ' })).toBe('adoptPlan: title-missing');
    expect(adopting({ period: null })).toBe('adoptPlan: period-missing');
    const dated = tasks.map((task) => ({ ...task, dueOn: day('2025-06-30') }));
    const period = null;
    expect(adopting({ period, tasks: dated, targets: [] })).toBe('adoptPlan');
    expect(adopting({ period, tasks: dated, targets })).toBe('adoptPlan: period-missing');
    const only = (facts: Partial<PlanContent['targets'][number]>) =>
      adopting({
        period,
        tasks: [],
        targets: targets.slice(0, 1).map((one) => ({ ...one, ...facts })),
      });
    const deadline = day('2025-06-30');
    expect(only({ recurrence: 'level', deadline })).toBe('adoptPlan');
    expect(only({ recurrence: 'level', deadline: null })).toBe('adoptPlan: period-missing');
    expect(only({ recurrence: 'yearly', deadline })).toBe('adoptPlan: period-missing');
  });

  it('unless a later item has a date that must be a mistake', () => {
    const odd = { ...two!, dueOn: day('1925-12-31') };
    expect(adopting({ tasks: [one!, odd, ...others] })).toBe('adoptPlan: date-out-of-range');
    const late = targets.map((target, index) => {
      return { ...target, deadline: index > 0 ? day('2205-12-31') : target.deadline };
    });
    expect(adopting({ targets: late })).toBe('adoptPlan: date-out-of-range');
    const long = phases.map((phase) => ({ ...phase, to: day('2101-01-01') }));
    expect(adopting({ phases: long })).toBe('adoptPlan: date-out-of-range');
  });
});

describe('an amendment in review may be approved', () => {
  const plan = planOf(drafted(), adopted());
  const approving = (after: Partial<PlanContent>): string | undefined => {
    const { content: before, findings, printed } = plan;
    const review = {
      name: 'b.txt',
      sha256: 'b',
      findings,
      printed,
      past: [],
      highest: plan.highest,
    };
    const amendment = { ...review, content: { ...before, ...after } };
    return acts({ ...plan, amendment }).find((act) => act.startsWith('approveAmendment'));
  };

  it('as long as it changes something, be it the last item only', () => {
    const { tasks } = content;
    const last = tasks.map((task, index) =>
      index === tasks.length - 1 ? { ...task, title: '另一个名称' } : task,
    );
    expect(approving({ tasks: last })).toBe('approveAmendment');
    expect(approving({})).toBe('approveAmendment: amendment-without-changes');
    expect(approving({ period: null })).toBe('approveAmendment: period-missing');
  });
});
