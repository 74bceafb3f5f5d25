import { why, type Audience } from '#policies/rules';
import { lineOf, type LineSubject } from '#notifications/rules';
import { type Bilingual, listed } from './sentence.ts';

const SIDES: Readonly<Record<string, string>> = {
  lead: 'the lead organization',
  support: 'a supporting organization',
  organization: 'the organization that owes it',
  office: 'the supervising office',
};

const PERSONS: Readonly<Record<string, string>> = {
  liaison: 'liaison',
  sectionChief: 'section chief',
  deputyHead: 'deputy head',
  head: 'head',
  approver: 'red-card approver',
};

const YOU_ARE = '您是';

/** Every role that has words of its own. */
const ROLES: readonly Audience[] = Object.keys(SIDES).flatMap((side) =>
  Object.keys(PERSONS).map((person) => `${side}.${person}` as Audience),
);

/** Who holds a role: 承办单位联络员, in the words of the mail's own line. */
export function roleText(role: Audience): Bilingual {
  if (role.endsWith('.board')) return { zh: '督办台账', en: "the supervising office's board" };
  const [side = '', person = ''] = role.split('.');
  return {
    zh: why(role).slice(YOU_ARE.length),
    en: `the ${PERSONS[person] ?? person} of ${SIDES[side] ?? side}`,
  };
}

/** Why a person is told, as its mail says it: 您是承办单位联络员. */
export const whyText = (role: Audience): Bilingual => ({
  zh: why(role),
  en: `you are ${roleText(role).en}`,
});

/** The role that a line of a mail names; undefined when its words are not of today. */
export const roleOfWhy = (text: string): Audience | undefined =>
  ROLES.find((role) => [why(role), why(role, true)].includes(text));

/** The people a notice is for; boards, which are looked at and not mailed, apart. */
export function audienceText(audiences: readonly Audience[]): Bilingual {
  const boards = audiences.filter((role) => role.endsWith('.board'));
  const people = audiences.filter((role) => !role.endsWith('.board'));
  const shown: Bilingual = {
    zh: '只上督办台账，不发邮件',
    en: "shown on the supervising office's board, not mailed",
  };
  if (people.length === 0) return shown;
  const { zh, en } = listed(people.map(roleText), ' and ');
  if (boards.length === 0) return { zh: `发给${zh}`, en: `mailed to ${en}` };
  return {
    zh: `发给${zh}，并列入督办台账`,
    en: `mailed to ${en}, and shown on the supervising office's board`,
  };
}

/** What the mails ask for, in English. A request that is not listed stays in Chinese. */
const REQUESTS: Readonly<Record<string, string>> = {
  请完成本阶段工作并作出阶段小结: 'finish the phase and sum it up',
  请按时限办结并提交办结申请: 'finish by the due date and claim completion',
  请按时限完成指标并报送数据: 'reach the target by the due date and report its figures',
  '请确认签收责任分工；有异议的请在三个工作日内提出':
    'confirm receipt of the assignment, or object within three working days',
  请报送本期进展情况: 'report the progress of this term',
  请审核延期申请: 'review the request for an extension',
  请答复对责任分工的异议: 'answer the objection to the assignment',
  请审核办结申请: 'review the claim of completion',
  请配合牵头单位按时完成: 'support the lead organization',
  请研究是否签发红牌: 'decide whether the red card is issued',
  '已逾期，请尽快办结，或回复预计办结日期':
    'it is overdue: finish soon, or answer by when it will be done',
};

/** What the person in this role is to do, as its mail says it. @param left working days left */
export function requestText(subject: LineSubject, role: Audience, left: number): Bilingual {
  const { toDo } = lineOf(subject, { role, form: 'reminder' }, left);
  return { zh: toDo, en: REQUESTS[toDo] ?? toDo };
}
