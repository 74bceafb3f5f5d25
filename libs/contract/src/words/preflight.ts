import { word } from './word.ts';

/** What is looked at before a plan is adopted; beside each how many there are. */
export const preflight = {
  officeVacancies: word('督办单位空缺', 'office roles that nobody holds'),
  withoutLiaison: word('未登记联络员的单位', 'units without a liaison'),
  unmatched: word('与方案单位对不上的联系人', 'contacts of no unit of the plan'),
  unregistered: word('未登记的单位', 'names registered nowhere'),
  leadless: word('未明确牵头单位的任务', 'tasks that nobody leads'),
  past: word('启动时已到期的事项', 'past at adoption'),
  letters: word('将发出的任务交办', 'letters of assignment'),
} as const;

/** The heads of it. `{plan}`, `{office}`, `{on}`; how many obligations, letters and units that get none. */
export const preflightHead = word(
  '《{plan}》启动前核对（督办单位：{office}，{on}启动）',
  'Before the adoption of {plan} by {office} on {on}',
);
export const preflightCounts = word(
  '将开出督办事项{obligations}项，即时发出任务交办{letters}封',
  '{obligations} obligations open, {letters} letters of assignment leave at once',
);
export const preflightUndelivered = word(
  '；{n}个单位无人接收，登记联系人后补发',
  '; {n} units have nobody to receive theirs, which is sent when a contact is registered',
);
/** What is past is set aside. */
export const preflightPast = word(
  '不提醒，启动后请逐项认定',
  'never reminded of; to be ruled on after adoption',
);
/** A unit that stands for many. */
export const preflightCollective = word('统称，请先明确到单位', 'stands for many: name them first');
