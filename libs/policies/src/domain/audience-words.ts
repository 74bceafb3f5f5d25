import { type Audience } from './policy.ts';

const PEOPLE: Readonly<Record<string, string>> = {
  liaison: '联络员',
  sectionChief: '科室负责人',
  deputyHead: '分管领导',
  head: '主要负责人',
  approver: '红牌审批人',
};

const SIDES: Readonly<Record<string, string>> = {
  lead: '承办单位',
  support: '配合单位',
  organization: '责任单位',
  office: '督办单位',
};

/** What people call who holds the role: 联络员. */
export function personOf(role: Audience): string {
  const person = role.slice(role.indexOf('.') + 1);
  return PEOPLE[person] ?? person;
}

/** Why a person is told: 您是承办单位联络员, or 您代理承办单位联络员. */
export function why(role: Audience, standsIn = false): string {
  const side = role.slice(0, role.indexOf('.'));
  return `您${standsIn ? '代理' : '是'}${SIDES[side] ?? side}${personOf(role)}`;
}
