import { word } from '../word.ts';

/** 三色督办: the list. */
export const casesPage = {
  open: word('督办中{n}项', '{n} open'),
  running: word('督办中', 'open'),
  by: word('排列', 'by'),
  byUnit: word('按单位', 'unit'),
  byLevel: word('按级别', 'colour'),
  byAge: word('按时长', 'age'),
  byNext: word('按下一步', 'next step'),
  age: word('时长', 'age'),
  allUnits: word('全部单位', 'all units'),
  allLevels: word('全部级别', 'all colours'),
  allAges: word('全部时长', 'any age'),
  age6: word('满6个工作日', '6 working days or more'),
  age11: word('满11个工作日', '11 working days or more'),
  anyNext: word('不限', 'any time'),
  next1: word('1个工作日内', 'within 1 day'),
  next5: word('5个工作日内', 'within 5 days'),
  ended: word('已解除', 'closed'),
  toSign: word('红色督办单待签发', 'Red notices to sign'),
  clear: word('清除条件', 'clear'),
  totals: word('按单位合计（{n}家）', 'By unit ({n})'),
  upTo5: word('5日内', '≤5'),
  upTo10: word('6—10日', '6–10'),
  over10: word('超过10日', '>10'),
  next: word('下一步', 'next'),
  nextBy1: word('1个工作日内{n}项', '{n} within 1 day'),
  nextBy5: word('5个工作日内{n}项', '{n} within 5 days'),
  none: word('目前没有列入三色督办的事项。', 'No coloured cases.'),
  noMatch: word('没有符合条件的三色督办，可放宽条件。', 'No match; ask for less.'),
  more: word('显示更多（已列{n}项，共{total}项）', 'Show more ({n} of {total})'),
  noNext: word('此后不再自动升级', 'nothing more by itself'),
  list: word('三色督办列表', 'List of cases'),
  count: word('{n}项', '{n}'),
} as const;

/** The colours of a past day. */
export const pastCases = {
  about: word(
    '历史日期：按办理日期还原当日的督办级别，不能办理。',
    'A past day: the colours of that day by the days that facts bear. Nothing can be done here.',
  ),
  total: word('{on}督办中{n}项', '{n} open on {on}'),
  none: word('当日没有列入三色督办的事项。', 'No coloured cases on that day.'),
  since: word('列入日期', 'since'),
} as const;

/** What stands on a case. */
export const caseFacts = {
  due: word('时限', 'due'),
  extended: word('延期{n}次', 'extended {n} times'),
  notExtended: word('未延期', 'not extended'),
  promise: word('承诺', 'promised'),
  noPromise: word('未回复', 'no reply'),
  report: word('最近进展', 'last report'),
  noReport: word('尚未报送进展', 'no report yet'),
  figure: word('最近数据', 'last figure'),
  asOf: word('{value}（截至{on}）', '{value} (as of {on})'),
  urges: word('催办', 'urged'),
  urge: word('{on}{by}{to}：{note}', '{on} {by} {to}: {note}'),
  urgeAnswered: word('答复：{answer}', 'answer: {answer}'),
  urgeUnanswered: word('未答复', 'no answer'),
  noUrge: word('未催办', 'not urged'),
  others: word('该单位督办中另有{n}项', '{n} other cases of this unit'),
  ladder: word('经过', 'so far'),
  next: word('下一步', 'next'),
  nextRaise: word('仍未办结的，{at}升级为{level}', 'if not done, {level} on {at}'),
  nextDraft: word(
    '仍未办结的，{at}拟红色督办单，签发后发送',
    'if not done, a red notice is drafted on {at}',
  ),
  nextOther: word('{at}{form}', '{form} on {at}'),
  to: word('发送{names}', 'to {names}'),
  vacant: word('{role}（空缺）', '{role} (vacant)'),
  holder: word('{role}{names}', '{names}, {role}'),
  drafted: word('{on}拟', 'drafted {on}'),
  sinceDays: word('{on}列入，已{n}个工作日', 'since {on}, {n} working days'),
  closed: word('{on}解除（{because}）', 'closed {on} ({because})'),
  claimed: word('办结申请待审核（{on}提交）', 'completion in review since {on}'),
  extension: word(
    '有延期申请待审批：申请延至{to}（{on}提出）。{reason}',
    'Extension to {to} asked on {on}. {reason}',
  ),
  dispute: word('有异议待答复（{on}提出）。{reason}', 'Objection of {on} to answer. {reason}'),
  undelivered: word('{level}的提醒未送达{role}', 'the {level} notice did not reach {role}'),
  decision: word('签发意见', 'note'),
  declined: word('不予签发', 'not issued'),
  decided: word('{actor}，{on}', '{actor}, {on}'),
  paper: word('督办单', 'paper'),
  clause: word('任务内容', 'clause'),
  story: word('办理经过', 'story'),
  item: word('查看任务', 'task'),
  papers: word('督办单', 'papers'),
  wordFile: word('下载Word', 'Word file'),
} as const;

/** What is done about a case. */
export const caseActs = {
  goes: word('签发后即送{names}。', 'Once issued it goes to {names}.'),
  goesNobody: word(
    '签发后无人可送，请先登记主要负责人。',
    'Nobody would receive it: register the head first.',
  ),
  choose: word('选择《{title}》', 'Choose {title}'),
  chooseAll: word('全选待签发{n}份', 'Choose all {n} to be signed'),
} as const;

/** One case's story. */
export const casePage = {
  nth: word('第{n}次督办', 'Case no. {n}'),
  raised: word('列入{level}', 'raised to {level}'),
  drafted: word('拟{level}单', '{level} notice drafted'),
  lowered: word('由{before}降为{level}', 'lowered from {before} to {level}'),
  replied: word('回复{level}，承诺{on}前办结', 'replied to {level}: by {on}'),
  approved: word('签发红色督办单', 'red notice issued'),
  declined: word('不予签发红色督办单', 'red notice not issued'),
  urged: word('{by}催办{to}', 'urged {to} by {by}'),
  answered: word('答复催办', 'answered'),
  ended: word('解除（{because}）', 'closed ({because})'),
  issued: word('编发{number}', '{number} issued'),
  by: word('{actor}', '{actor}'),
} as const;

/** 督办单 on the screen and on paper. */
export const noticePage = {
  draft: word(
    '拟稿，编号后方可发出；编号后内容不再变动。',
    'A draft. Once it has its number it stays as it is.',
  ),
  issue: word('编号', 'Give it its number'),
  agency: word('机关代字', 'Word of the office'),
  agencyHint: word('如“清督”，编号为清督红〔2026〕1号', 'as in 清督红〔2026〕1号'),
  demand: word('办理要求', 'What is asked'),
  level: word('级别', 'Colour'),
  back: word('返回督办', 'Back to the case'),
} as const;
