import { education, science } from '../../../obligations/src/domain/obligation.fixtures.ts';
import { forestry, withAdoptedPlan } from '../../../obligations/src/reactions/chain.fixtures.ts';
import {
  adopted,
  fact,
  planWith,
  step,
  survey,
  town,
  whole,
} from '../../../obligations/src/reactions/stepped-plan.fixtures.ts';
import { letterDrafts } from './letters.fixtures.ts';

type House = Awaited<ReturnType<typeof withAdoptedPlan>>;

/** What the letters of the last fact of the plan say, by kind and organization. */
async function lettersOf({ plan, runner }: House) {
  const last = (await plan()).at(-1);
  if (!last) throw new Error('nothing happened');
  const drafts = await letterDrafts(last, runner);
  return drafts.map(({ to, body }) => [
    body.kind,
    to,
    body.groups.flatMap(({ lines }) => lines.map(({ title, dueOn }) => `${title} ${dueOn}`)),
  ]);
}

const lines = {
  survey: '改造管网（第1步：完成勘测） 2026-05-31',
  town: '改造管网（第2步：完成改造） 2026-09-30',
  whole: '改造管网（第3步：全部完工） 2027-06-30',
};

describe('letters about the steps of a task', () => {
  it('name each of them on adoption, to who owes it and who supports it', async () => {
    const all = Object.values(lines);
    expect(await lettersOf(await withAdoptedPlan({ adopted }))).toEqual([
      ['assignment', education, all],
      ['assignment', science, all],
    ]);
  });

  it('name what recurs once, by its next day and the words that say how often', async () => {
    const rhythm = { every: 'quarter', month: 3, day: 31 } as const;
    const recurring = [{ title: '报送进展', words: '每季度末', ...rhythm }];
    const house = await withAdoptedPlan({ adopted: planWith({ recurring }) });
    const told = await lettersOf(house);
    const first = '改造管网（2025年第4季度：报送进展） 2025-12-31';
    expect(told).toContainEqual(['assignment', education, [first, '改造管网 2027-06-30']]);
  });

  it('say nothing of a step that is done when the others are handed on', async () => {
    const house = await withAdoptedPlan({ adopted });
    const days = { claimedOn: '2026-05-20', acceptedOn: '2026-05-22' };
    await house.write('task-zezhou.t1', fact('CompletionClaimed', '1', { ...days, note: '' }));
    await house.write('task-zezhou.t1', fact('CompletionAccepted', '1', days));
    const put = { grantedOn: '2026-06-01', newDueOn: '2026-12-31' };
    await house.write('task-zezhou.t1', fact('ExtensionGranted', '2', put));
    await house.react();
    await house.transfer('2026-06-10', education, forestry);
    const told = await lettersOf(house);
    const later = '改造管网（第2步：完成改造） 2026-12-31';
    expect(told).toContainEqual(['assignment', forestry, [later, lines.whole]]);
    expect(told).toContainEqual(['transferred', education, [lines.town, lines.whole]]);
  });

  it('tell of a step that an amendment drops, and of one that it adds', async () => {
    const house = await withAdoptedPlan({ adopted });
    const trial = step(4, '试运行', '2027-03-31');
    await house.amend('2026-01-05', planWith({ steps: [survey, trial, whole] }));
    const told = await lettersOf(house);
    const added = '改造管网（第4步：试运行） 2027-03-31';
    expect(told).toContainEqual(['assignment', education, [added]]);
    expect(told).toContainEqual(['ended', education, [lines.town]]);
  });

  it('end nothing where the task is done in steps from now on', async () => {
    const house = await withAdoptedPlan({ adopted: planWith({}) });
    await house.amend('2026-01-05', planWith({ steps: [survey, town, whole] }));
    expect((await lettersOf(house)).map(([kind]) => kind)).not.toContain('ended');
  });
});
