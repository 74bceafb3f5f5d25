import { words } from '#contract';
import { type Audience } from '#policies/rules';
import { requestOf, type LineSubject } from '#notifications/rules';
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

/** What the person in this role is to do, as its mail says it. @param left working days left */
export const requestText: (subject: LineSubject, role: Audience, left: number) => Bilingual =
  requestOf;
