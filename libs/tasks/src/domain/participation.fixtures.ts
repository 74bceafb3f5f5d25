import fc from 'fast-check';
import { type LocalDate, type Of } from '#kernel';
import { idOfOrganization } from '#testing';
import { type ParticipationCommand } from './participation.ts';
import { type ParticipationEvent, type ParticipationRef } from './participation.events.ts';
import { day, education, office, planTitle } from './task.fixtures.ts';

/** The part of 市教育局 in rushan. */
const ref: ParticipationRef = {
  planId: 'rushan',
  region: 'rushan',
  organization: education,
  organizationId: idOfOrganization(education),
};
const about = { planTitle, office, policy: { name: 'default', version: 1 } };
const reason = '方案修订';

/** Task → day on which it is due. */
type Tasks = Readonly<Record<string, string>>;
const listed = (tasks: Tasks) =>
  Object.entries(tasks).map(([taskId, dueOn]) => ({ taskId, dueOn: day(dueOn) }));
const days = (texts: readonly string[]): readonly LocalDate[] => texts.map(day);

/** @param reportsOn all its days of report; default: none */
export const name = (
  on: string,
  tasks: Tasks,
  reportsOn: readonly string[] = [],
): ParticipationCommand => ({
  type: 'NameTasks',
  data: {
    ...ref,
    ...about,
    on: day(on),
    reason,
    tasks: listed(tasks),
    reportsOn: days(reportsOn),
  },
});
export const endPart = (on: string): ParticipationCommand => ({
  type: 'EndPart',
  data: { ...ref, on: day(on), reason },
});
export const signTask = (taskId: string, on: string): ParticipationCommand => ({
  type: 'SignTask',
  data: { ...ref, taskId, on: day(on) },
});
export const leave = (taskId: string, on: string): ParticipationCommand => ({
  type: 'LeaveTask',
  data: { ...ref, taskId, on: day(on), reason },
});
export const receive = (dueOn: string, reportedOn: string): ParticipationCommand => ({
  type: 'ReceiveReport',
  data: { ...ref, dueOn: day(dueOn), reportedOn: day(reportedOn) },
});

/** @param toSign those of them that it has to sign for newly; default: none */
export const named = (
  on: string,
  tasks: Tasks,
  toSign: readonly string[] = [],
): Of<ParticipationEvent, 'TasksNamed'> => ({
  type: 'TasksNamed',
  data: { ...ref, ...about, on: day(on), reason, tasks: listed(tasks), toSign },
});
export const asked = (on: string, ...texts: readonly string[]): ParticipationEvent => ({
  type: 'ReportsAsked',
  data: { ...ref, ...about, on: day(on), reason, days: days(texts) },
});
export const dropped = (on: string, ...texts: readonly string[]): ParticipationEvent => ({
  type: 'ReportsDropped',
  data: { ...ref, on: day(on), reason, days: days(texts) },
});
export const taskSigned = (taskId: string, on: string): ParticipationEvent => ({
  type: 'TaskSigned',
  data: { ...ref, taskId, signedOn: day(on) },
});
export const taskLeft = (taskId: string, on: string): ParticipationEvent => ({
  type: 'TaskLeft',
  data: { ...ref, taskId, on: day(on), reason },
});
export const allSigned = (on: string): ParticipationEvent => ({
  type: 'AllSigned',
  data: { ...ref, on: day(on) },
});
export const ended = (on: string): ParticipationEvent => ({
  type: 'PartEnded',
  data: { ...ref, on: day(on), reason },
});
export const received = (dueOn: string, reportedOn: string): ParticipationEvent => ({
  type: 'ReportReceived',
  data: { ...ref, dueOn: day(dueOn), reportedOn: day(reportedOn) },
});

const DAYS = ['2023-06-30', '2023-12-31', '2024-06-30', '2024-12-31'];
const anyDay = fc.constantFrom(...DAYS, '2022-01-07', '2023-07-01');
const anyTask = fc.constantFrom('t1', 't2', 't3');

export const anyCommand: fc.Arbitrary<ParticipationCommand> = fc.oneof(
  fc
    .tuple(anyDay, fc.dictionary(anyTask, anyDay, { minKeys: 1 }), fc.subarray(DAYS))
    .map((a) => name(...a)),
  anyDay.map(endPart),
  fc.tuple(anyTask, anyDay).map((a) => signTask(...a)),
  fc.tuple(anyTask, anyDay).map((a) => leave(...a)),
  fc.tuple(fc.constantFrom(...DAYS), anyDay).map((a) => receive(...a)),
);
