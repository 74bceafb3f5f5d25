import { idOfName } from '#kernel';
import { identified } from './identified.ts';
import { content } from './plan.fixtures.ts';

const plan = { ...content, organizations: ['县教育局'], targets: [] };
const [first] = plan.tasks;
const ofOne = (leads: readonly string[]) =>
  first ? { ...plan, tasks: [{ ...first, leads, supports: [], responsible: [] }] } : plan;

describe('ids of the organizations that a plan names', () => {
  it('are those of the directory, by name or alias, and else made of region and name', () =>
    expect(
      identified(ofOne(['县科协', '县卫体局']), '县督查室', {
        region: 'zezhou',
        plan: {},
        directory: { 县科协: 'k-1', 县卫体局: 'h-1', 县财政局: 'f-1' },
      }),
    ).toEqual({
      县督查室: idOfName('zezhou', '县督查室'),
      县教育局: 'zezhou-f37e747e1435',
      县科协: 'k-1',
      县卫体局: 'h-1',
    }));

  it('stay as they were first, also of those that are named no more', () =>
    expect(
      identified(ofOne(['县科协']), '县督查室', {
        region: 'zezhou',
        directory: { 县科协: 'k-2' },
        plan: { 县督查室: 'o-1', 县科协: 'k-1', 县气象局: 'w-1', 县教育局: 'e-1' },
      }),
    ).toEqual({ 县督查室: 'o-1', 县科协: 'k-1', 县气象局: 'w-1', 县教育局: 'e-1' }));

  it('are safe from names that mean something to the language', () => {
    const odd = ['constructor', '__proto__', 'hasOwnProperty'];
    const ids = identified(ofOne(odd), '督查室', { region: 'x', plan: {} });
    for (const name of odd) expect(Object.entries(ids)).toContainEqual([name, idOfName('x', name)]);
  });
});
