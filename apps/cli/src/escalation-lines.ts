import { words } from '#contract';
import type { EscalationCount, EscalationDetail } from './api.ts';
import { headings, endings, labelOf, levels, redCards, urgedBy } from './labels.ts';
import { factLines, heading, joined, plain } from './output.ts';
import { caseStepLines } from './step-lines.ts';
import { type Column, tableLines } from './table.ts';
import { type World } from './world.ts';

export const COUNTS: readonly Column<EscalationCount>[] = [
  { title: headings.region, of: ({ region }) => region },
  { title: headings.organization, of: ({ organization }) => organization },
  { title: headings.level, of: ({ level }) => labelOf(levels, level), style: ({ level }) => level },
  { title: headings.upTo5Days, of: ({ upTo5 }) => upTo5, align: 'right' },
  { title: headings.upTo10Days, of: ({ upTo10 }) => upTo10, align: 'right' },
  { title: headings.over10Days, of: ({ over10 }) => over10, align: 'right' },
  { title: headings.total, of: ({ total }) => total, align: 'right' },
];

export const escalationLines = (shown: EscalationDetail, world: World): readonly string[] => [
  heading(world, plain(joined([shown.number, shown.title]))),
  ...factLines([
    [headings.obligationId, shown.obligationId],
    [headings.plan, shown.planTitle],
    [headings.organization, shown.organization],
    [headings.level, labelOf(levels, shown.level)],
    [headings.dueOn, `${shown.dueOn}，逾期${shown.workingDaysOverdue}个工作日`],
    [headings.levelOn, `${shown.levelOn}，已${shown.workingDaysAtLevel}个工作日`],
    [headings.redCard, labelOf(redCards, shown.redCard)],
    [headings.reply, shown.promisedOn && `承诺${shown.promisedOn}前办结：${shown.note ?? ''}`],
    [headings.notDelivered, words.notDelivered(shown.notDelivered).zh],
    [headings.nextStep, shown.nextAt?.slice(0, 10)],
    [
      headings.resolvedOn,
      shown.resolvedOn && `${shown.resolvedOn} ${labelOf(endings, shown.because ?? '')}`,
    ],
  ]),
  ...shown.cases.flatMap((one) => caseLines(one, world)),
];

const URGES: readonly Column<EscalationDetail['cases'][number]['urges'][number]>[] = [
  { title: headings.urgeId, of: ({ urgeId }) => urgeId },
  { title: headings.on, of: ({ urgedOn }) => urgedOn },
  { title: headings.by, of: ({ by }) => labelOf(urgedBy, by) },
  { title: headings.person, of: ({ to }) => to },
  { title: headings.content, of: ({ note }) => note, flexible: true },
  { title: headings.reply, of: ({ answer }) => answer ?? '（未回复）', flexible: true },
];

const caseLines = (one: EscalationDetail['cases'][number], world: World): readonly string[] => [
  '',
  heading(
    world,
    `第${one.case}次督办（${one.raisedOn}起，${one.ending === null ? '督办中' : `${labelOf(endings, one.ending.because)}，已解除`}）`,
  ),
  ...caseStepLines(one, world),
  ...(one.urges.length > 0 ? tableLines(one.urges, URGES, world) : []),
];
