import { word } from '../word.ts';

/** How everything stands, on one page. */
/** Which day a page tells of. */
export const dayField = {
  day: word('日期', 'Day'),
  today: word('回到今日', 'Back to today'),
} as const;

export const overviewPage = {
  counted: word('{of}{n}', '{of} {n}'),
  asOf: word('截至{on}', 'as of {on}'),
  sentence: word(
    '{plans}{tasks}，{done}，{overdue}；{red}。',
    '{plans}, {tasks}, {done}, {overdue}; {red}.',
  ),
  sentencePast: word('{plans}{tasks}，{done}，{overdue}。', '{plans}, {tasks}, {done}, {overdue}.'),
  plans: word('{n}份方案', '{n} plans'),
  tasks: word('{n}项任务', '{n} tasks'),
  done: word('已办结{n}项（{percent}%）', '{n} completed ({percent}%)'),
  doneNone: word('已办结0项', 'none completed'),
  overdue: word('已逾期{n}项', '{n} overdue'),
  red: word('红色督办{n}项', '{n} red'),
  redDrafted: word(
    '红色督办{n}项，其中{drafted}项待签发',
    '{n} red, {drafted} of them to be signed',
  ),
  cases: word(
    '督办中{n}项（红{red}、黄{yellow}、蓝{blue}）',
    '{n} cases (red {red}, yellow {yellow}, blue {blue})',
  ),
  waiting: word('待您办理', 'Waiting for you'),
  nothing: word('目前没有需要您办理的事项', 'Nothing waits for you'),
  past: word(
    '历史日期：按各项事实的日期计，后来退回、重新办理的不计为办结，已不再办理的不计入；不显示三色督办和待办',
    'A past day: by the days that facts bear. What was returned or reopened later was not done; what is owed no longer is left out. Colours and what waited are not shown',
  ),
  plan: word('方案', 'Plan'),
  phases: word('阶段', 'Phases'),
  phase: word('{title}：{from}至{to}，{state}', '{title}: {from} to {to}, {state}'),
  noPhases: word('方案没有分阶段', 'No phases'),
  nowMark: word('今日', 'today'),
  dayMark: word('当日', 'the day'),
  progress: word('任务办结', 'Completed'),
  of: word('{done}/{total}项', '{done} of {total}'),
  soon: word('10个工作日内到期{n}项', '{n} due within 10 working days'),
  none: word('未列入', 'none'),
  targets: word('指标', 'Targets'),
  noTargets: word('无指标', 'none'),
  assignments: word('单个交办事项{n}项', '{n} single matters'),
  empty: word('还没有启动督办的方案', 'No plan is in force yet'),
  emptyOn: word('{on}尚无启动督办的方案', 'No plan was in force on {on}'),
  import: word('导入方案', 'Import a plan'),
} as const;

/** What waits, by what is asked, as a count stands behind it. */
export const waitingFor = {
  'judge-claim': word('办结待审核', 'completions to review'),
  'judge-extension': word('延期待审批', 'extensions to decide'),
  'judge-dispute': word('异议待答复', 'objections to answer'),
  'rule-past': word('待认定', 'to be ruled on'),
  'verify-figure': word('数据待核实', 'figures to verify'),
  'review-plan': word('方案待审定', 'plans in review'),
  'review-amendment': word('调整稿待审定', 'amended texts in review'),
  'sign-red-card': word('红色督办单待签发', 'red notices to sign'),
  undelivered: word('未送达', 'undelivered'),
  unkept: word('承诺到期未办结', 'promises not kept'),
  lapsed: word('新增逾期', 'newly overdue'),
} as const;
