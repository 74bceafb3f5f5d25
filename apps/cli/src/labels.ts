import { words } from '#contract';

/** The field's words for what the wire calls in English. An unknown word stays as it is. */
export const labelOf = (labels: Readonly<Record<string, string>>, word: string): string =>
  labels[word] ?? word;

export const sectionKinds = words.inChinese(words.sectionKinds);
export const obligationKinds = {
  phase: '阶段',
  task: '任务',
  target: '指标',
  'sign-off': '签收',
  'check-in': '报送',
};
export const forms = { reminder: '提醒', blue: '蓝色', yellow: '黄色', red: '红色', list: '清单' };
export const levels = words.inChinese(words.levelTags);
export const planStatuses = {
  draft: '草稿',
  opening: '正在展开',
  adopted: '实施中',
  concluded: '已总结',
  withdrawn: '已撤销',
};
export const taskStatuses = {
  open: '办理中',
  claimed: '申请办结',
  returned: '退回',
  accepted: '办结',
  cancelled: '撤销',
};
export const obligationStatuses = {
  open: '在办',
  claimed: '申请办结',
  baselined: '待认定',
  met: '办结',
  waived: '免办',
  suspended: '暂缓',
  missed: '未完成',
};
export const redCards = words.inChinese(words.redCardStates);
export const phaseStatuses = words.inChinese(words.phaseStates);
export const verdicts = { verified: '核实', rejected: '退回' };
export const urgedBy = words.inChinese(words.urgeMeans);
export const endings = {
  met: '办结',
  waived: '免办',
  extended: '延期',
  suspended: '暂缓',
  missed: '未完成',
  lifted: '解除',
};
export const importOutcomes = {
  new: '新增',
  known: '已有',
  written: '已写入',
  unchanged: '无变化',
  refused: '不通过',
};
export const contactRoles = {
  liaison: '联络员',
  sectionChief: '科室负责人',
  deputyHead: '分管领导',
  head: '主要负责人',
  approver: '红牌审批人',
};
const sides = {
  lead: '承办单位',
  support: '配合单位',
  organization: '责任单位',
  office: '督办单位',
};
/** `lead.liaison` by its person alone: beside it stands the organization. */
export const personOf = (role: string): string =>
  labelOf(contactRoles, role.slice(role.indexOf('.') + 1));
/** Which people a policy means: `lead.liaison` is 承办单位联络员, `office.board` the board. */
export const audiences = (roles: readonly string[]): string =>
  roles
    .map((role) => {
      const [side = '', person = ''] = role.split('.');
      return person === 'board' ? '台账' : labelOf(sides, side) + personOf(role);
    })
    .join('、');
export const userRoles = {
  office: '督查室',
  liaison: '联络员',
  supervisor: '督办领导',
  auditor: '审计人员',
};
export const dutyRoles = {
  lead: '牵头',
  support: '配合',
  responsible: '负责',
  office: '督办单位',
};
export const changeKinds = { added: '新增', removed: '删除', changed: '改动' };
export const itemKinds = words.inChinese(words.itemKinds);
export const questionKinds = {
  'no-lead': '无牵头',
  'several-leads': '多个牵头',
  collective: '集体单位',
  alias: '名称相近',
  doubt: '存疑',
};
export const dueChanges = {
  extension: '延期',
  ruling: '认定',
  amendment: '方案调整',
  'handed-on': '承接原单位时限',
  phase: '阶段调整',
  target: '指标调整',
  resumed: '恢复办理',
  reopened: '重新办理',
};

/** What happened, as stored, in a word. */
export const factTypes = {
  TaskAssigned: '立项',
  LeadRuled: '裁定分工',
  TaskRevised: '调整任务',
  TaskCancelled: '撤销',
  TaskSuspended: '暂缓',
  TaskResumed: '恢复办理',
  AssignmentSigned: '签收',
  AssignmentDisputed: '提出异议',
  DisputeDismissed: '不采纳异议',
  ProgressReported: '报送进展',
  CompletionClaimed: '申请办结',
  CompletionAccepted: '同意办结',
  CompletionReturned: '退回办结',
  CompletionReopened: '重新办理',
  ExtensionRequested: '申请延期',
  ExtensionGranted: '同意延期',
  ExtensionDeclined: '不同意延期',
  ExtensionWithdrawn: '撤回延期申请',
  EscalationRaised: '督办升级',
  EscalationAcknowledged: '回复督办',
  EscalationLowered: '督办降级',
  EscalationLifted: '解除督办',
  EscalationResolved: '督办了结',
  EscalationUrged: '催办',
  UrgeAnswered: '答复催办',
  RedCardApproved: '签发红牌',
  RedCardDeclined: '不予签发红牌',
};

export const mailStatuses = {
  pending: '待发',
  deferred: '稍后再发',
  delivered: '送达',
  failed: '失败',
  bounced: '退回',
  unaddressed: '无收件人',
};

/** Kinds of what the reader is unsure of. */
export const doubtKinds = {
  'alias-guessed': '单位简称',
  'attachment-skipped': '附件未读',
  'decoded-gbk': '文字编码',
  'decoded-utf-16': '文字编码',
  'no-departments': '没有责任单位',
  'no-lead': '没有牵头单位',
  'no-period': '没有起止年份',
  'no-structure': '没有章节结构',
  'no-title': '没有标题',
  'ordinal-missing': '序号缺失',
  'ordinal-repeated': '序号重复',
  'page-break-joined': '分页断行',
  'period-from-phases': '起止年份',
  'phase-before-issue': '阶段早于印发',
  'phase-without-window': '阶段没有时间',
  'phases-overlap': '阶段重叠',
  'recurrence-unsupported': '考核周期',
  'seam-duplicate-dropped': '分页重复',
  'several-clauses': '多处责任分工',
  'several-deadlines': '多个时限',
  'several-leads': '多个牵头单位',
};
export const targetStatuses = {
  attained: '已达标',
  'no-data': '暂无数据',
  stale: '数据过期',
  'on-track': '正常',
  lagging: '滞后',
  'at-risk': '有风险',
  missed: '未达标',
};

/** Fields of a plan and its items. */
export const planFields = {
  title: '名称',
  name: '名称',
  documentNumber: '文号',
  issuer: '印发机关',
  issuedOn: '印发日期',
  period: '期限',
  number: '序号',
  from: '开始',
  to: '结束',
  text: '内容',
  section: '章节',
  tracked: '督办',
  clause: '责任',
  dueOn: '时限',
  leads: '牵头',
  supports: '配合',
  responsible: '负责',
  taskId: '任务',
  subject: '指标',
  quote: '原文',
  comparator: '比较',
  value: '目标值',
  upper: '上限',
  unit: '单位',
  deadline: '时限',
  recurrence: '考核周期',
  soft: '争取性',
  reference: '对照',
};
