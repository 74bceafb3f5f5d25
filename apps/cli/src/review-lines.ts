import type { Duties, PlanDetail, PlanItems } from './api.ts';
import { doubtLines } from './doubt-lines.ts';
import { headings, labelOf, planStatuses } from './labels.ts';
import { heading, joined, plain } from './output.ts';
import { tableLines } from './table.ts';
import { type World } from './world.ts';

/** What the supervising office has to settle before it adopts a plan. */
export function reviewLines(plan: PlanDetail, world: World): readonly string[] {
  const { content, doubts, planId, status } = plan;
  const queue = queueOf(content);
  const period = content.period && `期限 ${content.period.from} 至 ${content.period.to}`;
  return [
    heading(world, plain(content.title || '（没有标题）')),
    joined([planId, labelOf(planStatuses, status), period ?? '没有期限，请用 --period 补上']),
    '',
    heading(world, `待核（${doubts.length}）`),
    ...doubtLines(doubts, world),
    '',
    heading(world, `待明确（${queue.length}）`),
    ...(queue.length === 0 ? ['没有：每项任务和指标都有一个牵头单位。'] : queueLines(queue, world)),
    ...collectiveLines(content, world),
  ];
}

type Duty = Duties & { readonly id: string; readonly number: string; readonly title: string };

/** What is tracked, and led by nobody or by several. A target that names nobody is the supervising office's own. */
function queueOf({ tasks, targets }: PlanItems): readonly Duty[] {
  const duties = [
    ...tasks.filter(({ tracked }) => tracked),
    ...targets.filter((target) => namesOf(target).length > 0),
  ];
  return duties.filter(({ leads }) => leads.length !== 1);
}

const namesOf = ({ leads, responsible, supports }: Duties): readonly string[] =>
  leads.length > 0 ? leads : [...responsible, ...supports];

const queueLines = (queue: readonly Duty[], world: World): readonly string[] =>
  tableLines(
    queue,
    [
      { title: headings.id, of: ({ id }) => id },
      { title: headings.number, of: ({ number }) => number },
      { title: headings.taskOrTarget, of: ({ title }) => title, flexible: true },
      {
        title: headings.present,
        of: ({ leads }) => (leads.length === 0 ? '未明确牵头单位' : `${leads.length}个牵头单位`),
      },
      {
        title: headings.organization,
        of: (duty) => namesOf(duty).join('、'),
        flexible: true,
      },
    ],
    world,
  );

const collectiveLines = ({ collectives }: PlanItems, world: World): readonly string[] =>
  collectives.length === 0
    ? []
    : [
        '',
        heading(world, `统称待明确（${collectives.length}）`),
        ...collectives.map((name) => `  ${plain(name)}`),
      ];
