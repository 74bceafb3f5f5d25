import { word } from './word.ts';

export const planStates = {
  draft: word('待审定', 'in review'),
  discarded: word('已放弃', 'discarded'),
  opening: word('正在分解', 'being opened'),
  adopted: word('实施中', 'in force'),
  concluded: word('已总结', 'concluded'),
  withdrawn: word('已终止', 'ended'),
} as const;

export const phaseStates = {
  scheduled: word('未启动', 'not started'),
  started: word('进行中', 'under way'),
  closed: word('已总结', 'closed'),
  dropped: word('已取消', 'dropped'),
} as const;

/** Of a task, and of a unit's part in it. */
export const taskStates = {
  open: word('办理中', 'in hand'),
  claimed: word('办结待审核', 'completion in review'),
  returned: word('已退回', 'returned'),
  accepted: word('已办结', 'completed'),
  cancelled: word('已终止', 'ended'),
} as const;

/** Of an obligation. */
export const obligationStates = {
  open: word('办理中', 'in hand'),
  claimed: word('办结待审核', 'completion in review'),
  baselined: word('待认定', 'to be ruled on'),
  met: word('已办结', 'done'),
  waived: word('不再办理', 'no longer owed'),
  suspended: word('暂缓', 'suspended'),
  missed: word('未完成', 'missed'),
  overdue: word('已逾期', 'overdue'),
} as const;

export const targetStates = {
  attained: word('已达标', 'attained'),
  claimed: word('达标待核实', 'to be verified'),
  'no-data': word('暂无数据', 'no data'),
  stale: word('数据未更新', 'stale'),
  'on-track': word('正常', 'on track'),
  lagging: word('滞后', 'lagging'),
  'at-risk': word('存在风险', 'at risk'),
  missed: word('未达标', 'missed'),
} as const;

/** What the office says of a figure. */
export const verdicts = {
  verified: word('已核实', 'verified'),
  rejected: word('已退回', 'rejected'),
} as const;

/** The same as acts. */
export const verdictActs = {
  verified: word('核实', 'verify'),
  rejected: word('退回', 'reject'),
} as const;

/** What becomes of a line that is imported. */
export const importOutcomes = {
  new: word('新增', 'new'),
  known: word('已有', 'known'),
  changed: word('更正', 'changed'),
  written: word('已写入', 'written'),
  unchanged: word('无变化', 'unchanged'),
  refused: word('未通过', 'refused'),
} as const;

/** Whoever claimed it accepted it, for there was nobody else. */
export const selfReviewed = word('自办自核', 'claimed and accepted by one person');
/** In the place of what another organization wrote. */
export const withheldWords = word('内容不对本单位公开', 'not shown to your organization');
