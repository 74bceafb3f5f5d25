import { type Of } from '#kernel';
import type { PlanEvent } from '#plans';
import { education, office, science } from '../../../obligations/src/domain/obligation.fixtures.ts';
import { letterDrafts } from './letters.fixtures.ts';
import { task } from '../../../obligations/src/domain/plans.fixtures.ts';
import { day } from '../../../policies/src/domain/policy.fixtures.ts';
import {
  content,
  duties,
  forestry,
  ofTask,
  withAdoptedPlan,
} from '../../../obligations/src/reactions/chain.fixtures.ts';

/** To whom letters go because of the last ruling, and the dates that stand in them. */
async function mailsOf({ runner, plan }: Awaited<ReturnType<typeof withAdoptedPlan>>) {
  const ruling = (await plan()).at(-1);
  if (!ruling) throw new Error('no ruling');
  const drafts = await letterDrafts(ruling, runner);
  const assigned = drafts.filter(({ body }) => body.kind === 'assignment');
  return assigned.map(({ to, body }) => ({
    to,
    lines: body.groups.flatMap(({ lines }) =>
      lines.map(({ dueOn, organization }) => `${organization} ${dueOn}`),
    ),
  }));
}

/** In no document before. */
const newcomer = '县气象局';

const granted = { organization: education, newDueOn: '2026-03-31', reason: '场馆改造' };

describe('the letters of an adoption', () => {
  const lettersAt = async (adoptedOn: string) => {
    const setup = await withAdoptedPlan({ adoptedOn });
    const adoption = (await setup.plan()).at(-1);
    if (!adoption) throw new Error('no adoption');
    return letterDrafts(adoption, setup.runner);
  };

  it('are one an organization, with what it leads and what it supports', async () => {
    const letters = await lettersAt('2025-11-03');
    expect(letters.map(({ to }) => to).toSorted()).toEqual(['县教育局', '县林业局', '县科协']);
    const [letter] = letters.filter(({ to }) => to === education);
    expect(letter).toMatchObject({
      letterId: 'assignment.zezhou.县教育局',
      planId: 'zezhou',
      region: 'zezhou',
      office,
      role: 'organization.liaison',
      body: { kind: 'assignment', on: '2025-11-03', groups: [{ bucket: 'items' }] },
    });
    const lines = (name: string) =>
      letters
        .filter(({ to }) => to === name)
        .flatMap(({ body }) => body.groups.flatMap((group) => group.lines))
        .map(({ organization, why, workingDaysLeft }) => [organization, why, workingDaysLeft]);
    // From 3 November to 31 December 2025 there are 42 working days.
    expect(lines(education)).toEqual([
      [education, '您是承办单位联络员', 42],
      [education, '您是承办单位联络员', 42],
    ]);
    expect(lines(science)).toEqual([
      [education, '您是配合单位联络员', 42],
      [forestry, '您是配合单位联络员', 42],
      [education, '您是配合单位联络员', 42],
    ]);
  });

  it('say nothing of what was past already, and go to nobody then', async () =>
    expect(await lettersAt('2026-01-05')).toEqual([]));
});

describe('a mail of assignment after a ruling', () => {
  it('says the date that was put off for who had it before, as it is owed', async () => {
    const setup = await withAdoptedPlan();
    await setup.write('task-zezhou.t1', ofTask('ExtensionGranted', granted));
    await setup.react();
    await setup.ruleTask('2025-11-10', [forestry], [science]);
    const [letter] = await mailsOf(setup);
    expect(letter).toEqual({ to: forestry, lines: [`${forestry} 2026-03-31`] });
  });

  it('says to a new support the date that was put off for its lead', async () => {
    const setup = await withAdoptedPlan();
    await setup.write('task-zezhou.t1', ofTask('ExtensionGranted', granted));
    await setup.react();
    await setup.ruleTask('2025-11-10', [education], [science, forestry]);
    expect(await mailsOf(setup)).toEqual([{ to: forestry, lines: [`${education} 2026-03-31`] }]);
  });

  it('says the id of the plan for whoever is named newly', async () => {
    const setup = await withAdoptedPlan();
    await setup.ruleTask('2025-11-10', [newcomer], []);
    const [ruling] = (await setup.plan()).slice(-1);
    if (!ruling) throw new Error('no ruling');
    const { inForce } = ruling.data as Of<PlanEvent, 'DutiesRuled'>['data'];
    const [letter] = await letterDrafts(ruling, setup.runner);
    expect(letter?.body.groups[0]?.lines).toMatchObject([
      { organization: newcomer, organizationId: inForce?.organizationIds[newcomer] },
    ]);
  });

  it('says nothing of what has only another date now', async () => {
    const setup = await withAdoptedPlan();
    const [first, second] = content.tasks;
    if (!first || !second) throw new Error('no tasks');
    const moved = { ...first, dueOn: day('2025-11-28') };
    const third = task('zezhou.t3', { ...duties(forestry), dueOn: day('2025-11-30') });
    await setup.amend('2025-11-10', { ...content, tasks: [moved, second] });
    expect(await mailsOf(setup)).toEqual([]);
    const again = await withAdoptedPlan();
    await again.amend('2025-11-10', { ...content, tasks: [moved, second, third] });
    const told = [`${forestry} 2025-11-30`];
    expect(await mailsOf(again)).toEqual([
      { to: forestry, lines: told },
      { to: science, lines: told },
    ]);
  });

  it('names what was past at adoption and has a day to come now', async () => {
    const setup = await withAdoptedPlan({ adoptedOn: '2026-01-05' });
    const [first] = content.tasks;
    if (!first) throw new Error('no tasks');
    await setup.amend('2026-01-12', {
      ...content,
      tasks: [{ ...first, dueOn: day('2026-03-31') }],
    });
    const told = [`${education} 2026-03-31`];
    expect(await mailsOf(setup)).toEqual([
      { to: education, lines: told },
      { to: science, lines: told },
    ]);
  });

  it('goes to a support that leads now', async () => {
    const setup = await withAdoptedPlan();
    await setup.ruleTask('2025-11-10', [science], []);
    expect(await mailsOf(setup)).toEqual([{ to: science, lines: [`${science} 2025-12-31`] }]);
  });

  it('goes to nobody where only one of several leads stays', async () => {
    const setup = await withAdoptedPlan();
    await setup.ruleTask('2025-11-10', [education], []);
    expect(await mailsOf(setup)).toEqual([]);
  });
});
