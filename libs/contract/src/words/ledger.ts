import { taskStates } from './states.ts';
import { word } from './word.ts';

/** Of a line of the ledger. */
export const ledgerStates = {
  ...taskStates,
  baselined: word('待认定', 'to be ruled on'),
  suspended: word('暂缓', 'suspended'),
  missed: word('未完成', 'missed'),
  waived: word('不再办理', 'no longer owed'),
  overdue: word('已逾期', 'overdue'),
  untracked: word('不督办', 'not supervised'),
} as const;

/** What the ledger may be asked for, and what its columns are called. */
export const ledgerHeadings = {
  ordinal: word('序号', 'No.'),
  kind: word('类别', 'Kind'),
  number: word('条目', 'Number'),
  title: word('任务', 'Task'),
  plan: word('方案', 'Plan'),
  documentNumber: word('文号', 'Document no.'),
  leads: word('牵头单位', 'Lead'),
  supports: word('配合单位', 'Supports'),
  leader: word('责任领导', 'Responsible leader'),
  liaisons: word('责任人', 'Responsible person'),
  phone: word('联系电话', 'Telephone'),
  originallyDueOn: word('原定时限', 'Original due date'),
  dueOn: word('现行时限', 'Due'),
  workingDaysLeft: word('剩余工作日', 'Working days left'),
  percent: word('完成比例', 'Percent'),
  reportedOn: word('最近报送', 'Latest report'),
  report: word('进展情况', 'Progress'),
  status: word('状态', 'State'),
  level: word('督办级别', 'Level'),
  doneOn: word('办结日期', 'Done on'),
  itemId: word('事项编号', 'Id'),
} as const;

export const ledgerFilters = {
  organization: word('单位', 'unit'),
  role: word('分工', 'role'),
  dueFrom: word('时限起', 'due from'),
  dueTo: word('时限止', 'due to'),
  q: word('查找', 'find'),
  region: word('地区', 'region'),
  lead: word('牵头', 'lead'),
  support: word('配合', 'support'),
} as const;

/** The sheets of the exported ledger, and the lines of the one that explains it. */
export const ledgerSheet = {
  file: word('督办台账', 'ledger'),
  lines: word('台账', 'Ledger'),
  about: word('说明', 'About'),
  asOf: word('截至', 'As of'),
  filter: word('筛选条件', 'Filter'),
  none: word('无', 'none'),
  total: word('项数', 'Lines'),
  exportedBy: word('导出人', 'Exported by'),
} as const;
