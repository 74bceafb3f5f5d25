import type { EscalationCount, EscalationDetail } from './api.ts';
import { endings, labelOf, levels, redCards, urgedBy } from './labels.ts';
import { factLines, heading, joined, plain } from './output.ts';
import { caseStepLines } from './step-lines.ts';
import { type Column, tableLines } from './table.ts';
import { type World } from './world.ts';

export const COUNTS: readonly Column<EscalationCount>[] = [
  { title: '地区', of: ({ region }) => region },
  { title: '单位', of: ({ organization }) => organization },
  { title: '级别', of: ({ level }) => labelOf(levels, level), style: ({ level }) => level },
  { title: '5日以内', of: ({ upTo5 }) => upTo5, align: 'right' },
  { title: '6至10日', of: ({ upTo10 }) => upTo10, align: 'right' },
  { title: '超过10日', of: ({ over10 }) => over10, align: 'right' },
  { title: '合计', of: ({ total }) => total, align: 'right' },
];

export const escalationLines = (shown: EscalationDetail, world: World): readonly string[] => [
  heading(world, plain(joined([shown.number, shown.title]))),
  ...factLines([
    ['事项编号', shown.obligationId],
    ['方案', shown.planTitle],
    ['单位', shown.organization],
    ['级别', labelOf(levels, shown.level)],
    ['时限', `${shown.dueOn}，逾期 ${shown.workingDaysOverdue} 个工作日`],
    ['本级', `自 ${shown.levelOn}，${shown.workingDaysAtLevel} 个工作日`],
    ['红色督办单', labelOf(redCards, shown.redCard)],
    ['回复', shown.promisedOn && `承诺 ${shown.promisedOn} 办结：${shown.note ?? ''}`],
    ['下一步', shown.nextAt?.slice(0, 10)],
    ['解除', shown.resolvedOn && `${shown.resolvedOn} ${labelOf(endings, shown.because ?? '')}`],
  ]),
  ...shown.cases.flatMap((one) => caseLines(one, world)),
];

const URGES: readonly Column<EscalationDetail['cases'][number]['urges'][number]>[] = [
  { title: '催办编号', of: ({ urgeId }) => urgeId },
  { title: '日期', of: ({ urgedOn }) => urgedOn },
  { title: '方式', of: ({ by }) => labelOf(urgedBy, by) },
  { title: '对象', of: ({ to }) => to },
  { title: '内容', of: ({ note }) => note, flexible: true },
  { title: '答复', of: ({ answer }) => answer ?? '（待答复）', flexible: true },
];

const caseLines = (one: EscalationDetail['cases'][number], world: World): readonly string[] => [
  '',
  heading(
    world,
    `第${one.case}次督办（${one.raisedOn} 起，${one.ending === null ? '督办中' : `${labelOf(endings, one.ending.because)}，已解除`}）`,
  ),
  ...caseStepLines(one, world),
  ...(one.urges.length > 0 ? tableLines(one.urges, URGES, world) : []),
];
