import { words } from '#contract';
import { type Audience } from '#policies/rules';
import { lineOf, type LineSubject } from '#notifications/rules';
import { type Bilingual, listed } from './sentence.ts';

/** Every role that has words of its own. */
const ROLES: readonly Audience[] = Object.keys(words.sides).flatMap((side) =>
  Object.keys(words.contactRoles).map((person) => `${side}.${person}` as Audience),
);

/** Who holds a role: 承办单位联络员, in the words of the mail's own line. */
export const roleText = (role: Audience): Bilingual => words.recipient(role);

/** Why a person is told, as its mail says it: 您是承办单位联络员. */
export const whyText = (role: Audience): Bilingual => ({
  zh: words.why(role),
  en: `you are ${roleText(role).en}`,
});

/** The role that a line of a mail names; undefined when its words are not of today. */
export const roleOfWhy = (text: string): Audience | undefined =>
  ROLES.find((role) => [words.why(role), words.why(role, true)].includes(text));

/** The people a notice is for; boards, which are looked at and not mailed, apart. */
export function audienceText(audiences: readonly Audience[]): Bilingual {
  const boards = audiences.filter((role) => role.endsWith('.board'));
  const people = audiences.filter((role) => !role.endsWith('.board'));
  const shown: Bilingual = {
    zh: '只列入督办台账，不发邮件',
    en: 'shown in the ledger, not mailed',
  };
  if (people.length === 0) return shown;
  const { zh, en } = listed(people.map(roleText), ' and ');
  if (boards.length === 0) return { zh: `发给${zh}`, en: `mailed to ${en}` };
  return {
    zh: `发给${zh}，并列入督办台账`,
    en: `mailed to ${en}, and shown in the ledger`,
  };
}

/** What the mails ask for, in English. A request that is not listed stays in Chinese. */
const REQUESTS: Readonly<Record<string, string>> = {
  请完成本阶段工作并填写阶段总结: 'finish the phase and sum it up',
  请于时限前办结并提交办结申请: 'finish by the due date and claim completion',
  请于时限前达到目标值并报送指标数据: 'reach the target by the due date and report its figures',
  '请核对并签收；有异议的，请在3个工作日内提出':
    'confirm receipt of the assignment, or object within three working days',
  请报送进展情况: 'report the progress of this term',
  请审批延期申请: 'review the request for an extension',
  请答复异议: 'answer the objection to the assignment',
  请审核办结申请: 'review the claim of completion',
  请配合牵头单位按时完成: 'support the lead organization',
  请审签红色督办单: 'sign the red notice, or decline to',
  '请尽快办结；短期内不能办结的，请回复督办并承诺办结日期':
    'it is overdue: finish soon, or answer by when it will be done',
};

/** What the person in this role is to do, as its mail says it. @param left working days left */
export function requestText(subject: LineSubject, role: Audience, left: number): Bilingual {
  const { toDo } = lineOf(subject, { role, form: 'reminder' }, left);
  return { zh: toDo, en: REQUESTS[toDo] ?? toDo };
}
