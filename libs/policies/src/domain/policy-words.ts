import { formatOffset } from '#calendar';
import { words } from '#contract';
import { type Audience, type Policy, type Rule } from './policy.events.ts';
import { levelOf } from './ladder.ts';

/** The kinds of obligations that a list of rules is for. */
export const SET_WORDS = words.inChinese(words.ruleSets);

/** 时限前10个工作日提醒，通知承办单位联络员. */
export function ruleInWords(rule: Rule): string {
  const parts = [
    `${words.moment(formatOffset(rule.offset)).zh}${formInWords(rule)}`,
    rule.every !== undefined ? `此后每${rule.every}个工作日一次` : '',
    `通知${audiencesInWords(rule.to)}`,
    rule.onApproval ? `签发后通知${audiencesInWords(rule.onApproval)}` : '',
  ];
  return parts.filter(Boolean).join('，');
}

function formInWords({ form, draft }: Rule): string {
  const level = levelOf(form);
  if (level === undefined) return words.noticeForms[form].zh;
  const { zh } = words.levels[level];
  return draft ? `拟${zh}单待签发` : `列入${zh}`;
}

const audiencesInWords = (audiences: readonly Audience[]): string =>
  audiences.map((role) => words.audience(role).zh).join('、');

/** 县统计局、县科协. */
export const trustedInWords = ({ trustedSources = [] }: Pick<Policy, 'trustedSources'>): string =>
  trustedSources.length === 0 ? '无' : trustedSources.join('、');

/** 每人每月不超过8封邮件. */
export const budgetInWords = ({ budget }: Policy): string =>
  budget ? `每人每月不超过${budget.mailsPerPersonMonth}封邮件` : '不设上限';
