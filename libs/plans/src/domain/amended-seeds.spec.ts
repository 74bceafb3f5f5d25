import { readFileSync } from 'node:fs';
import { fold, sha256 } from '#kernel';
import { readOutline } from '#outline';
import { lifeOf, rule } from './amended.fixtures.ts';
import { differenceOf } from './difference.ts';
import { adopt } from './plan.fixtures.ts';
import { type PlanCommand, planDecider, type ExistingPlan } from './plan.ts';

const seed = (name: string): string =>
  readFileSync(new URL(`../../../../seeds/${name}.txt`, import.meta.url), 'utf8');

const sourceOf = (text: string) => ({ name: '方案.txt', sha256: sha256(text), text });
const draftOf = (planId: string, text: string): PlanCommand => ({
  type: 'DraftPlan',
  data: { planId, region: planId, source: sourceOf(text), outline: readOutline(text) },
});
const amendmentOf = (planId: string, text: string): PlanCommand => ({
  type: 'DraftAmendment',
  data: { planId, source: sourceOf(text), outline: readOutline(text) },
});
const of = (planId: string, { type, data }: PlanCommand): PlanCommand =>
  ({ type, data: { ...data, planId } }) as PlanCommand;

function after(
  planId: string,
  before: string,
  now: string,
  ...commands: PlanCommand[]
): ExistingPlan {
  const life = lifeOf(
    draftOf(planId, before),
    of(planId, adopt),
    ...commands,
    amendmentOf(planId, now),
  );
  const plan = fold(planDecider, life);
  if (plan.status === 'none') throw new Error('no plan');
  return plan;
}
const told = ({ content, amendment }: ExistingPlan): readonly string[] =>
  differenceOf(content, amendment?.content ?? content).map(
    ({ change, kind, number, title, fields }) =>
      `${change} ${kind} ${number} ${title.slice(0, 8)}: ${fields.map(({ field }) => field).join(' ')}`,
  );

describe('an amended plan of 屯溪', () => {
  const text = seed('tunxi');
  const lines = text.split('\n');
  const last = lines.findIndex((line) => line.startsWith('22．'));
  const added = '23．建设科普小镇。在老街街道试点建设科普小镇。（区科协、区文旅体局负责）';
  const now = [...lines.slice(0, last + 1), added, ...lines.slice(last + 1)]
    .filter((line) => !line.startsWith('11．'))
    .join('\n')
    .replace('提高履职能力和水平', '提高履职能力和治理水平')
    .replace('到2025年，认定各级各类科普基地40家以上', '到2024年，认定各级各类科普基地50家以上')
    .replaceAll('区气象局', '区气象台');
  const first = of('tunxi', {
    type: 'RuleFirstNamed',
    data: { ...rule().data, planId: 'tunxi' },
  });
  const plan = after('tunxi', text, now, first);

  it('is told clause by clause', () =>
    expect(told(plan)).toEqual([
      'changed task 二（五）10 加强科学素质教育: clause',
      'changed task 二（八）16 加强科普基地建设: clause',
      'changed task 二（九）17 提升平战结合应急: leads supports responsible',
      'added task 二（十）23 建设科普小镇: ',
      'removed task 二（五）11 落实科学素质建设: ',
      'changed target 二（八）16 认定各级各类科普: quote value deadline',
      'changed target 二（八）16 争创国家级科普教: deadline',
      'added organization  区气象台: ',
      'removed organization  区气象局: ',
    ]));

  it('keeps who was ruled to lead wherever the clause names the same organizations', () => {
    const tasks = new Map(plan.content.tasks.map((task) => [task.id, task]));
    const kept = plan.amendment?.content.tasks.filter(({ id }) => tasks.has(id)) ?? [];
    expect(kept).toHaveLength(21);
    const asked = kept.filter(({ id, leads }) => leads[0] !== tasks.get(id)?.leads[0]);
    expect(asked.map(({ number }) => number)).toEqual(['二（九）17']);
  });
});

describe('an amended plan of 泽州', () => {
  it('moves the end of a phase', () => {
    const text = seed('zezhou');
    const now = text.replace('2.深入实施阶段。2022-2025年', '2.深入实施阶段。2022-2024年');
    expect(told(after('zezhou', text, now))).toEqual(['changed phase 阶段2 深入实施阶段: to']);
  });
});

describe('every plan against itself', () => {
  it.each(['zezhou', 'rushan', 'fuliang', 'tunxi', 'hebei'])('%s does not differ', (name) => {
    const text = seed(name);
    const command = () => after(name, text, `${text}\n`);
    expect(command).toThrow(
      expect.objectContaining({ code: 'amendment-without-changes' }) as Error,
    );
  });
});

describe('a document of a megabyte', () => {
  const VERBS = ['开展', '组织', '推进', '建设', '完善', '举办', '深化', '培育'];
  const THINGS = ['科普活动', '教师培训', '科技场馆', '示范基地', '志愿服务', '技能竞赛'];
  /** Tasks in sections of ten; one of `every` so many holds the word. */
  const documentOf = (tasks: number, word: string, vary: boolean, every = 10): string => {
    const body = Array.from({ length: tasks }, (_, index) => {
      const pick = (list: readonly string[], by: number): string =>
        list[(index * by + by) % list.length] ?? '';
      const own = vary
        ? `第${index}项在${index % 97}号片区${pick(VERBS, 7)}${pick(THINGS, 5)}`
        : '';
      const extra = index % every === 0 ? word : '';
      const rest = `${pick(VERBS, 3)}${pick(THINGS, 11)}，做好工作保障和宣传引导。`.repeat(10);
      const head =
        index % 10 === 0 ? `（${'一二三四五六七八九十'[(index / 10) % 10]}）素质提升行动\n` : '';
      return `${head}${index + 1}.任务${index}。${own}${extra}${rest}（县科协负责）`;
    });
    return `县全民科学素质行动规划纲要实施方案（2021—2025年）\n一、重点任务\n${body.join('\n')}\n`;
  };

  it.each([
    ['whose tasks differ', true, 10],
    ['whose tasks are all alike', false, 10],
    ['of which every task reads otherwise', true, 1],
  ] as const)('%s is compared in two seconds', (_, vary, every) => {
    const [before, now] = [documentOf(1_700, '', vary), documentOf(1_690, '另行安排', vary, every)];
    expect(Buffer.byteLength(before)).toBeGreaterThan(1_000_000);
    const command = amendmentOf('big', now);
    const plan = fold(planDecider, lifeOf(draftOf('big', before), of('big', adopt)));
    const start = process.cpuUsage();
    const [event] = planDecider.decide(command, plan);
    expect(process.cpuUsage(start).user / 1_000).toBeLessThan(2_000); // of the processor: others run beside
    expect(event?.type).toBe('AmendmentDrafted');
  });
});
