import { type PlanContent } from './content.events.ts';
import { content, day } from './plan.fixtures.ts';
import { keyOf, type Question } from './questions.ts';
import { suggestionsOf } from './suggestions.ts';

const [task] = content.tasks;
if (!task) throw new Error('the plan has tasks');
const nobody = { leads: [], supports: [], responsible: [] };
const plan: PlanContent = {
  ...content,
  period: { from: day('2026-01-01'), to: day('2027-12-31') },
  tasks: [
    { ...task, ...nobody, id: 't1', responsible: ['县教育局', '团县委'] },
    { ...task, ...nobody, id: 't2' },
  ],
  targets: [],
};
const about = { number: '', title: '', clause: '', candidates: [], sentence: '？' };
const doubt = (code: string): Question => ({ kind: 'doubt', id: `${code}@1-9`, ...about });
const alias = (name: string, full: string): Question => ({
  ...about,
  kind: 'alias',
  name,
  title: name,
  candidates: [full],
});
const lead = (id: string): Question => ({ kind: 'no-lead', id, ...about });

const rulings = (...questions: readonly Question[]) =>
  suggestionsOf(plan, questions).map(({ ruling }) => ruling);

describe('suggested is', () => {
  it('that the first named leads, where somebody is named', () =>
    expect(rulings(lead('t1'), lead('t2'))).toEqual([
      { edit: 'set-leads', id: 't1', leads: ['县教育局'] },
    ]));

  it('that names which look like one are one, the shorter first: so 科协 becomes 泽州县科协, too', () =>
    expect(rulings(alias('县科协', '泽州县科协'), alias('科协', '县科协'))).toEqual([
      { edit: 'merge-organization', from: '科协', into: '县科协' },
      { edit: 'merge-organization', from: '县科协', into: '泽州县科协' },
    ]));

  it('that a doubt is checked by which nothing is lost, never one by which something may be', () =>
    expect(
      rulings(doubt('page-break-joined'), doubt('clause-unused'), doubt('text-unread')),
    ).toEqual([{ edit: 'keep', kind: 'doubt', id: 'page-break-joined@1-9' }]));

  it('nothing of a collective: who belongs to it only the office knows', () =>
    expect(
      rulings({ ...about, kind: 'collective', name: '各镇人民政府', candidates: ['大阳镇'] }),
    ).toEqual([]));

  it('what is asked for, with the question that it settles', () => {
    const questions = [lead('t1'), alias('科协', '县科协'), doubt('phases-overlap')];
    const of = (...kinds: ('first-named' | 'names' | 'doubts')[]) =>
      suggestionsOf(plan, questions, kinds).map(({ question }) => question);
    expect(of('first-named')).toEqual(['no-lead:t1']);
    expect(of('names', 'doubts')).toEqual(questions.slice(1).map(keyOf));
    expect(of()).toEqual([]);
  });
});
