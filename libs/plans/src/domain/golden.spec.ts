import { readdirSync, readFileSync } from 'node:fs';
import { fold } from '#kernel';
import { applyEdit, type OutlineEdit } from './edits.ts';
import { type PlanEvent } from './plan.events.ts';
import { adopted, content, day, drafted, edited } from './plan.fixtures.ts';
import { planDecider } from './plan.ts';

const edits: readonly OutlineEdit[] = [
  { edit: 'set-period', from: day('2021-01-01'), to: day('2025-06-30') },
  { edit: 'set-leads', id: 'zezhou.t2', leads: ['团县委'] },
  { edit: 'merge-organization', from: '县文广局', into: '县文旅局' },
  { edit: 'resolve-collective', collective: '各镇人民政府', members: ['大阳镇', '巴公镇'] },
  { edit: 'set-due', id: 'zezhou.t1', dueOn: day('2025-03-31') },
  { edit: 'set-title', id: 'zezhou.t1', title: '科学教育' },
  { edit: 'drop', id: 'zezhou.g2' },
];
const reviewed = edits.reduce(applyEdit, content);

/** In the order of a life; a new type does not compile until it stands here, and fails until it has a file. */
const built: Readonly<Record<PlanEvent['type'], PlanEvent>> = {
  PlanDrafted: drafted(),
  OutlineEdited: edited(...edits),
  PlanAdopted: adopted(reviewed),
};

const folder = new URL('golden/', import.meta.url);
const stored = (type: string): PlanEvent => {
  const data: unknown = JSON.parse(readFileSync(new URL(`${type}.v1.json`, folder), 'utf8'));
  return { type, data } as PlanEvent;
};

describe('the stored form of facts about plans', () => {
  it('is what is written today', () => {
    for (const [type, event] of Object.entries(built)) expect(stored(type)).toEqual(event);
  });

  it('has one file for each type, and none of a type that nobody knows', () =>
    expect(readdirSync(folder).sort()).toEqual(
      Object.keys(built)
        .map((type) => `${type}.v1.json`)
        .sort(),
    ));

  it('is understood for ever', () => {
    const life = Object.keys(built).map(stored);
    expect(fold(planDecider, life.slice(0, 1))).toMatchObject({ status: 'draft', content });
    expect(fold(planDecider, life.slice(0, 2))).toMatchObject({ content: reviewed });
    expect(fold(planDecider, life)).toMatchObject({ status: 'adopted', content: reviewed });
  });
});
