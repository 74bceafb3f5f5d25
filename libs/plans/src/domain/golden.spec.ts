import { readdirSync, readFileSync } from 'node:fs';
import { fold } from '#kernel';
import { wholeLife } from './amended.fixtures.ts';
import { type PlanEvent } from './plan.events.ts';
import { content } from './plan.fixtures.ts';
import { planDecider } from './plan.ts';

/** The compiler demands every type here; the spec fails until it has a file. */
const TYPES: Readonly<Record<PlanEvent['type'], true>> = {
  PlanDrafted: true,
  OutlineEdited: true,
  PlanAdopted: true,
  DutiesRuled: true,
  AmendmentDrafted: true,
  AmendmentEdited: true,
  AmendmentDiscarded: true,
  PlanAmended: true,
  PlanConcluded: true,
  PlanWithdrawn: true,
};
const types = Object.keys(TYPES) as PlanEvent['type'][];

const folder = new URL('golden/', import.meta.url);
const stored = (type: string): PlanEvent => {
  const data: unknown = JSON.parse(readFileSync(new URL(`${type}.v1.json`, folder), 'utf8'));
  return { type, data } as PlanEvent;
};

describe('the stored form of facts about plans', () => {
  it.each(types)('is what is written today: %s', (type) =>
    expect(stored(type)).toEqual(wholeLife.findLast((event) => event.type === type)),
  );

  it('has one file for each type, and none of a type that nobody knows', () =>
    expect(readdirSync(folder).sort()).toEqual(types.map((type) => `${type}.v1.json`).sort()));

  it('is understood for ever', () => {
    const [draft, edited, adopted] = ['PlanDrafted', 'OutlineEdited', 'PlanAdopted'].map(stored);
    const reviewed = adopted?.type === 'PlanAdopted' && adopted.data.content;
    const life = [draft, edited, adopted].flatMap((event) => event ?? []);
    expect(fold(planDecider, life.slice(0, 1))).toMatchObject({ status: 'draft', content });
    expect(fold(planDecider, life.slice(0, 2))).toMatchObject({ content: reviewed });
    expect(fold(planDecider, life)).toMatchObject({
      ...{ status: 'adopted', content: reviewed },
      inForce: { office: '县督查室', checkIns: ['06-30', '09-30', '12-31'], addedOn: {} },
    });
    const amended = stored('PlanAmended');
    const all = [...types.map(stored)];
    expect(fold(planDecider, all)).toMatchObject({
      status: 'withdrawn',
      content: amended.type === 'PlanAmended' && amended.data.content,
      inForce: { addedOn: { 'zezhou.t4': '2025-12-01' } },
      summary: '方案任务基本完成',
    });
  });
});
