import { dateIn, isLocalDate, parseInstant, timeIn } from '#kernel';

/** How a value is written in a sentence; undefined when it is missing, empty or not of the kind. */
export type Form = (value: unknown) => string | undefined;

const ZONE = 'Asia/Shanghai';
const LONGEST = 80;

/** Text, numbers and lists of them, cut where they would no longer be one sentence. */
export const plain: Form = (value) => {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return plain(value.map(plain).filter(Boolean).join('、'));
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const line = value.trim().replace(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
};

const date: Form = (value) => {
  if (typeof value !== 'string' || !isLocalDate(value)) return undefined;
  const [year, month, day] = value.split('-').map(Number);
  return `${year}年${month}月${day}日`;
};

const moment: Form = (value) => {
  if (typeof value !== 'string') return undefined;
  try {
    const instant = parseInstant(value);
    return `${date(dateIn(ZONE, instant))} ${timeIn(ZONE, instant)}`;
  } catch {
    return undefined;
  }
};

const count: Form = (value) =>
  Array.isArray(value) && value.length > 0 ? String(value.length) : undefined;

/** A word for each value; for a list all of its words. What has no word stands as it is. */
const words =
  (table: Readonly<Record<string, string>>): Form =>
  (value) => {
    const word = (one: unknown): unknown => table[String(one)] ?? one;
    return plain(Array.isArray(value) ? value.map(word) : word(value));
  };

const when =
  (yes: string, no = ''): Form =>
  (value) => {
    return value === true ? yes : no;
  };

const fields =
  (table: Readonly<Record<string, string>>): Form =>
  (value) => {
    return typeof value === 'object' && value !== null
      ? words(table)(Object.keys(value))
      : undefined;
  };

const ROLES = {
  liaison: '联络员',
  sectionChief: '科室负责人',
  deputyHead: '分管领导',
  head: '主要负责人',
  approver: '红牌审批人',
};

/** `lead.liaison` by its person alone: beside it stands the organization. */
const audience: Form = (value) =>
  typeof value === 'string' ? words(ROLES)(value.slice(value.indexOf('.') + 1)) : undefined;

const vacancies: Form = (value) =>
  Array.isArray(value)
    ? plain(
        value.map((one: unknown) => {
          const { organization, role } = (one ?? {}) as Readonly<Record<string, unknown>>;
          return `${plain(organization) ?? ''}${audience(role) ?? ''}`;
        }),
      )
    : undefined;

/** What was asked for: `方案：zezhou、类型：PlanAdopted`. */
const conditions: Form = (value) =>
  typeof value === 'object' && value !== null
    ? plain(
        Object.entries(value).map(
          ([field, asked]) => `${CONDITIONS[field] ?? field}：${plain(asked) ?? ''}`,
        ),
      )
    : undefined;

const CONDITIONS: Readonly<Record<string, string>> = {
  planId: '方案',
  actor: '经办人',
  organization: '单位',
  type: '事件类型',
  stream: '事件流',
  from: '自',
  to: '至',
};

const LEVELS = { blue: '蓝牌', yellow: '黄牌', red: '红牌' };

export const FORMS: Readonly<Record<string, Form>> = {
  date,
  moment,
  count,
  level: words(LEVELS),
  form: words({ ...LEVELS, reminder: '提醒', list: '督查室清单' }),
  draft: when('（待批准）'),
  late: when('（逾期办结）'),
  repair: when('并修复'),
  tooLate: when('逾期'),
  bounced: when('被退回', '发送失败'),
  dueChange: words({
    extension: '延期',
    ruling: '认定',
    amendment: '方案调整',
    'handed-on': '承接原单位时限',
    phase: '阶段调整',
    target: '指标调整',
  }),
  because: words({
    met: '已办结',
    waived: '已免除',
    extended: '时限已变更',
    suspended: '已暂缓',
    missed: '已无法完成',
    lifted: '督办领导解除',
    closed: '事项已了结',
    'no-contact': '没有联系人',
  }),
  urgedBy: words({ phone: '电话', visit: '上门', letter: '发函', mail: '邮件' }),
  letter: words({
    digest: '每日提醒',
    assignment: '任务通知',
    return: '退回通知',
    'red-draft': '红牌待批通知',
    red: '红牌通知',
  }),
  contactRoles: words(ROLES),
  audience,
  vacancies,
  conditions,
  contactFields: fields({
    region: '地区',
    organization: '单位',
    name: '姓名',
    email: '邮箱',
    roles: '角色',
  }),
  verdict: words({ verified: '核实', rejected: '退回' }),
  yearAttained: when('，达成', '，未达成'),
  targetTerms: fields({
    leads: '牵头单位',
    supports: '配合单位',
    responsible: '责任单位',
    deadline: '完成时限',
    value: '目标值',
    upper: '目标上限',
    comparator: '比较方式',
    unit: '单位',
    recurrence: '考核方式',
    soft: '约束性',
    reference: '对照对象',
    subject: '名称',
    quote: '原文',
    number: '序号',
    taskId: '所属任务',
    baseline: '基期值',
    checkpoints: '分段目标',
    staleAfterDays: '数据过期天数',
    periodFrom: '起始日期',
    periodTo: '截止日期',
  }),
  organizationFields: fields({
    name: '名称',
    parent: '上级',
    aliases: '别名',
    members: '成员单位',
  }),
  userRole: words({
    office: '督查室',
    liaison: '联络员',
    supervisor: '督办领导',
    auditor: '审计人员',
  }),
};
