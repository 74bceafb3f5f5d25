import { fold } from '#kernel';
import { goldenSuite } from '#testing';
import { discardedDraft, wholeLife } from './amended.fixtures.ts';
import { type PlanEvent } from './plan.events.ts';
import { content } from './plan.fixtures.ts';
import { planDecider } from './plan.ts';

/** The last of its type in a history with every type. */
const last = (type: PlanEvent['type']): PlanEvent => {
  const event = [...discardedDraft, ...wholeLife].findLast((one) => one.type === type);
  if (!event) throw new Error(`no ${type}`);
  return event;
};

const stored = goldenSuite<PlanEvent>(
  'plans',
  {
    PlanDrafted: last('PlanDrafted'),
    OutlineEdited: last('OutlineEdited'),
    DraftDiscarded: last('DraftDiscarded'),
    PlanAdopted: last('PlanAdopted'),
    DutiesRuled: last('DutiesRuled'),
    AmendmentDrafted: last('AmendmentDrafted'),
    AmendmentEdited: last('AmendmentEdited'),
    AmendmentDiscarded: last('AmendmentDiscarded'),
    PlanAmended: last('PlanAmended'),
    PlanConcluded: last('PlanConcluded'),
    PlanWithdrawn: last('PlanWithdrawn'),
  },
  new URL('golden/', import.meta.url),
);

it('stored facts of a plan are understood for ever', () => {
  const life = stored('PlanDrafted', 'OutlineEdited', 'PlanAdopted');
  const [adopted] = stored('PlanAdopted');
  const reviewed = adopted?.data.content;
  expect(fold(planDecider, life.slice(0, 1))).toMatchObject({ status: 'draft', content });
  expect(fold(planDecider, life.slice(0, 2))).toMatchObject({ content: reviewed });
  expect(fold(planDecider, life)).toMatchObject({
    status: 'adopted',
    content: reviewed,
    inForce: { office: '县督查室', checkIns: ['06-30', '09-30', '12-31'], addedOn: {} },
  });
  const discarded = stored('PlanDrafted', 'DraftDiscarded');
  expect(fold(planDecider, discarded)).toMatchObject({ status: 'discarded', content });
  const [amended] = stored('PlanAmended');
  const kept = stored().filter(({ type }) => type !== 'DraftDiscarded');
  expect(fold(planDecider, kept)).toMatchObject({
    status: 'withdrawn',
    content: amended?.data.content,
    inForce: { addedOn: { 'zezhou.t4': '2025-12-01' } },
    summary: '方案任务基本完成',
  });
});
