import { alikeNames, mayBeOne } from './alike-names.ts';
import { type PlanContent } from './content.events.ts';
import { content } from './plan.fixtures.ts';

const [first] = content.tasks;

/** A plan of one task for each of these names, which leads it. */
function naming(...names: readonly string[]): PlanContent {
  if (!first) throw new Error('the plan has tasks');
  const tasks = names.map((name, index) => ({
    ...first,
    id: `zezhou.t${index + 1}`,
    leads: [name],
    supports: [],
    responsible: [],
  }));
  return { ...content, tasks, targets: [], collectives: [] };
}
const alike = (plan: PlanContent, aliases: Readonly<Record<string, string>> = {}) =>
  alikeNames(plan, { aliases }).map(({ name, full }) => `${name}=${full}`);

describe('names that look like one organization', () => {
  it('are one with and without its place, of up to six letters', () => {
    expect(alike(naming('县科协', '科协'))).toEqual(['科协=县科协']);
    expect(alike(naming('科协', '黄山市屯溪区科协'))).toEqual(['科协=黄山市屯溪区科协']);
    expect(alike(naming('科协', '黄山市屯溪新区科协'))).toEqual([]);
    expect(alike(naming('协', '县协'))).toEqual([]);
  });

  it('are one whose letters stand in another’s, in their order', () => {
    expect(alike(naming('县农业局', '县农业农村局'))).toEqual(['县农业局=县农业农村局']);
    expect(alike(naming('县农村业局', '县农业农村局'))).toEqual([]);
    expect(alike(naming('县教育局', '县农业农村局'))).toEqual([]);
    expect(alike(naming('县局', '县局务局'))).toEqual([]);
  });

  it('are those that the reader was not sure of, when the plan has both', () => {
    const aliases = { 县卫体局: '县卫生健康委' };
    expect(alike(naming('县卫体局', '县卫生健康委'), aliases)).toEqual(['县卫体局=县卫生健康委']);
    expect(alike(naming('县卫体局'), aliases)).toEqual([]);
  });

  it('are not collectives, which are asked about otherwise', () => {
    const plan = naming('县科协', '科协');
    expect(alike({ ...plan, collectives: ['科协'] })).toEqual([]);
    expect(alike({ ...plan, collectives: ['县科协'] })).toEqual([]);
  });

  it('are not two that one item names side by side', () => {
    const plan = naming('县科协', '科协', '县教育局');
    const [, ...others] = plan.tasks;
    if (!first) throw new Error('the plan has tasks');
    const both = { ...first, leads: ['县科协'], supports: ['科协'], responsible: [] };
    expect(alike({ ...plan, tasks: [both, ...others] })).toEqual([]);
  });
});

it.each([
  ['县交通局', '县交通运输局', true],
  ['县卫体局', '县卫生健康和体育局', true],
  ['督查室', '县政府督查室', true],
  ['县教育局', '县教育局', false], // the same
  ['县水利局', '县林业局', false],
  ['县委', '县委办公室', false], // two letters stand for too much
  ['教育局', '泽州县人民政府县教育局', false], // more than a place stands before it
])('%s and %s may be one organization: %s', (one, other, near) => {
  expect([mayBeOne(one, other), mayBeOne(other, one)]).toEqual([near, near]);
});
