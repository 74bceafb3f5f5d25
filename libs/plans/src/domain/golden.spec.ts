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
    const after = { status: 'adopted', content: reviewed, checkIns: ['06-30', '09-30', '12-31'] };
    expect(fold(planDecider, life)).toMatchObject(after);
    const amended = stored('PlanAmended');
    const all = [...types.map(stored)];
    expect(fold(planDecider, all)).toMatchObject({
      status: 'withdrawn',
      content: amended.type === 'PlanAmended' && amended.data.content,
      summary: '方案任务基本完成',
    });
  });

  it('facts stored before there were questions and check-ins are understood as well', () => {
    const older = types.slice(0, 3).map((type) => {
      const {
        needsRuling: _count,
        checkIns: _days,
        ...data
      } = stored(type).data as Record<string, unknown>;
      return { type, data } as unknown as PlanEvent;
    });
    expect(fold(planDecider, older)).toMatchObject({ status: 'adopted', checkIns: [] });
  });
});
