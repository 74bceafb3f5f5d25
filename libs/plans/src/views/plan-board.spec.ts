import fc from 'fast-check';
import type { Position, RecordedEvent } from '#event-store';
import { type Event, idOf, parseInstant } from '#kernel';
import {
  approve,
  conclude,
  discard,
  draftAmendment,
  lifeOf,
  rule,
  wholeLife,
  withdraw,
} from '../domain/amended.fixtures.ts';
import { adopt, adopted, draft, drafted, edited, planId } from '../domain/plan.fixtures.ts';
import { planBoard, type PlanRow } from './plan-board.ts';

const recorded = ({ type, data }: Event, place: number): RecordedEvent => ({
  id: idOf(`event ${place}`),
  type,
  data,
  meta: {},
  stream: 'any',
  revision: place,
  position: String(place).padStart(20, '0') as Position,
  recordedAt: parseInstant('2025-11-03T08:00:00+08:00'),
});

const rowOf = (...history: readonly Event[]): PlanRow | undefined => {
  let row: PlanRow | undefined;
  for (const event of history.map(recorded)) {
    for (const key of planBoard.keys(event)) {
      expect(key).toBe(planId);
      row = planBoard.evolve(row && Object.freeze(row), event, key);
    }
  }
  return row;
};

const opening = (type: string) => ({ type, data: { planId, region: 'zezhou' } });
const everything = [
  ...Array.from({ length: 1 }, () => opening('PhaseScheduled')),
  ...Array.from({ length: 3 }, () => opening('TaskAssigned')),
  ...Array.from({ length: 2 }, () => opening('TargetSet')),
];

describe('the board of plans', () => {
  it('shows what a draft holds and how much of it was unsure', () => {
    const row = rowOf(drafted());
    expect(row).toMatchObject({
      title: '泽州县全民科学素质行动规划纲要实施方案',
      documentNumber: '泽政办发〔2023〕2号',
      period: { from: '2021-01-01', to: '2025-12-31' },
      counts: { phases: 1, tasks: 3, targets: 2 },
    });
    expect(row && Object.entries(planBoard.columns).map(([name, of]) => [name, of(row)])).toEqual([
      ['planId', 'zezhou'],
      ['region', 'zezhou'],
      ['sourceSha256', draft().data.source.sha256],
      ['status', 'draft'],
      ['kind', 'plan'],
      ['adoptedOn', null],
    ]);
  });

  it('shows a plan as opening from the moment it is adopted', () =>
    expect(rowOf(drafted(), adopted())).toMatchObject({
      status: 'opening',
      office: '县督查室',
      adoptedOn: '2025-11-03',
    }));

  it('shows it as adopted when everything has opened, in whatever order, and not before', () =>
    fc.assert(
      fc.property(fc.shuffledSubarray(everything, { minLength: everything.length }), (order) => {
        const start = [drafted(), adopted()];
        expect(rowOf(...start, ...order.slice(0, -1))?.status).toBe('opening');
        expect(rowOf(...start, ...order)?.status).toBe('adopted');
      }),
    ));

  it('counts what was reviewed, and then what was adopted', () => {
    const { data } = adopted();
    const less = adopted({ ...data.content, tasks: data.content.tasks.slice(0, 1) });
    const review = [drafted(), edited({ edit: 'drop', id: 'zezhou.t3' })];
    expect(rowOf(...review)?.counts).toEqual({ phases: 1, tasks: 2, targets: 2 });
    expect(rowOf(...review, less)?.counts).toEqual({ phases: 1, tasks: 1, targets: 2 });
  });

  it('tells how many questions are open, draft or not', () => {
    expect(rowOf(drafted())?.needsRuling).toBe(1);
    const lead = { edit: 'set-leads', id: 'zezhou.t2', leads: ['团县委'] } as const;
    expect(rowOf(drafted(), edited(lead))?.needsRuling).toBe(0);
    expect(rowOf(...lifeOf(draft(), adopt, rule(lead)))?.needsRuling).toBe(0);
  });

  it('shows that an amendment waits, and what the plan is after it', () => {
    const review = [draft(), adopt, draftAmendment()];
    expect(rowOf(...lifeOf(...review))?.amendmentInReview).toBe(true);
    expect(rowOf(...lifeOf(...review, discard))?.amendmentInReview).toBe(false);
    expect(rowOf(...lifeOf(...review, approve))).toMatchObject({
      amendmentInReview: false,
      documentNumber: '泽政办发〔2024〕7号',
      counts: { phases: 1, tasks: 3, targets: 1 },
      needsRuling: 3, // a lead, a collective, and two names that look like one
    });
  });

  it('shows a plan that was summed up or withdrawn', () => {
    expect(rowOf(...lifeOf(draft(), adopt, conclude))?.status).toBe('concluded');
    expect(rowOf(...lifeOf(draft(), adopt, conclude, withdraw))?.status).toBe('withdrawn');
    expect(rowOf(...lifeOf(draft(), adopt, withdraw), ...everything)?.status).toBe('withdrawn');
  });

  it('has no row for a plan it never saw drafted, and no eye for other facts', () => {
    expect(rowOf(...everything)).toBeUndefined();
    const elsewhere = opening('ProgressReported');
    expect(planBoard.keys(recorded(elsewhere, 1))).toEqual([]);
  });

  it('folds any history, and the same one to the same row', () => {
    const any = fc.array(fc.constantFrom(drafted(), adopted(), ...wholeLife, ...everything), {
      maxLength: 15,
    });
    fc.assert(fc.property(any, (history) => expect(rowOf(...history)).toEqual(rowOf(...history))));
  });
});
