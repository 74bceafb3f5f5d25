import { en, word, type Word, type Words, zh } from './word.ts';

/** What a contact of a unit is. */
export const contactRoles = {
  liaison: word('联络员', 'liaison'),
  sectionChief: word('科室负责人', 'section chief'),
  deputyHead: word('分管领导', 'deputy head'),
  head: word('主要负责人', 'head'),
  approver: word('签发领导', 'approving official'),
} as const;

/** What a user may be. */
export const userRoles = {
  administrator: word('系统管理员', 'administrator'),
  office: word('督查室', 'office staff'),
  liaison: word('联络员', 'liaison'),
  supervisor: word('签发领导', 'approving official'),
  auditor: word('审计人员', 'auditor'),
  reader: word('查阅人员', 'reader'),
  visitor: word('访客', 'visitor'),
} as const;

/** What nobody did in person. */
export const engine = word('系统（自动）', 'the system');

/** Whose people a rule means, before the dot of `lead.liaison`. */
export const sides = {
  lead: word('承办单位', 'the owing unit'),
  support: word('配合单位', 'a supporting unit'),
  organization: word('各单位', 'each unit'),
  office: word('督办单位', 'the supervising office'),
} as const;

/** A unit's part in a task or a target. */
export const dutyRoles = {
  lead: word('牵头', 'lead'),
  support: word('配合', 'support'),
  responsible: word('责任', 'responsible'),
  office: word('督办单位', 'supervising office'),
} as const;

/** Told to one of them, the organization of a sign-off or a periodic report is the reader's own. */
const sidesInLetters = { ...sides, organization: word('本单位', 'the unit') } as const;

/** The list of all that is supervised. */
export const ledger = word('督办台账', 'the ledger');

const personIn = (role: string): string => role.slice(role.indexOf('.') + 1);

const audienceOf = (role: string, table: Words): Word => {
  const person = personIn(role);
  if (person === 'board') return ledger;
  const side = role.slice(0, Math.max(role.indexOf('.'), 0));
  return word(
    zh(table, side) + zh(contactRoles, person),
    `the ${en(contactRoles, person)} of ${en(table, side)}`,
  );
};

/** Who holds a role, beside their unit: 联络员. */
export const personOf = (role: string): string => zh(contactRoles, personIn(role));

/** Whom a rule means: 承办单位联络员; `office.board` is the ledger, which is looked at and not mailed. */
export const audience = (role: string): Word => audienceOf(role, sides);

/** The same to one of them: of a sign-off 本单位联络员. */
export const recipient = (role: string): Word => audienceOf(role, sidesInLetters);

/** Why a person is told: 您是承办单位联络员, or 您代理承办单位联络员. */
export const why = (role: string, standsIn = false): string =>
  `您${standsIn ? '代理' : '是'}${recipient(role).zh}`;
