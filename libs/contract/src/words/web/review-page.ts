import { word } from '../word.ts';

/** A plan in review: its document beside what was read. */
export const reviewPage = {
  title: word('审定', 'Review'),
  titled: word('审定《{title}》', 'Review of {title}'),
  open: word('待处理{n}', '{n} to settle'),
  settled: word('已处理{n}', '{n} settled'),
  undo: word('还原', 'Undo'),
  suggest: word('采用建议{n}', 'Take {n} suggestions'),
  toCheck: word('启动前检查', 'Pre-flight'),
  allSettled: word('均已处理，可以进行启动前检查', 'All settled; go to pre-flight'),
  document: word('原文', 'Document'),
  asText: word('文字', 'Text'),
  asPrinted: word('原样', 'As printed'),
  outline: word('任务分解稿', 'Outline'),
  sides: word('原文与任务分解稿', 'Document and outline'),
  noText: word(
    '该方案没有导入文件，请逐项补录。',
    'No document was imported: add the items by hand.',
  ),
  unread: word('未用文字{n}%', '{n}% unread'),
  unreadHint: word(
    '以下文字没有列入任何任务、指标或阶段；需要的，请在原文中选中后增补。',
    'These stretches belong to no item; mark what is missing in the document and add it.',
  ),
  unreadNone: word('全文均已用上。', 'All of the text is used.'),
  showInText: word('看原文', 'In the text'),
  linesHint: word(
    '上下键移动，空格选中，Shift加下键多选，Enter办理，F6换到另一侧',
    'arrows move, space marks, Shift with arrow marks more, Enter acts, F6 changes sides',
  ),
  legend: word('图例', 'Legend'),
  legendItem: word('任务、阶段', 'task, phase'),
  legendOrganization: word('单位', 'unit'),
  legendDate: word('时间', 'date'),
  legendTarget: word('指标', 'target'),
  legendUnread: word('未用文字', 'unread'),
  marked: word('已选{n}字', '{n} characters marked'),
  unmark: word('取消选择', 'Unmark'),
  makeTask: word('设为任务', 'Make it a task'),
  makeTarget: word('设为指标', 'Make it a target'),
  makeDue: word('作为“{title}”的时限', 'Due date of “{title}”'),
  append: word('并入“{title}”', 'Add to “{title}”'),
} as const;

/** The parts of the outline. */
export const reviewTabs = {
  open: word('待处理', 'To settle'),
  changes: word('改动', 'Changes'),
  tasks: word('任务', 'Tasks'),
  targets: word('指标', 'Targets'),
  phases: word('阶段', 'Phases'),
  organizations: word('单位', 'Units'),
  unread: word('未用文字', 'Unread'),
} as const;

/** Acts on an item. */
export const reviewActs = {
  edit: word('修改', 'Correct'),
  cancel: word('取消', 'Cancel'),
  split: word('拆分', 'Split'),
  splitHint: word('另起一行即拆为另一项任务', 'A new line begins another task'),
  splitInto: word('拆为{n}项', 'Split into {n}'),
  merge: word('合并', 'Merge'),
  mergeInto: word('并入', 'into'),
  drop: word('移出', 'Drop'),
  gone: word('已移出{n}', '{n} dropped'),
  restore: word('恢复', 'Restore'),
  notSaved: word(
    '尚未保存，您填写的已保留。现为：{value}',
    'Not saved; your text is kept. Now: {value}',
  ),
  sendMine: word('仍用我填写的', 'Use mine'),
  takeTheirs: word('用现有内容', 'Take what stands'),
  revert: word('恢复原文', 'Back to the text'),
  corrected: word('已更正（原文 → 现文）', 'Corrected (as printed → now)'),
  addTask: word('增补任务', 'Add a task'),
  addTarget: word('增补指标', 'Add a target'),
  addPhase: word('增补阶段', 'Add a phase'),
  addStep: word('增加步骤', 'Add a step'),
  stepTitle: word('步骤内容', 'What by then'),
  planHead: word('方案名称、文号、期限', 'Title, number, period'),
  addName: word('增加单位', 'Add a unit'),
  removeName: word('去掉{name}', 'Remove {name}'),
  byPlan: word('按方案期末', 'the last day of the plan'),
  tracked: word('列入督办', 'supervised'),
  notTracked: word('不督办', 'not supervised'),
  rename: word('合并到', 'is the same as'),
  inItems: word('{n}项', 'in {n} items'),
  of: word('所属任务', 'stands in'),
  wholePlan: word('整个方案', 'the whole plan'),
} as const;

/** Answers to what is asked. */
export const reviewAnswers = {
  lead: word('由{name}牵头', '{name} leads'),
  keepLeads: word('维持共同牵头', 'Keep them all'),
  merge: word('合并为{full}', 'One: {full}'),
  apart: word('不是同一单位', 'Two units'),
  checked: word('核对无误', 'Checked'),
  members: word('所含单位', 'The units meant'),
  resolve: word('明确到{n}个单位', 'Name these {n} units'),
  next: word('下一处', 'Next'),
  previous: word('上一处', 'Previous'),
} as const;

/** Suggestions, before they are taken. */
export const suggestionWords = {
  title: word('采用建议', 'Take the suggestions'),
  'first-named': word('{n}项由首位单位牵头', '{n} items: the first named leads'),
  names: word('{n}组合并单位名称', '{n} pairs of names are one'),
  doubts: word('{n}处待核核对无误', '{n} doubts are right'),
  left: word('另有{n}处须逐项核定', '{n} more are to be settled one by one'),
  reason: word('理由', 'Why'),
  usual: word('方案列多个单位的，由首位牵头', 'Where the plan names several, the first leads'),
  take: word('采用{n}项', 'Take {n}'),
  each: word('逐项核定', 'One by one'),
  effect: word('对各单位的影响', 'What changes for each unit'),
  noEffect: word('各单位承担的任务不变。', 'Nothing changes for any unit.'),
} as const;

/** An amended document beside the plan in force. */
export const amendmentPage = {
  title: word('方案调整', 'Amendment'),
  titled: word('调整《{title}》', 'Amendment of {title}'),
  nothing: word('无', 'nothing'),
  noneInReview: word('暂无待审定的调整稿', 'No amended text is in review'),
  byHand: word('逐项调整', 'Amend by hand'),
  counts: word(
    '新增{added} · 取消{removed} · 修改{changed}',
    '{added} added · {removed} removed · {changed} changed',
  ),
  none: word('调整稿与现行方案一致。', 'The amended text says the same as the plan.'),
  approve: word('批准调整', 'Approve the amendment'),
  reason: word('调整理由', 'Why'),
  discard: word('放弃调整稿', 'Discard the amended text'),
  keepOut: word('不予新增', 'Leave it out'),
  keepIn: word('不予取消', 'Keep it'),
} as const;
