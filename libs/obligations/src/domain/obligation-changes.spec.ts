import fc from 'fast-check';
import { stateCouncilCalendar as calendar } from '#calendar';
import { type Duties, type PlanContent } from '#plans';
import { education, office, science } from './obligation.fixtures.ts';
import { leftAlone, type ObligationChanges, obligationChanges } from './obligation-changes.ts';
import { obligationsOf } from './obligations-of.ts';
import { type PlanAsItStands, planAsItStands } from './plan-as-it-stands.ts';
import { plan, target, task } from './plans.fixtures.ts';
import { day, policy } from '../../../policies/src/domain/policy.fixtures.ts';

const forestry = '县林业局';
const on = day('2025-11-10');

const standing = (content: PlanContent, facts: Partial<PlanAsItStands> = {}): PlanAsItStands => ({
  ...{ planId: 'zezhou', region: 'zezhou', office, adoptedOn: day('2025-11-03') },
  ...{ sourceSha256: '', calendarVersion: '', policy: { name: policy.name, version: 1 } },
  ...{ content, withdrawn: false, asOf: day('2025-11-03'), cancelled: [] },
  ...facts,
});

const changes = (before: PlanAsItStands, after: PlanAsItStands): ObligationChanges =>
  obligationChanges(before, after, on, calendar);

const ids = (list: readonly { readonly obligationId: string }[]): readonly string[] =>
  list.map(({ obligationId }) => obligationId);

const led = (...leads: readonly string[]) =>
  standing(plan({ tasks: [task('zezhou.t1', { leads, supports: [science] })] }));

describe('a task that the office cancels', () => {
  const two = (cancelled: readonly string[]): PlanAsItStands =>
    standing(
      plan({
        tasks: [
          task('zezhou.t1', { leads: [education], supports: [science] }),
          task('zezhou.t2', { leads: [forestry], supports: [science] }),
        ],
      }),
      { cancelled, checkIns: ['11-30'] },
    );

  it('leaves its lead nothing to sign for and nothing to report on; who is named elsewhere still has', () =>
    expect(leftAlone(two(['zezhou.t1']), 'zezhou.t1', calendar)).toEqual([
      `zezhou.check-in.2025-11-30.${education}`,
      `zezhou.sign-off.${education}`,
    ]));

  it('leaves nothing to anybody when it was the last', () =>
    expect(leftAlone(two(['zezhou.t1', 'zezhou.t2']), 'zezhou.t1', calendar)).toHaveLength(4));
});

describe('what a ruling means for what is owed', () => {
  it('is nothing when nothing changes', () =>
    expect(changes(led(education), led(education))).toEqual({
      ...{ opened: [], ended: [], rescheduled: [], revised: [], toSign: [] },
    }));

  it('opens the duty of who leads now, and a sign-off 3 working days later; the other’s ends', () => {
    const { opened, ended, toSign } = changes(led(education), led(forestry));
    expect(opened).toMatchObject([
      { obligationId: `zezhou.t1.${forestry}`, dueOn: '2025-12-31', baselined: false },
      { obligationId: `zezhou.sign-off.${forestry}`, dueOn: '2025-11-13', kind: 'sign-off' },
    ]);
    expect(ids(ended)).toEqual([`zezhou.t1.${education}`, `zezhou.sign-off.${education}`]);
    expect(toSign).toEqual([forestry]);
  });

  it('leaves alone whoever leads before and after', () => {
    const { opened, ended } = changes(led(education, forestry), led(education));
    expect(opened).toEqual([]);
    expect(ids(ended)).toEqual([`zezhou.t1.${forestry}`, `zezhou.sign-off.${forestry}`]);
  });

  it('keeps somebody’s sign-off while another task names it', () => {
    const other = task('zezhou.t2', { leads: [education] });
    const with2 = (leads: readonly string[]) =>
      standing(plan({ tasks: [task('zezhou.t1', { leads }), other] }));
    const { ended } = changes(with2([education]), with2([forestry]));
    expect(ids(ended)).toEqual([`zezhou.t1.${education}`]);
  });

  it('opens nothing for a task that the office has cancelled, and asks nobody to sign for it', () => {
    const cancelled = { cancelled: ['zezhou.t1'] };
    const { opened, ended, toSign } = changes(
      { ...led(education), ...cancelled },
      { ...led(forestry), ...cancelled },
    );
    expect(opened).toEqual([]);
    expect(toSign).toEqual([]);
    expect(ids(ended)).toContain(`zezhou.t1.${education}`);
  });

  it('does not ask the new lead for reports of days that are over', () => {
    const asked = { checkIns: ['06-30', '12-31'] };
    const before = standing(led(education).content, { ...asked, adoptedOn: day('2025-05-06') });
    const after = { ...before, content: led(forestry).content };
    const opened = ids(changes(before, after).opened);
    expect(opened).toContain(`zezhou.check-in.2025-12-31.${forestry}`);
    expect(opened).not.toContain(`zezhou.check-in.2025-06-30.${forestry}`);
  });
});

describe('what falls on the very day of a change', () => {
  it('is a report that nobody new is asked for', () => {
    const asked = { checkIns: ['11-10', '11-11'] };
    const before = standing(led(education).content, asked);
    const opened = ids(changes(before, { ...before, content: led(forestry).content }).opened);
    expect(opened).toContain(`zezhou.check-in.2025-11-11.${forestry}`);
    expect(opened).not.toContain(`zezhou.check-in.2025-11-10.${forestry}`);
  });

  it('is a task that is due, not one that is past', () => {
    const before = standing(plan({ tasks: [task('zezhou.t1', { leads: [education] })] }));
    const due = task('zezhou.t2', { leads: [education], dueOn: on });
    const after = { ...before, content: plan({ tasks: [...before.content.tasks, due] }), asOf: on };
    expect(changes(before, after).opened).toMatchObject([
      { obligationId: `zezhou.t2.${education}`, baselined: false },
      { kind: 'sign-off' },
    ]);
  });
});

describe('what an amendment means for what is owed', () => {
  const t1 = task('zezhou.t1', { leads: [education] });
  const before = standing(plan({ tasks: [t1] }));

  it('sets aside for a ruling what is new and past already', () => {
    const late = task('zezhou.t2', { leads: [education], dueOn: day('2025-11-05') });
    const after = { ...before, content: plan({ tasks: [t1, late] }), asOf: on };
    expect(changes(before, after).opened).toMatchObject([
      { obligationId: `zezhou.t2.${education}`, baselined: true },
    ]);
  });

  it('moves a date and rewords, each for what it is', () => {
    const moved = { ...t1, dueOn: day('2025-12-15'), title: '提升科学素质' };
    const { opened, ended, rescheduled, revised } = changes(before, {
      ...before,
      content: plan({ tasks: [moved] }),
    });
    expect([opened, ended]).toEqual([[], []]);
    expect(rescheduled).toMatchObject([{ dueOn: '2025-12-15' }]);
    expect(revised).toMatchObject([{ wording: { subject: '提升科学素质' } }]);
  });

  it('ends what was removed, and everything when the plan is withdrawn', () => {
    const both = standing(
      plan({ tasks: [t1], targets: [target('zezhou.g1', { leads: [education] })] }),
    );
    expect(ids(changes(both, before).ended)).toEqual([`zezhou.g1.${education}`]);
    const { ended, opened } = changes(both, { ...both, withdrawn: true });
    expect(ids(ended)).toEqual(ids(obligationsOf(both.content, both, calendar)));
    expect(opened).toEqual([]);
  });
});

describe('a plan as it stands', () => {
  it('is nothing before its adoption, and follows rulings, amendments and the withdrawal', () => {
    const { withdrawn: _w, asOf: _a, ...data } = led(education);
    const adopted = { type: 'PlanAdopted', data };
    const duties: Duties = { leads: [forestry], supports: [science], responsible: [] };
    const lists = { organizations: [forestry, science], collectives: [] };
    const ruling = {
      type: 'DutiesRuled',
      data: { changed: [{ id: 'zezhou.t1', ...duties }], ...lists },
    };
    const content = plan({ tasks: [task('zezhou.t9')] });
    const amended = { type: 'PlanAmended', data: { content, amendedOn: on } };
    expect(planAsItStands([ruling])).toBeUndefined();
    expect(planAsItStands([adopted, ruling])?.content).toMatchObject({
      organizations: [forestry, science],
      tasks: [duties],
    });
    expect(planAsItStands([adopted, ruling, amended])).toMatchObject({ content, asOf: on });
    expect(planAsItStands([adopted, { type: 'PlanWithdrawn', data: {} }])?.withdrawn).toBe(true);
  });
});

it('going from one plan to another opens and ends exactly what they do not share', () => {
  const names = fc.subarray([education, science, forestry]);
  const anyTask = fc
    .record({ leads: names, supports: names, responsible: names })
    .map((duties) => task('zezhou.t1', duties));
  fc.assert(
    fc.property(anyTask, anyTask, (one, other) => {
      const [before, after] = [one, other].map((item) => standing(plan({ tasks: [item] }))) as [
        PlanAsItStands,
        PlanAsItStands,
      ];
      const { opened, ended } = changes(before, after);
      const wanted = (plan: PlanAsItStands) =>
        ids(obligationsOf(plan.content, plan, calendar).filter(({ kind }) => kind === 'task'));
      const own = (list: readonly string[]) => list.filter((id) => id.includes('.t1.'));
      const left = wanted(before).filter((id) => !ids(ended).includes(id));
      expect([...left, ...own(ids(opened))].sort()).toEqual([...wanted(after)].sort());
    }),
  );
});
