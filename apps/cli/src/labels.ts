/** The field's words for what the wire calls in English. An unknown word stays as it is. */
export const labelOf = (labels: Readonly<Record<string, string>>, word: string): string =>
  labels[word] ?? word;

export const sectionKinds = { action: '行动', project: '工程', safeguard: '保障', other: '' };
export const obligationKinds = {
  phase: '阶段',
  task: '任务',
  target: '指标',
  'sign-off': '签收',
  'check-in': '报送',
};
export const forms = { reminder: '提醒', blue: '蓝色', yellow: '黄色', red: '红色', list: '清单' };
export const levels = { blue: '蓝', yellow: '黄', red: '红' };
export const planStatuses = { draft: '草稿', opening: '正在展开', adopted: '实施中' };
export const taskStatuses = {
  open: '办理中',
  claimed: '申请办结',
  returned: '退回',
  accepted: '办结',
};
export const obligationStatuses = {
  open: '在办',
  claimed: '申请办结',
  baselined: '待认定',
  met: '办结',
  waived: '免办',
};
export const redCards = { none: '', drafted: '待签发', approved: '已签发', declined: '不予签发' };

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
