import { type Decider, type Of, Rejection } from '#kernel';
import { type Assignment, assignmentsOf, withNews } from './assignment.ts';
import { type TaskCommand } from './task.commands.ts';
import { type TaskEvent, type TaskRef } from './task.events.ts';

export type Task =
  | { readonly status: 'unassigned' }
  | {
      readonly status: 'assigned';
      readonly ref: TaskRef;
      readonly office: string;
      readonly assignments: readonly Assignment[];
      /** Reports recorded, oldest first. */
      readonly reports: readonly Report[];
    };

type Report = Pick<Of<TaskEvent, 'ProgressReported'>['data'], 'reportId' | 'organization' | 'text'>;
type Assigned = Exclude<Task, { status: 'unassigned' }>;
type News = readonly TaskEvent[];
const nothing: News = [];

/** Characters of a report, at most. */
export const MAX_REPORT = 10_000;

const isNamed = ({ role }: Assignment): boolean => role !== 'office';

const assignmentOf = (state: Assigned, organization: string): Assignment | undefined =>
  state.assignments.find((one) => one.organization === organization);

const notAssigned = (organization: string): Rejection =>
  new Rejection('organization-not-assigned', `“${organization}”不在这项任务的责任分工中`);

function sign({ data }: Of<TaskCommand, 'SignAssignment'>, state: Assigned): News {
  const organization = data.organization ?? state.office;
  const mine = assignmentOf(state, organization);
  if (!mine || !isNamed(mine)) throw notAssigned(organization);
  if (mine.signedOn !== null) return nothing;
  const { signedOn } = data;
  return [{ type: 'AssignmentSigned', data: { ...state.ref, organization, signedOn } }];
}

function report({ data }: Of<TaskCommand, 'ReportProgress'>, state: Assigned): News {
  const { reportId, text, reportedOn, percent } = data;
  const organization = data.organization ?? state.office;
  const before = state.reports.find((one) => one.reportId === reportId);
  if (before) {
    if (before.organization === organization && before.text === text) return nothing;
    throw new Rejection('report-already-recorded', `编号为“${reportId}”的报告已用于另一份进展`);
  }
  if (organization !== state.office && !assignmentOf(state, organization)) {
    throw notAssigned(organization);
  }
  checkReport(text, percent);
  const facts = { reportId, text, ...(percent !== undefined && { percent }), reportedOn };
  return [{ type: 'ProgressReported', data: { ...state.ref, organization, ...facts } }];
}

function checkReport(text: string, percent = 0): void {
  if (text.trim().length === 0) throw new Rejection('report-empty', '请写明进展情况');
  if (text.length > MAX_REPORT) {
    throw new Rejection('report-too-long', `进展情况不超过 ${MAX_REPORT} 字`);
  }
  if (!(percent >= 0 && percent <= 100)) {
    throw new Rejection('percent-out-of-range', '完成比例应在 0 到 100 之间');
  }
}

const alreadyAccepted = (): Rejection => new Rejection('task-already-accepted', '这项任务已经办结');

function claim({ data }: Of<TaskCommand, 'ClaimCompletion'>, state: Assigned): News {
  const organization = data.organization ?? state.office;
  const mine = assignmentOf(state, organization);
  if (!mine) throw notAssigned(organization);
  if (!mine.owes) {
    throw new Rejection('organization-not-owing', `这项任务不由“${organization}”申请办结`);
  }
  if (mine.status === 'claimed') return nothing;
  if (mine.status === 'accepted') throw alreadyAccepted();
  const { claimedOn, note } = data;
  return [{ type: 'CompletionClaimed', data: { ...state.ref, organization, claimedOn, note } }];
}

const notClaimed = (organization: string): Rejection =>
  new Rejection('completion-not-claimed', `“${organization}”没有待审核的办结申请`);

function accept({ data }: Of<TaskCommand, 'AcceptCompletion'>, state: Assigned): News {
  const { organization, acceptedOn } = data;
  const theirs = assignmentOf(state, organization);
  if (theirs?.status === 'accepted') return nothing;
  if (theirs?.status !== 'claimed' || theirs.claimedOn === null) throw notClaimed(organization);
  const { claimedOn } = theirs;
  const facts = { organization, acceptedOn, claimedOn };
  return [{ type: 'CompletionAccepted', data: { ...state.ref, ...facts } }];
}

function giveBack({ data }: Of<TaskCommand, 'ReturnCompletion'>, state: Assigned): News {
  const { organization, returnedOn, reason } = data;
  const theirs = assignmentOf(state, organization);
  if (theirs?.status === 'accepted') throw alreadyAccepted();
  if (theirs?.status === 'returned' && theirs.returned?.reason === reason) return nothing;
  if (theirs?.status !== 'claimed') throw notClaimed(organization);
  if (reason.trim().length === 0) {
    throw new Rejection('return-reason-missing', '请写明退回的理由');
  }
  const facts = { organization, returnedOn, reason };
  return [{ type: 'CompletionReturned', data: { ...state.ref, ...facts } }];
}

function decide(command: TaskCommand, state: Task): News {
  if (command.type === 'AssignTask') {
    return state.status === 'unassigned' ? [{ type: 'TaskAssigned', data: command.data }] : nothing;
  }
  if (state.status === 'unassigned') {
    throw new Rejection('task-not-found', `没有编号为“${command.data.taskId}”的任务`);
  }
  switch (command.type) {
    case 'SignAssignment':
      return sign(command, state);
    case 'ReportProgress':
      return report(command, state);
    case 'ClaimCompletion':
      return claim(command, state);
    case 'AcceptCompletion':
      return accept(command, state);
    case 'ReturnCompletion':
      return giveBack(command, state);
  }
}

function evolve(state: Task, event: TaskEvent): Task {
  if (event.type === 'TaskAssigned') {
    const { taskId, planId, region, office } = event.data;
    const ref = { taskId, planId, region };
    return { status: 'assigned', ref, office, assignments: assignmentsOf(event.data), reports: [] };
  }
  if (state.status === 'unassigned') return state;
  const assignments = withNews(state.assignments, event);
  if (event.type !== 'ProgressReported') return { ...state, assignments };
  const { reportId, organization, text } = event.data;
  const reports = [...state.reports, { reportId, organization, text }];
  return { ...state, assignments, reports };
}

/**
 * One numbered measure of a plan: assigned at adoption; each organization named in it signs, reports and, where it owes
 * completion, claims it; the supervising office accepts or returns each claim.
 */
export const taskDecider: Decider<TaskCommand, TaskEvent, Task> = {
  initialState: { status: 'unassigned' },
  decide,
  evolve,
};

export const taskStream = (taskId: string): string => `task-${taskId}`;
