import { type Word, word, type Words } from './word.ts';

export const itemKinds = {
  plan: word('方案', 'plan'),
  phase: word('阶段', 'phase'),
  task: word('任务', 'task'),
  target: word('指标', 'target'),
  organization: word('单位', 'unit'),
} as const;

/** What is owed. */
export const obligationKinds = {
  phase: word('阶段', 'phase'),
  task: word('任务', 'task'),
  target: word('指标', 'target'),
  'sign-off': word('签收', 'sign-off'),
  'check-in': word('定期报送', 'periodic report'),
} as const;

export const sectionKinds = {
  action: word('行动', 'action'),
  project: word('工程', 'project'),
  safeguard: word('保障', 'safeguard'),
  other: word('', ''),
} as const;

export const changeKinds = {
  added: word('新增', 'added'),
  removed: word('取消', 'removed'),
  changed: word('修改', 'changed'),
} as const;

/** What must be settled before a plan starts. */
export const questionKinds = {
  'no-lead': word('未明确牵头单位', 'no lead'),
  'several-leads': word('多个牵头单位', 'several leads'),
  collective: word('统称待明确', 'collective'),
  alias: word('疑似同一单位', 'two names'),
  doubt: word('待核', 'to check'),
} as const;

/** The question in a sentence. `{item}` the task or target, `{n}` how many units or items, `{name}` and `{full}` names. */
export const questionSentences = {
  'several-leads': word(
    '{item}有{n}个牵头单位，请确定1个，或维持共同牵头。',
    '{item} has {n} leads: name one, or keep them',
  ),
  'no-lead': word(
    '{item}列有{n}个单位，未明确牵头单位，请确定。',
    '{item} names {n} units and no lead: name it',
  ),
  nobody: word('{item}未写明责任单位，请确定牵头单位。', '{item} names nobody: name the lead'),
  collective: word(
    '“{name}”为统称，涉及{n}项，请明确到具体单位。',
    '“{name}” stands for many, in {n} items: name the units',
  ),
  alias: word(
    '“{name}”与“{full}”是否为同一单位，请确认。',
    'is “{name}” the same unit as “{full}”?',
  ),
} as const;

/** What the reader is unsure of. */
export const doubts = {
  'alias-guessed': word('单位简称', 'short name'),
  'attachment-skipped': word('附件未读取', 'attachment skipped'),
  'clause-unused': word('责任分工未用上', 'clause unused'),
  'comments-skipped': word('批注未读取', 'comments skipped'),
  'date-unused': word('时限未用上', 'date unused'),
  'decoded-big5': word('文字编码已转换', 're-encoded'),
  'decoded-gbk': word('文字编码已转换', 're-encoded'),
  'decoded-utf-16': word('文字编码已转换', 're-encoded'),
  footnote: word('有注释', 'footnote'),
  'hidden-skipped': word('隐藏文字未读取', 'hidden text skipped'),
  'html-stripped': word('已去网页标记', 'markup removed'),
  'letters-lost': word('部分文字未取出', 'letters lost'),
  'no-departments': word('未写明责任单位', 'nobody named'),
  'no-lead': word('未明确牵头单位', 'no lead'),
  'no-period': word('未写明实施期限', 'no period'),
  'no-structure': word('未读出章节', 'no structure'),
  'no-tasks': word('未读出任务', 'no tasks'),
  'no-title': word('未读出标题', 'no title'),
  'older-format': word('旧版Word格式', 'older Word format'),
  'ordinal-missing': word('条目缺号', 'number missing'),
  'ordinal-repeated': word('条目重号', 'number repeated'),
  'page-break-joined': word('断行已接续', 'line joined'),
  'pages-without-text': word('有页面没有文字', 'pages without text'),
  'period-from-phases': word('实施期限为推算', 'period inferred'),
  'phase-before-issue': word('阶段早于成文日期', 'phase before issue'),
  'phase-without-window': word('阶段未写明时间', 'phase undated'),
  'phases-overlap': word('阶段时间交叉', 'phases overlap'),
  'pictures-skipped': word('图片未读取', 'pictures skipped'),
  'quantity-unused': word('数量未用上', 'quantity unused'),
  'recurrence-unsupported': word('考核周期无法识别', 'other cycle'),
  'revisions-accepted': word('含修订痕迹', 'tracked changes'),
  'seam-duplicate-dropped': word('跨页重复已略去', 'repeat dropped'),
  'several-clauses': word('多处责任分工', 'several clauses'),
  'several-deadlines': word('多个时限', 'several deadlines'),
  'several-leads': word('多个牵头单位', 'several leads'),
  'sheets-skipped': word('工作表未读取', 'sheets skipped'),
  'text-unread': word('文字未读取', 'text unread'),
} as const;

export const planKinds = {
  plan: word('方案', 'plan'),
  assignment: word('交办事项', 'single matter'),
} as const;

/** How a value is compared. */
export const comparators = {
  '>=': word('不低于', 'at least'),
  '>': word('高于', 'more than'),
  '<=': word('不高于', 'at most'),
  '<': word('低于', 'less than'),
  range: word('区间', 'between'),
} as const;

/** How a target is counted. */
export const recurrences = {
  level: word('期末达到', 'by its end'),
  cumulative: word('期内累计', 'in all'),
  yearly: word('每年', 'every year'),
} as const;

/** Fields of a plan and its items. */
export const planFields = {
  title: word('名称', 'title'),
  name: word('名称', 'name'),
  documentNumber: word('文号', 'document no.'),
  issuer: word('发文机关', 'issuer'),
  issuedOn: word('成文日期', 'issued on'),
  publishedOn: word('印发日期', 'published on'),
  period: word('实施期限', 'period'),
  number: word('条目', 'printed number'),
  from: word('开始', 'from'),
  startsOn: word('开始', 'from'),
  to: word('结束', 'to'),
  text: word('内容', 'text'),
  section: word('章节', 'section'),
  tracked: word('是否督办', 'supervised'),
  clause: word('任务内容', 'clause'),
  dueOn: word('时限', 'due'),
  steps: word('步骤', 'steps'),
  recurring: word('定期事项', 'recurring duties'),
  leads: word('牵头单位', 'lead'),
  supports: word('配合单位', 'supporting'),
  responsible: word('责任单位', 'responsible'),
  taskId: word('任务编号', 'task'),
  subject: word('指标', 'target'),
  quote: word('原文', 'text as printed'),
  comparator: word('比较方式', 'comparator'),
  value: word('目标值', 'value'),
  upper: word('目标上限', 'upper value'),
  unit: word('计量单位', 'unit'),
  deadline: word('时限', 'due'),
  recurrence: word('考核方式', 'recurrence'),
  soft: word('努力目标', 'aspiration'),
  reference: word('对照值', 'reference'),
  baseline: word('基期值', 'baseline'),
  checkpoints: word('节点目标', 'checkpoints'),
  staleAfterDays: word('数据更新期限（天）', 'stale after, days'),
  periodFrom: word('开始日期', 'period from'),
  periodTo: word('结束日期', 'period to'),
} as const;

export const contactFields = {
  region: word('地区', 'region'),
  organization: word('单位', 'unit'),
  name: word('姓名', 'name'),
  email: word('邮箱', 'mail address'),
  phone: word('电话', 'telephone'),
  roles: word('角色', 'roles'),
} as const;

export const organizationFields = {
  name: word('名称', 'name'),
  parent: word('上级单位', 'parent'),
  aliases: word('别名', 'other names'),
  members: word('所含单位', 'members'),
} as const;

/** By what the record of acts is asked. */
export const recordFields = {
  planId: word('方案', 'plan'),
  actor: word('经办人', 'by'),
  organization: word('单位', 'unit'),
  type: word('种类', 'kind'),
  kind: word('种类', 'kind'),
  item: word('事项', 'item'),
  act: word('关联编号', 'act'),
  stream: word('来源记录', 'stream'),
  from: word('自', 'from'),
  to: word('至', 'to'),
} as const;

/** Fields of edits that are none of an item. */
const editFields = {
  after: word('前一项', 'after'),
  at: word('拆分位置', 'split at'),
  collective: word('统称', 'collective'),
  id: word('编号', 'id'),
  into: word('合并到', 'into'),
  kind: word('类别', 'kind'),
  members: word('具体单位', 'members'),
  no: word('序号', 'no.'),
  parts: word('拆分后的各部分', 'parts'),
  task: word('所属任务', 'task'),
} as const;

const PERIODS: readonly string[] = ['set-period', 'change-plan'];

/** How a field of an edit is called. @param edit its kind: what is handed on or merged has two names, a period two days */
export function editField(edit: string, field: string): Word {
  if (field === 'from' && !PERIODS.includes(edit)) return word('原名称或编号', 'from');
  if (field === 'to' && !PERIODS.includes(edit)) return word('改派单位', 'to');
  const names: Words = { ...planFields, ...editFields };
  return names[field] ?? word(field, field);
}
