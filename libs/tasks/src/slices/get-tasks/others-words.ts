import { type Assignment } from '../../domain/assignment.ts';
import { type Progress } from '../../domain/progress.ts';
import { type TaskAnswer, type TaskRecords } from './task-records.ts';

/** Whether the words of an organization are for the user. */
type Shows = (organization: string) => boolean;

/** The parts of a task without the words of organizations that are not shown: what was done, and when, stays. */
export const partsShown = (parts: readonly Assignment[], shows: Shows): readonly Assignment[] =>
  parts.map((part) => (shows(part.organization) ? part : withoutWords(part)));

type Written = Pick<TaskRecords, 'reports' | 'claims' | 'extensionRequests' | 'disputes'>;

/** The records of a task likewise. */
export function recordsShown(records: Written, shows: Shows): Written {
  const { reports, claims, extensionRequests, disputes } = records;
  const shown = <R extends { readonly organization: string }>(
    all: readonly R[],
    wordless: Partial<R> | ((one: R) => Partial<R>),
  ): readonly R[] =>
    all.map((one) => {
      if (shows(one.organization)) return one;
      const empty = typeof wordless === 'function' ? wordless(one) : wordless;
      return { ...one, ...empty, withheld: true };
    });
  return {
    reports: shown(reports, { text: '', figures: [], evidence: [] }),
    claims: shown(claims, ({ answer, reopened }) => ({
      note: '',
      evidence: [],
      answer: withoutReason(answer),
      reopened: reopened && { ...reopened, reason: '' },
    })),
    extensionRequests: shown(extensionRequests, ({ answer }) => ({
      reason: '',
      answer: withoutReason(answer),
    })),
    disputes: shown(disputes, ({ answer }) => ({
      reason: '',
      proposed: null,
      answer: withoutReason(answer),
    })),
  };
}

const withoutReason = (answer: TaskAnswer | null): TaskAnswer | null =>
  answer && { ...answer, reason: null };

function withoutWords(part: Assignment): Assignment {
  const { latestReport, dispute, dismissed, steps } = part;
  return {
    ...part,
    ...progressWithoutWords(part),
    latestReport: latestReport && { ...latestReport, excerpt: '' },
    dispute: dispute && { ...dispute, reason: '', proposed: null },
    dismissed: dismissed && { ...dismissed, reason: '' },
    ...(steps && { steps: steps.map((one) => ({ ...one, ...progressWithoutWords(one) })) }),
  };
}

type Worded = Pick<Progress, 'returned' | 'reopened' | 'pendingExtension' | 'answeredExtension'>;

const progressWithoutWords = (progress: Worded): Worded => ({
  returned: progress.returned && { ...progress.returned, reason: '' },
  reopened: progress.reopened && { ...progress.reopened, reason: '' },
  pendingExtension: progress.pendingExtension && { ...progress.pendingExtension, reason: '' },
  answeredExtension: progress.answeredExtension && {
    ...progress.answeredExtension,
    reason: null,
  },
});
