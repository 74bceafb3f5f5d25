import type { PlanDetail, PlanItems, Question } from './api.ts';
import { doubtLines } from './doubt-lines.ts';
import { headings, labelOf, planStatuses } from './labels.ts';
import { heading, joined, plain } from './output.ts';
import { itemLines } from './plan-lines.ts';
import { questionLines } from './ruling-lines.ts';
import { type Column, tableLines } from './table.ts';
import { type World } from './world.ts';

/** What the supervising office has to settle before it adopts a plan. @param questions all that is open, doubts included */
export function reviewLines(
  { content, doubts, planId, status }: PlanDetail,
  questions: readonly Question[],
  world: World,
): readonly string[] {
  const period = content.period && `实施期限${content.period.from}至${content.period.to}`;
  const duties = questions.filter(({ kind }) => kind !== 'doubt');
  return [
    heading(world, plain(content.title || '（未读出标题）')),
    joined([planId, labelOf(planStatuses, status), period ?? '未写明实施期限，请用 --period 补填']),
    '',
    heading(world, `待核（${doubts.length}）`),
    ...(doubts.length === 0 ? ['均已核对。'] : doubtLines(doubts, world)),
    '',
    heading(world, `待明确（${duties.length}）`),
    ...questionLines(duties, world),
    ...ownLines(content, world),
    ...itemLines(content, world),
  ];
}

type Target = PlanItems['targets'][number];

const OWN: readonly Column<Target>[] = [
  { title: headings.id, of: ({ id }) => id },
  { title: headings.number, of: ({ number }) => number },
  { title: headings.target, of: ({ title }) => title, flexible: 'wraps' },
];

/** Targets that name nobody: the supervising office owes them itself, and nothing is asked about them. */
function ownLines({ targets }: PlanItems, world: World): readonly string[] {
  const own = targets.filter(
    ({ taskId, leads, responsible, supports }) =>
      taskId === null && leads.length + responsible.length + supports.length === 0,
  );
  if (own.length === 0) return [];
  return [
    '',
    heading(world, `未写明责任单位的指标（${own.length}），由督办单位承担`),
    ...tableLines(own, OWN, world),
  ];
}
