import { stateCouncilCalendar as calendar } from '#calendar';
import { type Event } from '#kernel';
import { education, office, science } from '../../../obligations/src/domain/obligation.fixtures.ts';
import { day } from '../../../policies/src/domain/policy.fixtures.ts';
import { adoptionMails, newAssignmentMails } from './assignment-mails.ts';
import {
  withAdoptedPlan,
  duties,
  forestry,
  ofTask,
  ruled,
} from '../../../obligations/src/reactions/adopted-plan.fixtures.ts';

/** To whom mails go because of the last ruling, and the dates that stand in them. */
async function mailsOf({ runner, plan }: Awaited<ReturnType<typeof withAdoptedPlan>>) {
  const ruling = (await plan()).at(-1);
  if (!ruling) throw new Error('no ruling');
  const drafts = await newAssignmentMails(ruling, { runner, calendar });
  return drafts.map(({ sides, letter }) => ({
    to: sides.organization,
    lines: letter.groups.flatMap(({ lines }) =>
      lines.map(({ dueOn, organization }) => `${organization} ${dueOn}`),
    ),
  }));
}

const granted = { organization: education, newDueOn: '2026-03-31', reason: '场馆改造' };
const leading = (leads: readonly string[], supports: readonly string[]): Event => {
  const now = { leads, supports, responsible: [] };
  const { type, data } = ruled('2025-11-10', ...leads);
  return { type, data: { ...data, changed: [{ id: 'zezhou.t1', kind: 'task', ...now }] } };
};

describe('the mails of an adoption', () => {
  const mailsAt = async (adoptedOn: string) => {
    const setup = await withAdoptedPlan({ adoptedOn: day(adoptedOn) });
    const [adoption] = await setup.plan();
    return adoptionMails(adoption!, calendar);
  };

  it('an adoption mails each organization’s liaison what it leads and what it supports', async () => {
    const mails = await mailsAt('2025-11-03');
    expect(mails.map(({ name }) => name).toSorted()).toEqual([
      'assignment.zezhou.县教育局',
      'assignment.zezhou.县林业局',
      'assignment.zezhou.县科协',
    ]);
    const [mail] = mails.filter(({ sides }) => sides.organization === education);
    expect(mail).toMatchObject({
      planId: 'zezhou',
      to: ['organization.liaison'],
      sides: { region: 'zezhou', organization: education, supports: [], office },
      letter: { kind: 'assignment', on: '2025-11-03', groups: [{ bucket: 'items' }] },
    });
    const lines = (name: string) =>
      mails
        .filter(({ sides }) => sides.organization === name)
        .flatMap(({ letter }) => letter.groups.flatMap((group) => group.lines))
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

  it('an adoption mails nothing of what was past already, and nobody then', async () =>
    expect(await mailsAt('2026-01-05')).toEqual([]));
});

describe('a mail of assignment after a ruling', () => {
  it('says the date that was put off for who had it before, as it is owed', async () => {
    const setup = await withAdoptedPlan();
    await setup.write('task-zezhou.t1', ofTask('ExtensionGranted', granted));
    await setup.react();
    await setup.write('plan-zezhou', leading([forestry], [science]));
    const [letter] = await mailsOf(setup);
    expect(letter).toEqual({ to: forestry, lines: [`${forestry} 2026-03-31`] });
  });

  it('says to a new support the date that was put off for its lead', async () => {
    const setup = await withAdoptedPlan();
    await setup.write('task-zezhou.t1', ofTask('ExtensionGranted', granted));
    await setup.react();
    await setup.write('plan-zezhou', leading([education], [science, forestry]));
    expect(await mailsOf(setup)).toEqual([{ to: forestry, lines: [`${education} 2026-03-31`] }]);
  });

  it('goes to a support that leads now', async () => {
    const setup = await withAdoptedPlan();
    await setup.write('plan-zezhou', leading([science], []));
    expect(await mailsOf(setup)).toEqual([{ to: science, lines: [`${science} 2025-12-31`] }]);
  });

  it('goes to nobody where only one of several leads stays', async () => {
    const setup = await withAdoptedPlan();
    await setup.write('plan-zezhou', leading([education], []));
    expect(duties(education).supports).toEqual([science]);
    expect(await mailsOf(setup)).toEqual([]);
  });
});
