import fc from 'fast-check';
import { addDays, type LocalDate, type Of, parseLocalDate } from '#kernel';
import { type TaskCommand } from './task.commands.ts';
import { type TaskAssigned, type TaskEvent, type TaskRef } from './task.events.ts';

export const day = (text: string): LocalDate => parseLocalDate(text);

const { taskId, planId, region }: TaskRef = {
  taskId: 'rushan.t1',
  planId: 'rushan',
  region: 'rushan',
};
export const ref: TaskRef = { taskId, planId, region };
export const office = '督查室';
export const [education, science, youth] = ['市教育局', '市科协', '团市委'] as const;

type Duties = Partial<Pick<TaskAssigned['data'], 'leads' | 'supports' | 'responsible'>>;

export const assign = (duties: Duties): Of<TaskCommand, 'AssignTask'> => ({
  type: 'AssignTask',
  data: {
    ...ref,
    number: '二（一）1',
    title: '提升基础教育阶段科学教育水平',
    section: '青少年科学素质提升行动',
    tracked: true,
    clause: '争取每年培训科技辅导员200人次以上。',
    ...{ leads: [], supports: [], responsible: [], ...duties },
    office,
    dueOn: day('2025-12-31'),
    dueOnDefaulted: true,
  },
});

const to = (organization: string | null) => ({ taskId, organization });

export const sign = (organization: string | null, on: string): TaskCommand => ({
  type: 'SignAssignment',
  data: { ...to(organization), signedOn: day(on) },
});
type Report = Omit<Of<TaskEvent, 'ProgressReported'>['data'], keyof TaskRef | 'organization'>;
const june: Report = {
  reportId: 'r-1',
  text: '上半年培训120人次。',
  percent: 60,
  reportedOn: day('2025-06-30'),
};
export const report = (organization: string | null, facts: Partial<Report> = {}): TaskCommand => ({
  type: 'ReportProgress',
  data: { ...to(organization), ...june, ...facts },
});
const { reportId, text, reportedOn } = june;
/** A report that does not say how far it is. */
export const unmeasured: { readonly wish: TaskCommand; readonly fact: TaskEvent } = {
  wish: { type: 'ReportProgress', data: { ...to(education), reportId, text, reportedOn } },
  fact: {
    type: 'ProgressReported',
    data: { ...ref, organization: education, reportId, text, reportedOn },
  },
};
export const claim = (organization: string | null, on: string, note = ''): TaskCommand => ({
  type: 'ClaimCompletion',
  data: { ...to(organization), claimedOn: day(on), note },
});
export const accept = (organization: string, on: string): TaskCommand => ({
  type: 'AcceptCompletion',
  data: { taskId, organization, acceptedOn: day(on) },
});
export const giveBack = (organization: string, on: string, reason: string): TaskCommand => ({
  type: 'ReturnCompletion',
  data: { taskId, organization, returnedOn: day(on), reason },
});

export const assigned = (duties: Duties): TaskEvent => ({
  type: 'TaskAssigned',
  data: assign(duties).data,
});
export const signed = (organization: string, on: string): TaskEvent => ({
  type: 'AssignmentSigned',
  data: { ...ref, organization, signedOn: day(on) },
});
export const reported = (organization: string, facts: Partial<Report> = {}): TaskEvent => ({
  type: 'ProgressReported',
  data: { ...ref, organization, ...june, ...facts },
});
export const claimed = (organization: string, on: string, note = ''): TaskEvent => ({
  type: 'CompletionClaimed',
  data: { ...ref, organization, claimedOn: day(on), note },
});
export const accepted = (organization: string, on: string, claimedOn: string): TaskEvent => ({
  type: 'CompletionAccepted',
  data: { ...ref, organization, acceptedOn: day(on), claimedOn: day(claimedOn) },
});
export const returned = (organization: string, on: string, reason: string): TaskEvent => ({
  type: 'CompletionReturned',
  data: { ...ref, organization, returnedOn: day(on), reason },
});

const anyDay = fc
  .integer({ min: 0, max: 900 })
  .map((days): string => addDays(day('2024-01-01'), days));
const anyone = fc.constantFrom(education, science, youth, office);
const anyNames = fc.subarray([education, science, youth]);
export const anyDuties = fc.record({ leads: anyNames, supports: anyNames, responsible: anyNames });
const anyFacts = fc.record({
  reportId: fc.constantFrom('r-1', 'r-2'),
  text: fc.constantFrom('', '进展顺利', '基本完成'),
  reportedOn: anyDay.map(day),
});
const anyReason = fc.constantFrom('', '材料不全', '未达数量');

export const anyCommand: fc.Arbitrary<TaskCommand> = fc.oneof(
  anyDuties.map(assign),
  fc.tuple(fc.option(anyone), anyDay).map((a) => sign(...a)),
  fc.tuple(fc.option(anyone), anyFacts).map((a) => report(...a)),
  fc.tuple(fc.option(anyone), anyDay).map((a) => claim(...a)),
  fc.tuple(anyone, anyDay).map((a) => accept(...a)),
  fc.tuple(anyone, anyDay, anyReason).map((a) => giveBack(...a)),
);
export const anyEvent: fc.Arbitrary<TaskEvent> = fc.oneof(
  anyDuties.map(assigned),
  fc.tuple(anyone, anyDay).map((a) => signed(...a)),
  fc.tuple(anyone, anyFacts).map((a) => reported(...a)),
  fc.tuple(anyone, anyDay).map((a) => claimed(...a)),
  fc.tuple(anyone, anyDay, anyDay).map((a) => accepted(...a)),
  fc.tuple(anyone, anyDay, anyReason).map((a) => returned(...a)),
);
