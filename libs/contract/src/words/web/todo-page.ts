import { word } from '../word.ts';

/** Of 我的待办. Sections stand in this order. */
export const todoSections = {
  'answer-case': word('督办待回复', 'Notices to reply to'),
  'sign-red-card': word('红色督办单待签发', 'Red notices to sign'),
  'judge-claim': word('办结待审核', 'Completions to review'),
  'judge-extension': word('延期待审批', 'Extensions to decide'),
  'judge-dispute': word('异议待答复', 'Objections to answer'),
  unkept: word('承诺到期未办结', 'Promises not kept'),
  lapsed: word('新增逾期', 'Newly overdue'),
  verify: word('数据待核实', 'Figures to verify'),
  'rule-past': word('待认定', 'To rule on'),
  returned: word('已退回', 'Returned'),
  sign: word('待签收', 'To sign for'),
  overdue: word('已逾期', 'Overdue'),
  due3: word('3个工作日内到期', 'Due within 3 working days'),
  due10: word('10个工作日内到期', 'Due within 10 working days'),
  submitted: word('已提交，等待答复', 'Waiting for an answer'),
  undelivered: word('未送达', 'Not delivered'),
  'review-plan': word('方案待审定', 'Plans to review'),
  'review-amendment': word('调整稿待审定', 'Amendments to review'),
} as const;

export const todoPage = {
  count: word('{section}{n}项', '{section}: {n}'),
  under: word('{who} · 截至{on}', '{who} · as of {on}'),
  empty: word('目前没有需要您办理的事项。', 'Nothing to do at present.'),
  changes: word('有{n}项变化', '{n} changes'),
  show: word('显示', 'Show'),
  gone: word('已有变化', 'Changed meanwhile'),
  more: word('另有{n}项未列出', '{n} more are not listed'),
  select: word('选中：{title}', 'Tick: {title}'),
  selected: word('已选{n}项', '{n} ticked'),
  clear: word('取消选择', 'Clear'),
  asked: word('申请延期至{on}', 'asks for {on}'),
  figure: word('{value}{unit}（截至{on}）', '{value}{unit} (as of {on})'),
  promised: word('承诺{on}办结', 'promised for {on}'),
  since: word('{on}提交', 'since {on}'),
  each: word('逐项查看', 'One by one'),
  review: word('审定', 'Review'),
  contacts: word('登记联系人', 'Register a contact'),
  open: word('查看任务', 'Open the task'),
} as const;
