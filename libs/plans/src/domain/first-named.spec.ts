import { Rejection } from '#contract';
import { type PlanContent } from './content.events.ts';
import { firstNamed } from './first-named.ts';
import { content } from './plan.fixtures.ts';
import { type Question } from './questions.ts';

const nobody = { leads: [], supports: [], responsible: [] };
const [task] = content.tasks;
const [target] = content.targets;
if (!task || !target) throw new Error('the plan has tasks and targets');

const plan: PlanContent = {
  ...content,
  tasks: [
    { ...task, ...nobody, id: 't1', section: '青少年', responsible: ['县教育局', '团县委'] },
    { ...task, ...nobody, id: 't2', section: '农民', supports: ['县科协'] },
    { ...task, ...nobody, id: 't3', section: '农民' },
  ],
  targets: [
    { ...target, ...nobody, id: 'g1', taskId: 't2', responsible: ['县农业农村局'] },
    { ...target, ...nobody, id: 'g2', taskId: null, responsible: ['县卫健局'] },
  ],
};
const asked = (kind: Question['kind'], ...ids: readonly string[]): readonly Question[] =>
  ids.map((id) => ({ kind, id })) as unknown as readonly Question[];
const all = asked('no-lead', 't1', 't2', 't3', 'g1', 'g2');

const leads = (questions: readonly Question[], sections?: readonly string[]) =>
  firstNamed(plan, questions, sections).map((ruling) =>
    ruling.edit === 'set-leads' ? `${ruling.id} ${ruling.leads.join('、')}` : ruling.edit,
  );

describe('letting the first named lead', () => {
  it('rules on every task and target that is asked about and names somebody', () => {
    expect(leads(all)).toEqual(['t1 县教育局', 't2 县科协', 'g1 县农业农村局', 'g2 县卫健局']);
    expect(leads(asked('several-leads', 't1'))).toEqual(['t1 县教育局']);
    expect(leads(asked('doubt', 't1'))).toEqual([]);
    expect(leads([])).toEqual([]);
  });

  it('keeps to the sections that are named, with the targets under their tasks', () => {
    expect(leads(all, ['农民'])).toEqual(['t2 县科协', 'g1 县农业农村局']);
    expect(leads(all, ['青少年'])).toEqual(['t1 县教育局']);
    expect(leads(all, [])).toEqual([]);
  });

  it('refuses a section that the plan has not', () =>
    expect(() => leads(all, ['农民', '老年人'])).toThrow(
      new Rejection('section-not-found', { id: '老年人' }),
    ));
});
