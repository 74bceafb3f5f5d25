import { word } from '../word.ts';

/** The pages, as menus and titles name them. */
export const pages = {
  todo: word('我的待办', 'My work'),
  ledger: word('督办台账', 'Ledger'),
  cases: word('三色督办', 'Blue, yellow, red'),
  overview: word('总览', 'Overview'),
  plans: word('导入与审定', 'Plans in review'),
  directory: word('通讯录与账号', 'Contacts and accounts'),
  mails: word('邮件与未送达', 'Mails'),
  calendar: word('工作日历', 'Working days'),
  record: word('办理记录', 'Record of acts'),
  me: word('本人账号', 'My account'),
  signIn: word('登录', 'Sign in'),
} as const;

/** What stands around every page. */
export const shell = {
  name: word('督办', 'Duban'),
  skip: word('跳到正文', 'Skip to the page'),
  menu: word('菜单', 'Menu'),
  more: word('更多', 'More'),
  main: word('主菜单', 'Main menu'),
  signOut: word('退出', 'Sign out'),
  size: word('字号', 'Size'),
  standard: word('标准', 'standard'),
  larger: word('较大', 'larger'),
  density: word('疏密', 'Density'),
  normal: word('适中', 'normal'),
  dense: word('紧凑', 'dense'),
  wide: word('宽松', 'wide'),
  theme: word('深浅色', 'Colours'),
  system: word('随系统', 'as the system'),
  light: word('浅色', 'light'),
  dark: word('深色', 'dark'),
  keys: word('快捷键', 'Letter keys'),
  on: word('开', 'on'),
  off: word('关', 'off'),
  language: word('语言', 'Language'),
  chinese: word('中文', '中文'),
  english: word('English', 'English'),
  print: word('打印', 'Print'),
  close: word('关闭', 'Close'),
  retry: word('重试', 'Try again'),
  why: word('说明', 'Why'),
  loading: word('正在读取', 'Loading'),
  notFound: word('未找到该页面，或您无权查看', 'Not found, or not for you'),
  failed: word(
    '暂时无法显示，请稍后重试。已显示的内容可能不是最新的',
    'This could not be shown just now. What stands here may be old',
  ),
  changedMeanwhile: word(
    '您填写期间内容已有变动：{why}。您填写的已保留，请核对后再保存。',
    'Changed while you wrote: {why}. Your text is kept; check it and save again.',
  ),
  notSent: word(
    '暂时无法提交，内容已保留，请稍后重试',
    'It could not be sent; kept, try again later',
  ),
  wrong: word('有误：', 'Wrong: '),
  asOf: word('截至{at}', 'as of {at}'),
  newVersion: word('有新版本，刷新后继续', 'There is a newer version: reload'),
} as const;

/** Keys, as their sheet lists them. */
export const keySheet = {
  title: word('快捷键', 'Keys'),
  find: word('查找', 'find'),
  keys: word('显示快捷键', 'these keys'),
  go: word(
    '先按g，再按t我的待办、l督办台账、c三色督办、o总览',
    'g, then t my work, l ledger, c cases, o overview',
  ),
  lists: word(
    '列表中下移、上移、打开、选中、返回；Shift+方向键连续选中',
    'in lists: down, up, open, tick, back; Shift with an arrow ticks on',
  ),
  acts: word(
    '在所选一行或任务页：r报送进展、d申请办结、y申请延期、o提出异议、a回复督办',
    'in a row or on a task: r report, d claim, y extension, o object, a reply',
  ),
  send: word('提交表单', 'send the form'),
} as const;

/** The bar of the demo, and how one begins in it. */
export const demoBar = {
  demo: word('演示', 'Demo'),
  as: word('以{name}身份查看', 'as {name}'),
  now: word('演示时间 {at}', 'demo time {at}'),
  day: word('一天', 'a day'),
  week: word('一周', 'a week'),
  month: word('一个月', 'a month'),
  moving: word('正在推进…', 'moving …'),
  mails: word('已发邮件', 'mails sent'),
  start: word('请选择一个身份开始，可随时切换', 'Choose who to be; change at any time'),
  try: word('可以试试', 'Things to try'),
  tips: word(
    '把演示时间推进一周，看待办和督办怎样变化；打开一项任务报送进展；看系统发出的邮件',
    'Move the clock by a week and see lists change; report on a task; look at the mails sent',
  ),
} as const;

/** Time left, in lists and tags. */
export const timeLeft = {
  today: word('今日到期', 'due today'),
  left: word('剩余{n}个工作日', '{n} workdays left'),
  late: word('已逾期{n}个工作日', '{n} workdays late'),
  originally: word('（原定{on}）', ' (was {on})'),
} as const;
