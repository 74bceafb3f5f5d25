import { caseEndings, levels } from '../words/supervision.ts';
import { type Words, word, zh } from '../words/word.ts';
import { conflict, invalid, notFound, quoted } from './refusal.ts';

type Why = { why: string };
type Titled = { title: string };

/** What is no longer done once a case has ended. */
const CASE_ACTS = {
  answer: word('回复', 'answer'),
  lift: word('解除', 'lift'),
  lower: word('降级', 'lower'),
  notice: word('编发督办单', 'issue a paper'),
  urge: word('催办', 'urge'),
} as const satisfies Words;

type CaseEnded = {
  on: string | null;
  because: keyof typeof caseEndings | null;
  act: keyof typeof CASE_ACTS;
};

export const supervisionRefusals = {
  'phase-not-found': notFound('阶段'),
  'phase-already-closed': conflict('阶段已总结。'),
  'phase-dropped': conflict('阶段已随方案调整取消。'),
  'phase-reversed': invalid<{ from: string; to: string }>(
    ({ from, to }) => `结束日期${to}早于开始日期${from}，请更正。`,
  ),
  'closing-summary-missing': invalid('请填写阶段总结。'),
  'closing-summary-too-long': conflict<{ most: number; length: number }>(
    ({ most, length }) => `阶段总结不超过${most}字，已填${length}字，请精简。`,
  ),

  'obligation-not-found': notFound('事项'),
  'obligation-not-baselined': conflict<Titled>(
    ({ title }) => `${quoted(title)}不属启动前已到期的事项，不需认定；调整时限请按延期办理。`,
  ),
  'obligation-met': conflict<Titled>(({ title }) => `${quoted(title)}已办结，不能认定为不再办理。`),
  'due-in-past': conflict<{ dueOn: string }>(
    ({ dueOn }) => `新时限${dueOn}已过，请填今天或以后的日期。`,
  ),
  'due-missing': invalid('认定仍须办理的，请填写新时限。'),
  'ruling-reason-missing': invalid('请填写认定理由。'),
  'miss-reason-missing': invalid('请填写未完成的原因。'),

  'escalation-not-found': { status: 404, sentence: notEscalated },
  'escalation-resolved': conflict<CaseEnded>(caseEnded),
  'escalation-not-lower': conflict<{ level: string }>(
    ({ level }) => `现为${zh(levels, level)}，只能降为更低级别。`,
  ),
  'escalation-reason-missing': invalid('请填写理由。'),
  'red-card-not-drafted': conflict<Titled>(
    ({ title }) => `${quoted(title)}没有待签发的红色督办单，可能已签发或撤回。`,
  ),
  'red-card-not-approved': conflict<Titled>(
    ({ title }) => `${quoted(title)}的红色督办单尚未签发，签发后方可编号。`,
  ),
  'supervision-notice-not-found': {
    status: 404,
    sentence: ({ title, level }: { title: string; level: string }) =>
      `${quoted(title)}未编发${zh(levels, level)}单。`,
  },
  'promise-not-ahead': conflict<{ promisedOn: string }>(
    ({ promisedOn }) => `承诺办结日期应晚于今天，已填${promisedOn}。`,
  ),
  'promise-too-far': invalid('承诺日期超过3个月；请改为申请延期。'),
  'promise-renewed-too-often': conflict<{ level: string; most: number }>(
    ({ level, most }) => `${zh(levels, level)}的承诺日期已更改${most}次，不能再改；请申请延期。`,
  ),
  'urge-not-found': notFound('催办记录'),
  'urge-already-answered': conflict<{ on: string }>(
    ({ on }) => `${on}的催办已有回复记录，不能重复填写。`,
  ),

  'mail-not-found': notFound('邮件'),
  'mail-under-way': conflict('邮件尚在发送，不需重发；送达或失败后再看。'),
  'mail-delivered': conflict('邮件已送达；确需重发的，请填写理由。'),
  'mail-settled': conflict('邮件所列事项均已办结或终止，不需重发。'),
  'mail-recipient-vacant': conflict<{ organization: string; role: string }>(
    ({ organization, role }) => `${organization}${role}空缺，邮件无人可收；请先登记联系人。`,
  ),
  'problem-not-found': notFound('问题'),
  'problem-not-open': conflict('问题已了结，不需关闭。'),

  'policy-not-found': { status: 404, sentence: noSuchRules },
  'policy-malformed': invalid<Malformed>(malformed),
  'policy-version-taken': conflict<{ name: string; next: number; given: number }>(
    ({ name, next, given }) => `督办规则“${name}”下一版应为第${next}版，文件中为第${given}版。`,
  ),
  'policy-to-compare-missing': invalid('请给出督办规则全文，或者其名称和版本号。'),

  'calendar-contradictory': conflict<Why>(({ why }) => why),
  'calendar-date-out-of-range': invalid<{ date: string; year: number }>(
    ({ date, year }) => `${date}不属于${year}年的放假安排。`,
  ),
  'calendar-year-out-of-range': invalid<{ first: number; last: number }>(
    ({ first, last }) => `工作日历只有${first}年至${last}年。`,
  ),
  'calendar-empty': invalid('请至少填写1个放假日期。'),

  'self-audit-not-found': { ...notFound('自检'), sentence: () => '尚未自检。' },
  'question-malformed': invalid<Why>(({ why }) => why),
} as const;

/** @property where empty: it is no YAML at all, and `line` says where that was seen */
type Malformed = { readonly where: string; readonly line?: number };

function malformed({ where, line }: Malformed): string {
  if (where !== '') return `督办规则文件的“${where}”有误。`;
  return `督办规则文件${line === undefined ? '' : `第${line}行`}有误，不是有效的YAML。`;
}

function noSuchRules({ id }: { readonly id: string }): string {
  return `未找到督办规则“${id.slice(0, 100)}”，请从规则列表中选择。`;
}

/** @property title left out: not known here, or not shown to who asks */
function notEscalated({ title }: { readonly title?: string }): string {
  return `${title === undefined ? '事项' : quoted(title)}未列入过三色督办。`;
}

function caseEnded({ on, because, act }: Readonly<CaseEnded>): string {
  const day = on === null ? '' : `于${on}`;
  const why = because === null ? '' : `（${zh(caseEndings, because)}）`;
  return `本次三色督办已${day}解除${why}，无需再${zh(CASE_ACTS, act)}。`;
}
