import { word } from './word.ts';

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
  office: word('督查室', 'office staff'),
  liaison: word('联络员', 'liaison'),
  supervisor: word('签发领导', 'approving official'),
  auditor: word('审计人员', 'auditor'),
  visitor: word('访客', 'visitor'),
} as const;

/** Whose people a rule means, before the dot of `lead.liaison`. */
export const sides = {
  lead: word('承办单位', 'owing unit'),
  support: word('配合单位', 'supporting unit'),
  organization: word('各单位', 'each unit'),
  office: word('督办单位', 'supervising office'),
} as const;

/** A unit's part in a task or a target. */
export const dutyRoles = {
  lead: word('牵头', 'lead'),
  support: word('配合', 'support'),
  responsible: word('责任', 'responsible'),
  office: word('督办单位', 'supervising office'),
} as const;
