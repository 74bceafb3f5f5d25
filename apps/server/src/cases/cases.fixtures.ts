import { Module } from '@nestjs/common';
import { planBoard } from '#plans';
import { supervisionNoticeList } from '#escalations';
import { type User } from '#http';
import { Contacts, requestList } from '#obligations';
import { targetBoard } from '#targets';
import { taskDuties, taskList, TasksModule } from '#tasks';
import { idsOfOrganizations } from '#testing';
import { officer } from '#testing/feature';
import * as duties from '../../../../libs/obligations/src/domain/obligation.fixtures.ts';
import { startSupervision } from '../../../../libs/notifications/src/supervision.fixtures.ts';
import { day } from '../../../../libs/policies/src/domain/policy.fixtures.ts';
import { CasesModule } from './cases.module.ts';

export const { education, office, science } = duties;
export const { obligationId } = duties.ref;
export const path = `/cases/${encodeURIComponent(obligationId)}`;
export const paperPath = `/escalations/${encodeURIComponent(obligationId)}/notice`;

export const leader: User = {
  ...officer,
  userId: 'u-leader',
  name: '赵国庆',
  roles: ['supervisor'],
  region: 'zezhou',
};
export const liaison: User = {
  userId: 'u-education',
  name: '李老师',
  roles: ['liaison'],
  region: 'zezhou',
  organization: education,
};

const person = (contactId: string, name: string, phone = '') => ({
  contactId,
  name,
  phone,
  email: `${contactId}@example.org`,
  region: 'zezhou',
  organization: office,
  organizationId: 'id',
});
const PEOPLE = new Map(
  [person('wang', '王建国', '0356-3030000'), person('zhao', '赵立新')].map((one) => [
    one.contactId,
    one,
  ]),
);
const ROLES: Readonly<Record<string, string>> = { 'office.liaison': 'wang', 'lead.head': 'zhao' };

/** A directory in which the office has a liaison, and the unit a head. */
const contacts: Contacts = {
  holding: (audiences) =>
    Promise.resolve(
      Object.fromEntries(
        audiences.map((audience) => {
          const id = ROLES[audience];
          return [audience, { contactIds: id ? [id] : [], vacant: [] }];
        }),
      ),
    ),
  sharing: (contact) => Promise.resolve([contact]),
  get: (contactId) => Promise.resolve(PEOPLE.get(contactId)),
};

@Module({ imports: [TasksModule, CasesModule] })
class CasesFeature {}

export const startCases = () =>
  startSupervision({
    modules: [CasesFeature],
    projections: [taskList, taskDuties, planBoard, targetBoard, requestList, supervisionNoticeList],
    contacts,
  });

export type CasesFixture = Awaited<ReturnType<typeof startCases>>;

/** The task of the education bureau, due on the last day of 2025. */
export const assigned = () => ({
  type: 'TaskAssigned',
  data: {
    taskId: 'zezhou.t1',
    planId: 'zezhou',
    region: 'zezhou',
    number: '二（一）1',
    dueOn: day('2025-12-31'),
    dueOnDefaulted: false,
    office,
    title: '提升科学教育水平',
    section: '青少年',
    tracked: true,
    clause: '……',
    leads: [education],
    supports: [science],
    responsible: [],
    planTitle: '实施方案',
    policy: { name: 'default', version: 1 },
    byAmendment: false,
    organizationIds: idsOfOrganizations(office, education, science),
    assignedOn: day('2025-11-03'),
  },
});

type Rung = readonly [level: 'blue' | 'yellow' | 'red', on: string];
const RULES = { blue: '+1wd', yellow: '+5wd', red: '+10wd' } as const;

/** The case of an obligation that has reached these rungs. */
export async function raise(
  feature: CasesFixture,
  rungs: readonly Rung[],
  mine: Parameters<typeof duties.opened>[0] = {},
): Promise<void> {
  const id = mine.obligationId ?? obligationId;
  const before = ['-30d', '-10wd', '-3wd', '0d'].map((rule) => duties.superseded(rule, '+1wd'));
  const reached = rungs.map(([level, on]) => {
    const red = level === 'red';
    const rung = { rule: RULES[level], form: level, draft: red } as const;
    const { type, data } = duties.issued(on, { ...rung, onApproval: red ? ['lead.head'] : [] });
    return { type, data };
  });
  const facts = [...before, ...reached].map(({ type, data }) => {
    return { type, data: { ...data, ...mine } };
  });
  await feature.write(`obligation-${id}`, duties.opened(mine), ...facts);
  await feature.react();
}
