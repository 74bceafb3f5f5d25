/** What a person does for an organization; one person may do several. */
export type ContactRole = 'liaison' | 'sectionChief' | 'deputyHead' | 'head' | 'approver';

/** In the order in which they are kept and shown. */
export const CONTACT_ROLES: readonly ContactRole[] = [
  'liaison',
  'sectionChief',
  'deputyHead',
  'head',
  'approver',
];

/** As people and spreadsheets write them. */
export const CONTACT_ROLE_NAMES: Readonly<Record<ContactRole, string>> = {
  liaison: '联络员',
  sectionChief: '科室负责人',
  deputyHead: '分管领导',
  head: '主要负责人',
  approver: '红牌审批人',
};

/** The role of that Chinese or English name; undefined when there is none. */
export const contactRoleOf = (name: string): ContactRole | undefined =>
  CONTACT_ROLES.find((role) => role === name || CONTACT_ROLE_NAMES[role] === name);
