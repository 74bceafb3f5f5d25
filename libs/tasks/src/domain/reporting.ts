import { Rejection } from '#contract';
import { defined, type LocalDate, type Of } from '#kernel';
import { type Assignment } from './assignment.ts';
import { checkDay } from './days.ts';
import { soundEvidence, soundFigures } from './attachments.ts';
import { type TaskCommand } from './task.commands.ts';
import { notAssigned } from './refusals.ts';
import {
  type Assigned,
  assignmentOf,
  beganOn,
  type Decision,
  noEvents,
  partOf,
} from './task-state.ts';

/** Characters of a report, at most. */
export const MAX_REPORT = 10_000;

/** Reports of one organization on one task, or for one day of report, that are taken on a day. */
export const MAX_REPORTS_A_DAY = 20;

const isNamed = ({ role }: Assignment): boolean => role !== 'office';

export function sign({ data }: Of<TaskCommand, 'SignAssignment'>, state: Assigned): Decision {
  const organization = data.organization ?? state.office;
  const mine = assignmentOf(state, organization);
  if (!mine || !isNamed(mine)) throw notAssigned(state, organization);
  if (mine.signedOn !== null) return noEvents;
  const { signedOn } = data;
  checkDay(signedOn, data, mine.assignedOn);
  return [{ type: 'AssignmentSigned', data: { ...partOf(state, organization), signedOn } }];
}

export function report({ data }: Of<TaskCommand, 'ReportProgress'>, state: Assigned): Decision {
  const { reportId, text, reportedOn } = data;
  const organization = data.organization ?? state.office;
  const before = state.reports.find((one) => one.reportId === reportId);
  if (before) {
    if (before.organization === organization && before.text === text) return noEvents;
    throw new Rejection('report-already-recorded', { reportId });
  }
  const mine = assignmentOf(state, organization);
  if (organization !== state.office && !mine) throw notAssigned(state, organization);
  checkDay(reportedOn, data, mine?.assignedOn ?? beganOn(state));
  const facts = { reportId, text, reportedOn, ...sound(data) };
  const sameDay = state.reports.filter((one) => {
    return one.organization === organization && one.reportedOn === reportedOn;
  });
  demandFew(sameDay.length, { organization, date: reportedOn });
  return [{ type: 'ProgressReported', data: { ...partOf(state, organization), ...facts } }];
}

/** @throws {Rejection} `reports-too-many` */
export function demandFew(
  count: number,
  of: { readonly organization: string; readonly date: LocalDate },
): void {
  if (count >= MAX_REPORTS_A_DAY) {
    throw new Rejection('reports-too-many', { ...of, most: MAX_REPORTS_A_DAY });
  }
}

type Report = Of<TaskCommand, 'ReportProgress'>['data'];

/** What a report says beside its text. */
function sound({ text, percent, figures = [], evidence = [] }: Report) {
  checkReport(text, percent);
  return {
    ...defined({ percent }),
    ...(figures.length > 0 && { figures: soundFigures(figures) }),
    ...(evidence.length > 0 && { evidence: soundEvidence(evidence) }),
  };
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
