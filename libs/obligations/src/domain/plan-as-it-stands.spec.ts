import { planAsItStands, withoutCancelled } from './plan-as-it-stands.ts';
import { idsOfOrganizations } from '#testing';
import { education, science } from './obligation.fixtures.ts';
import { plan, target, task } from './plans.fixtures.ts';

const content = plan({
  tasks: [task('p.t1', { leads: [education] }), task('p.t2', { leads: [education] })],
  targets: [target('p.g1', { leads: [education] })],
});
const organizationIds = idsOfOrganizations(education);
const adopted = { type: 'PlanAdopted', data: { planId: 'p', content, organizationIds } };

type Item = { readonly kind: string; readonly id: string; readonly change: string };
const ruled = (...items: readonly (Item & { readonly after: object })[]) => ({
  type: 'DutiesRuled',
  data: {
    changes: { items },
    organizations: [science, education],
    collectives: ['各镇'],
    inForce: { organizationIds: idsOfOrganizations(education, science) },
  },
});
const amended = (amendedOn: string, items: readonly (Item & { readonly after?: object })[]) => ({
  type: 'PlanAmended',
  data: {
    content: plan({ title: `方案${amendedOn}` }),
    changes: { items },
    amendedOn,
    inForce: { organizationIds: idsOfOrganizations(education, amendedOn) },
  },
});

describe('a plan as it stands', () => {
  it('is not there until it is adopted, whatever is ruled on the draft', () => {
    expect(planAsItStands([])).toBeUndefined();
    const change = { kind: 'task', id: 'p.t1', change: 'changed', after: { leads: [science] } };
    expect(planAsItStands([{ type: 'PlanDrafted', data: {} }, ruled(change)])).toBeUndefined();
  });

  it('is what was adopted', () =>
    expect(planAsItStands([adopted])).toEqual({
      ...adopted.data,
      withdrawn: false,
      addedOn: {},
      cancelled: [],
    }));

  it('after a ruling: names as ruled, and of each item only what changed', () => {
    const stands = planAsItStands([
      adopted,
      ruled(
        { kind: 'task', id: 'p.t2', change: 'changed', after: { leads: [science] } },
        { kind: 'target', id: 'p.g1', change: 'changed', after: { supports: [science] } },
      ),
    ]);
    expect(stands?.organizationIds).toEqual(idsOfOrganizations(education, science));
    expect(stands?.content).toEqual({
      ...content,
      organizations: [science, education],
      collectives: ['各镇'],
      tasks: [content.tasks[0], task('p.t2', { leads: [science] })],
      targets: [target('p.g1', { leads: [education], supports: [science] })],
    });
  });

  it('after an amendment: its content, and since when items are in it that were not before', () => {
    const stands = planAsItStands([
      adopted,
      amended('2025-06-30', [
        { kind: 'task', id: 'p.t3', change: 'added', after: task('p.t3') },
        { kind: 'target', id: 'p.g2', change: 'added', after: target('p.g2') },
        // A task that was only shown, and is tracked now, is as good as new.
        { kind: 'task', id: 'p.t4', change: 'changed', after: { tracked: true } },
        { kind: 'task', id: 'p.t5', change: 'changed', after: { tracked: false } },
        { kind: 'task', id: 'p.t1', change: 'changed', after: { clause: '另一句。' } },
        { kind: 'target', id: 'p.g1', change: 'changed', after: { tracked: true } },
        { kind: 'task', id: 'p.t2', change: 'removed' },
      ]),
      amended('2025-09-30', [{ kind: 'task', id: 'p.t6', change: 'added', after: task('p.t6') }]),
    ]);
    expect(stands?.content.title).toBe('方案2025-09-30');
    expect(stands?.organizationIds).toEqual(idsOfOrganizations(education, '2025-09-30'));
    expect(stands?.addedOn).toEqual({
      'p.t3': '2025-06-30',
      'p.g2': '2025-06-30',
      'p.t4': '2025-06-30',
      'p.t6': '2025-09-30',
    });
  });

  it('is kept when it is withdrawn or summed up, and says so', () => {
    const concluded = { type: 'PlanConcluded', data: {} };
    expect(planAsItStands([adopted, concluded])).toEqual(planAsItStands([adopted]));
    const withdrawn = { type: 'PlanWithdrawn', data: {} };
    expect(planAsItStands([adopted, withdrawn])).toEqual({
      ...planAsItStands([adopted]),
      withdrawn: true,
    });
  });

  it('without the tasks that the office ended beside it', () => {
    const stands = planAsItStands([adopted]);
    if (!stands) throw new Error('it was adopted');
    expect(withoutCancelled(stands)).toEqual(stands);
    const { content: left } = withoutCancelled({ ...stands, cancelled: ['p.t1', 'p.g1'] });
    expect(left).toEqual({ ...content, tasks: [content.tasks[1]] });
  });
});
