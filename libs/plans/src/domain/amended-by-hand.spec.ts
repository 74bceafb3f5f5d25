import { fold } from '#kernel';
import { amendedOutline, draftAmendment, lifeOf } from './amended.fixtures.ts';
import { type OutlineEdit } from './edits.events.ts';
import { adopt, draft, edit, outline } from './plan.fixtures.ts';
import { planDecider } from './plan.ts';

const [youth, shown] = outline.sections;
const [first, second] = youth?.tasks ?? [];

/** The plan that an amended document would make, after edits of the draft. */
function amendedAfter(edits: readonly OutlineEdit[], read = amendedOutline) {
  const plan = fold(planDecider, lifeOf(draft(), edit(...edits), adopt, draftAmendment(read)));
  if (plan.status === 'none' || !plan.amendment) throw new Error('it was read');
  return plan.amendment.content;
}
const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id.slice(7));

describe('what the office added by hand', () => {
  const added = { edit: 'add-task', title: '科普下乡', after: 'zezhou.t2' } as const;

  it('stays in an amended plan that does not print it, where it stood', () => {
    const plan = amendedAfter([added]);
    expect(idsOf(plan.tasks)).toEqual(['t2', 't4', 't5', 't3']);
    expect(plan.tasks[1]).toMatchObject({ title: '科普下乡', number: '二（一）3' });
  });
  it('is the item that an amended document prints in the same words, and keeps its id', () => {
    const sections =
      youth && shown && first
        ? [
            {
              ...youth,
              tasks: [...youth.tasks, { ...first, title: '科普下乡', text: '科普下乡' }],
            },
            shown,
          ]
        : [];
    const plan = amendedAfter([added], { ...outline, sections });
    expect(idsOf(plan.tasks)).toEqual(['t1', 't2', 't4', 't3']);
    expect(plan.tasks[2]).toMatchObject({ leads: ['县教育局'] });
  });
});

describe('what the office dropped', () => {
  /** The first task is gone, so that what stood behind it has other numbers. */
  const renumbered = {
    ...outline,
    sections:
      youth && shown && second ? [{ ...youth, tasks: [{ ...second, ordinal: '1' }] }, shown] : [],
    targets: outline.targets.map((target) => ({
      ...target,
      taskOrdinal: null,
      span: { start: 20, end: 30 },
    })),
  };
  it('stays dropped where an amended document only numbers it otherwise', () => {
    const plan = amendedAfter([{ edit: 'drop', id: 'zezhou.t2' }], renumbered);
    expect(idsOf(plan.tasks)).toEqual(['t3']);
  });
  it('stays dropped where it only stands in another task', () => {
    const plan = amendedAfter([{ edit: 'drop', id: 'zezhou.g2' }], renumbered);
    expect(idsOf(plan.targets)).toEqual(['g1']);
  });
});
