import { type Offset } from '#calendar';
import { personOf, why } from './audience-words.ts';
import { type Audience, type Form, type Policy, type Rule, type RULE_SETS } from './policy.ts';

const FORMS: Readonly<Record<Form, string>> = {
  reminder: '提醒',
  blue: '蓝牌督办',
  yellow: '黄牌督办',
  red: '红牌督办',
  list: '列入督查室清单',
};

/** The kinds of obligations that a list of rules is for. */
export const SET_WORDS: Readonly<Record<(typeof RULE_SETS)[number], string>> = {
  rules: '一般事项',
  soft: '力争类事项',
  signOff: '签收',
  checkIn: '定期报送',
};

/** 时限前 10 个工作日提醒，通知承办单位联络员. */
export function ruleInWords(rule: Rule): string {
  const parts = [
    `${whenInWords(rule.offset)}${FORMS[rule.form]}${rule.draft ? '（先拟稿待批）' : ''}`,
    rule.every !== undefined ? `此后每 ${rule.every} 个工作日一次` : '',
    `通知${audiencesInWords(rule.to)}`,
    rule.onApproval ? `批准后通知${audiencesInWords(rule.onApproval)}` : '',
  ];
  return parts.filter(Boolean).join('，');
}

function whenInWords({ days, unit }: Offset): string {
  if (days === 0) return '时限当日';
  const length = `${Math.abs(days)} ${unit === 'wd' ? '个工作日' : '天'}`;
  return days < 0 ? `时限前 ${length}` : `时限后第 ${length}`;
}

const audiencesInWords = (audiences: readonly Audience[]): string =>
  audiences.map(audienceInWords).join('、');

function audienceInWords(audience: Audience): string {
  // A board is shown, not mailed: nobody holds it.
  return personOf(audience) === 'board' ? '督办台账' : why(audience).replace(/^您是/, '');
}

/** 每人每月至多 8 封邮件. */
export const budgetInWords = ({ budget }: Policy): string =>
  budget ? `每人每月至多 ${budget.mailsPerPersonMonth} 封邮件` : '不限邮件数量';
