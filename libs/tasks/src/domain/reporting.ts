import { Rejection } from '#contract';
import { defined, type Of } from '#kernel';
import { type Assignment } from './assignment.ts';
import { soundEvidence, soundFigures } from './attachments.ts';
import { type TaskCommand } from './task.commands.ts';
import {
  type Assigned,
  assignmentOf,
  type Decision,
  notAssigned,
  noEvents,
  partOf,
} from './task-state.ts';

/** Characters of a report, at most. */
export const MAX_REPORT = 10_000;

const isNamed = ({ role }: Assignment): boolean => role !== 'office';

export function sign({ data }: Of<TaskCommand, 'SignAssignment'>, state: Assigned): Decision {
  const organization = data.organization ?? state.office;
  const mine = assignmentOf(state, organization);
  if (!mine || !isNamed(mine)) throw notAssigned(organization);
  if (mine.signedOn !== null) return noEvents;
  const { signedOn } = data;
  return [{ type: 'AssignmentSigned', data: { ...partOf(state, organization), signedOn } }];
}

export function report({ data }: Of<TaskCommand, 'ReportProgress'>, state: Assigned): Decision {
  const { reportId, text, reportedOn, percent, figures = [], evidence = [] } = data;
  const organization = data.organization ?? state.office;
  const before = state.reports.find((one) => one.reportId === reportId);
  if (before) {
    if (before.organization === organization && before.text === text) return noEvents;
    throw new Rejection('report-already-recorded', { reportId });
  }
  if (organization !== state.office && !assignmentOf(state, organization)) {
    throw notAssigned(organization);
  }
  checkReport(text, percent);
  const facts = {
    reportId,
    text,
    reportedOn,
    ...defined({ percent }),
    ...(figures.length > 0 && { figures: soundFigures(figures) }),
    ...(evidence.length > 0 && { evidence: soundEvidence(evidence) }),
  };
  return [{ type: 'ProgressReported', data: { ...partOf(state, organization), ...facts } }];
}

function checkReport(text: string, percent = 0): void {
  if (text.trim().length === 0) throw new Rejection('report-empty');
  if (text.length > MAX_REPORT) {
    throw new Rejection('report-too-long', { most: MAX_REPORT, length: text.length });
  }
  if (!(percent >= 0 && percent <= 100)) {
    throw new Rejection('percent-out-of-range', { percent });
  }
}
