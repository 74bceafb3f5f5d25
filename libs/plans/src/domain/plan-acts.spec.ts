import { type Holder } from '#contract';
import { fold } from '#kernel';
import { toldActs } from '#testing';
import {
  beginAmendment,
  conclude,
  discard,
  discardDraft,
  draftAmendment,
  editAmendment,
  lifeOf,
  withdraw,
} from './amended.fixtures.ts';
import { planActs } from './plan-acts.ts';
import { adopt, day, draft, outline } from './plan.fixtures.ts';
import { type PlanCommand, planDecider } from './plan.ts';

const officer: Holder = { roles: ['office'], region: 'zezhou', organization: null };

function told(holder: Holder, ...commands: readonly PlanCommand[]): readonly string[] {
  const plan = fold(planDecider, lifeOf(...commands));
  if (plan.status === 'none') throw new Error('it was drafted');
  return toldActs(planActs(plan, holder, day('2025-11-05')));
}

const adopted = [draft(), adopt] as const;
const ruled = ['ruleDuties'];

describe('what may be done with a plan', () => {
  it('while it is a draft: editing, ruling, adopting and discarding', () =>
    expect(told(officer, draft())).toEqual(['editOutline', 'adoptPlan', 'discardDraft', ...ruled]));

  it('while its period is not known: no adoption, and why', () =>
    expect(told(officer, draft({ read: { ...outline, period: null } }))).toEqual([
      'editOutline',
      'adoptPlan: period-missing',
      'discardDraft',
      ...ruled,
    ]));

  it('in which nobody is named: no ruling', () => {
    const [first] = outline.sections;
    const nobody = { lead: [], support: [], responsible: [] };
    const section = first && { ...first, departments: nobody, tasks: [] };
    const target = outline.targets.slice(0, 1);
    const read = {
      ...outline,
      targets: target,
      departments: [],
      departmentsVerbatim: [],
      collectives: [],
      aliases: {},
      sections: section ? [section] : [],
    };
    expect(told(officer, draft({ read }))).toEqual(['editOutline', 'adoptPlan', 'discardDraft']);
  });

  it('once it is in force: ruling, summing up, withdrawing, amending', () =>
    expect(told(officer, ...adopted)).toEqual([
      ...ruled,
      'concludePlan',
      'withdrawPlan',
      'draftAmendment',
      'beginAmendment',
    ]));

  it('while an amendment is in review: deciding on it, and why no second one', () => {
    const inReview = [
      ...ruled,
      ...['concludePlan', 'withdrawPlan', 'draftAmendment: amendment-in-review'],
      'beginAmendment: amendment-in-review',
      ...['editAmendment', 'approveAmendment', 'discardAmendment'],
    ];
    expect(told(officer, ...adopted, draftAmendment())).toEqual(inReview);
    const later = { edit: 'set-due', id: 'zezhou.t4', dueOn: day('2026-05-31') } as const;
    expect(told(officer, ...adopted, draftAmendment(), editAmendment(later))).toEqual(inReview);
  });

  it('once an amendment was discarded: as before it came', () =>
    expect(told(officer, ...adopted, draftAmendment(), discard)).toEqual(
      told(officer, ...adopted),
    ));

  it('once it is concluded: all but concluding it', () =>
    expect(told(officer, ...adopted, conclude)).toEqual([
      ...ruled,
      ...['withdrawPlan', 'draftAmendment', 'beginAmendment'],
    ]));

  it('while an amendment is made by hand: deciding on it, once there is something to decide', () => {
    const life = [...adopted, beginAmendment] as const;
    const later = { edit: 'set-due', id: 'zezhou.t1', dueOn: day('2026-05-31') } as const;
    const waits = ['editAmendment', 'approveAmendment: amendment-without-changes'];
    expect(told(officer, ...life)).toEqual(expect.arrayContaining(waits));
    expect(told(officer, ...life, editAmendment(later))).toContain('approveAmendment');
  });

  it('once it is discarded: nothing', () =>
    expect(told(officer, draft(), discardDraft)).toEqual([]));

  it('once it is withdrawn: nothing', () => {
    expect(told(officer, ...adopted, withdraw)).toEqual([]);
    expect(told(officer, ...adopted, draftAmendment(), withdraw)).toEqual([]);
  });

  it('by the office of its region only', () => {
    expect(told({ ...officer, region: 'tunxi' }, ...adopted)).toEqual([]);
    expect(told({ ...officer, roles: ['supervisor'] }, ...adopted)).toEqual([]);
  });
});
