import { word } from '../word.ts';

/** What is looked at before supervision starts, and starting it. */
export const checkPage = {
  title: word('启动前检查', 'Pre-flight'),
  titled: word('启动前检查《{title}》', 'Pre-flight of {title}'),
  adoptedOn: word('启动日期', 'Starts on'),
  policy: word('督办规则', 'Rules'),
  usualPolicy: word('默认', 'usual'),
  policyVersion: word('{name}·第{n}版', '{name}, version {n}'),
  checkIns: word('定期报送', 'Periodic reports'),
  good: word('无问题', 'all right'),
  attention: word('请处理', 'look at this'),
  leads: word('各项任务均已明确牵头单位', 'Every task has a lead'),
  leadless: word(
    '{n}项任务未明确牵头单位，由所列单位各自承办',
    '{n} tasks have no lead: each named unit owes them',
  ),
  officeIs: word('督办单位：{name}', 'Supervising office: {name}'),
  vacancy: word('督办单位“{name}”没有{role}', '“{name}” has no {role}'),
  liaisons: word('各单位均有联络员', 'Every unit has a liaison'),
  withoutLiaison: word(
    '{n}家单位没有联络员，登记后补发',
    '{n} units have no liaison; letters follow once there is one',
  ),
  unregistered: word('{n}家单位未登记', '{n} units are registered nowhere'),
  registered: word('各单位均已登记', 'Every unit is registered'),
  unmatched: word('{n}名联系人的单位不在方案中', '{n} contacts belong to no unit of the plan'),
  past: word('{n}项启动前已到期，启动后须认定', '{n} are past already, and to be ruled on'),
  noPast: word('没有启动前已到期的事项', 'Nothing is past'),
  near: word('相近：{names}', 'near: {names}'),
  name: word('姓名', 'Name'),
  email: word('邮箱', 'Mail address'),
  register: word('登记', 'Register'),
  toReview: word('返回审定', 'Back to the review'),
  dryRun: word('试算', 'Dry run'),
  dryRunHint: word(
    '假定始终无人报送，{from}至{to}。仅为试算，未写入。',
    'If nobody ever reported, {from} to {to}. Nothing is written.',
  ),
  sum: word(
    '督办事项{obligations}项；启动当日发任务交办邮件{letters}封；每人每月最多{busiest}封',
    '{obligations} items; {letters} letters on the first day; at most {busiest} mails a person and month',
  ),
  byCalendar: word('按日历', 'By day'),
  byPerson: word('按人员', 'By person'),
  month: word('{year}年{month}月', '{year}-{month}'),
  day: word('{on}：邮件{mails}封，到期{due}项', '{on}: {mails} mails, {due} due'),
  mailsOf: word('{n}封', '{n}'),
  dueOf: word('到期{n}', '{n} due'),
  person: word('收件人', 'Person'),
  total: word('合计（封）', 'Total'),
  most: word('最多的月份', 'Busiest month'),
  start: word('启动督办', 'Start'),
  startSays: word(
    '启动后即发邮件{letters}封，{units}家单位3个工作日内签收。',
    '{letters} letters leave at once; {units} units sign within 3 working days.',
  ),
  opening: word('正在分解任务（{done}/{all}）', 'Opening the plan ({done} of {all})'),
  started: word(
    '已启动督办：任务{tasks}项，指标{targets}项，阶段{phases}个',
    'Started: {tasks} tasks, {targets} targets, {phases} phases',
  ),
  toLedger: word('查看台账', 'To the ledger'),
} as const;

/** Heads of a calendar's columns. */
export const shortWeekdays = {
  monday: word('一', 'Mo'),
  tuesday: word('二', 'Tu'),
  wednesday: word('三', 'We'),
  thursday: word('四', 'Th'),
  friday: word('五', 'Fr'),
  saturday: word('六', 'Sa'),
  sunday: word('日', 'Su'),
} as const;
