import fc from 'fast-check';
import { type EvidenceRef } from '#evidence';
import { addDays, type Of } from '#kernel';
import { idOfOrganization, idsOfOrganizations } from '#testing';
import { type CheckInPlan } from './check-in-plan.ts';
import { type CheckInCommand } from './check-in.ts';
import { type CheckInEvent, type CheckInReported } from './check-in.events.ts';
import { day, education, office, science, youth } from './task.fixtures.ts';

const duties = { leads: [education], supports: [science], responsible: [] };
/** Asks twice a year, from 2022 to 2025. */
export const plan: CheckInPlan = {
  planId: 'rushan',
  title: '实施方案',
  region: 'rushan',
  office,
  organizationIds: idsOfOrganizations(education, science, youth, office),
  adoptedOn: day('2022-06-30'),
  checkIns: ['06-30', '12-31'],
  period: { from: day('2021-01-01'), to: day('2025-12-31') },
  tasks: [
    { id: 'rushan.t1', title: '任务1', ...duties },
    { id: 'rushan.t2', title: '任务2', ...duties, leads: [youth] },
  ],
  withdrawnOn: null,
};
export const file: EvidenceRef = {
  sha256: 'a'.repeat(64),
  name: '名单.pdf',
  size: 1_024,
  type: 'application/pdf',
};

type CheckInData = Of<CheckInCommand, 'ReportCheckIn'>['data'];
const said = {
  text: '总体顺利。',
  items: [{ taskId: 'rushan.t1', text: '培训120人次。', percent: 60 }],
  evidence: [file],
};
export const checkIn = (command: Partial<CheckInData> = {}): CheckInCommand => ({
  type: 'ReportCheckIn',
  data: {
    plan,
    organization: education,
    dueOn: day('2023-06-30'),
    reportedOn: day('2023-06-28'),
    ...said,
    ...command,
  },
});
export const checkedIn = (facts: Partial<CheckInReported['data']> = {}): CheckInEvent => ({
  type: 'CheckInReported',
  data: {
    checkInId: 'rushan.2023-06-30.市教育局',
    planId: 'rushan',
    region: 'rushan',
    organization: education,
    organizationId: idOfOrganization(facts.organization ?? education),
    dueOn: day('2023-06-30'),
    reportedOn: day('2023-06-28'),
    ...said,
    ...facts,
  },
});

const anyItems = fc.uniqueArray(
  fc.record({
    taskId: fc.constantFrom('rushan.t1', 'rushan.t2', 'rushan.t9'),
    text: fc.constantFrom('', '顺利', '基本完成'),
    percent: fc.constantFrom(0, 50, 101),
  }),
  { selector: ({ taskId }) => taskId },
);
export const anyCheckIn: fc.Arbitrary<CheckInCommand> = fc
  .record({
    organization: fc.constantFrom(education, science, youth, office, null),
    dueOn: fc.constantFrom('2022-06-30', '2022-12-31', '2023-06-30', '2023-07-01').map(day),
    reportedOn: fc.integer({ min: 0, max: 900 }).map((days) => addDays(day('2022-06-30'), days)),
    text: fc.constantFrom('', '顺利', '基本完成'),
    items: anyItems,
    evidence: fc.subarray([file, { ...file, size: 0 }]),
  })
  .map(checkIn);
