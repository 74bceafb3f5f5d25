import { word, type Word } from './word.ts';

/** In chips and narrow cells, under a heading that says what it is. */
export const levelTags = {
  blue: word('蓝', 'blue'),
  yellow: word('黄', 'yellow'),
  red: word('红', 'red'),
} as const;

/** In sentences, lists, letters and the record of acts. */
export const levels = {
  blue: word('蓝色督办', 'blue'),
  yellow: word('黄色督办', 'yellow'),
  red: word('红色督办', 'red'),
} as const;

/** In letters, of a red notice that nobody has signed. */
export const redProposed = word('拟红色督办', 'red, to be signed');

/** What a step of the rules sends. */
export const noticeForms = {
  reminder: word('提醒', 'reminder'),
  ...levels,
  list: word('列入督办台账', 'ledger only'),
} as const;

/** Of a red notice, which goes out when it is signed only. */
export const redCardStates = {
  none: word('', ''),
  drafted: word('待签发', 'to be signed'),
  approved: word('已签发', 'issued'),
  declined: word('不予签发', 'not issued'),
  withdrawn: word('已撤回', 'withdrawn'),
} as const;

/** How a case ended. */
export const caseEndings = {
  met: word('已办结', 'done'),
  waived: word('不再办理', 'no longer owed'),
  extended: word('已延期', 'extended'),
  suspended: word('已暂缓', 'suspended'),
  missed: word('未完成', 'missed'),
  lifted: word('提前解除', 'lifted'),
} as const;

/** Why a notice was not sent. */
export const noticeEndings = {
  closed: word('事项已办结或终止', 'closed'),
  'no-contact': word('收件人空缺', 'nobody to send to'),
} as const;

/** Why a letter goes again. */
export const resentBecause = {
  asked: word('重新发送', 'sent again'),
  contact: word('补发', 'sent now that somebody is registered'),
} as const;

/** Why a due date is another. */
export const dueChanges = {
  extension: word('同意延期', 'extension'),
  ruling: word('认定', 'ruling'),
  amendment: word('方案调整', 'amendment'),
  'handed-on': word('改派承接', 'taken over'),
  phase: word('阶段时间调整', 'phase moved'),
  target: word('指标调整', 'target revised'),
  resumed: word('恢复办理', 'resumed'),
  reopened: word('重新办理', 'reopened'),
} as const;

export const urgeMeans = {
  phone: word('电话', 'phone'),
  visit: word('上门', 'visit'),
  letter: word('发函', 'letter'),
  mail: word('邮件', 'mail'),
} as const;

/** The kinds of items that a part of the rules is for. */
export const ruleSets = {
  rules: word('一般事项', 'items'),
  soft: word('努力目标', 'aspirations'),
  signOff: word('签收', 'sign-off'),
  checkIn: word('定期报送', 'periodic reports'),
} as const;

/** What in the rules is for all items. */
export const settings = word('通用设置', 'settings');

/** When a step of the rules is reached, by its offset from the due date: `-30d` is 时限前30天, `+1wd` 逾期第1个工作日. */
export function moment(offset: string): Word {
  const days = Number.parseInt(offset, 10);
  if (!Number.isFinite(days)) return word(offset, offset);
  if (days === 0) return word('时限当日', 'the due date itself');
  const count = Math.abs(days);
  const working = offset.endsWith('wd');
  const span = working
    ? word(`${count}个工作日`, count === 1 ? '1 working day' : `${count} working days`)
    : word(`${count}天`, count === 1 ? '1 day' : `${count} days`);
  if (days < 0) return word(`时限前${span.zh}`, `${span.en} before the due date`);
  return working
    ? word(`逾期第${span.zh}`, `${span.en} overdue`)
    : word(`时限后第${span.zh}`, `${span.en} after the due date`);
}
