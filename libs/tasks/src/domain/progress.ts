import { Rejection, WHOLE, words } from '#contract';
import { defined, type LocalDate } from '#kernel';

/** How far one organization is with what it owes by a date: a task, or a part of it. */
export type Progress = {
  /** 办理中 · 申请办结 · 退回 · 办结 · 撤销 (before it was accepted). */
  readonly status: 'open' | 'claimed' | 'returned' | 'accepted' | 'cancelled';
  /** The day that its claim bears, and the day on which it was received. */
  readonly claimedOn: LocalDate | null;
  readonly receivedOn: LocalDate | null;
  /** The user who claimed it; left out: nobody did, or in logs of before. */
  readonly claimedBy?: string;
  readonly acceptedOn: LocalDate | null;
  /** The latest return. */
  readonly returned: { readonly returnedOn: LocalDate; readonly reason: string } | null;
  /** The latest reopening. */
  readonly reopened: { readonly reopenedOn: LocalDate; readonly reason: string } | null;
  /** 原定: the plan's date when it was named. */
  readonly originallyDueOn: LocalDate | null;
  /** 现行. */
  readonly dueOn: LocalDate | null;
  /** Its date was moved for itself (extension, suspension, reopening): the plan's own no longer counts for it. */
  readonly moved: boolean;
  /** 实际: the day of the claim that was accepted, or the one that the office confirmed. */
  readonly doneOn: LocalDate | null;
  /** Was done after the date then in force. Stays, whatever is moved or reopened later. */
  readonly late: boolean;
  /** Extensions granted. */
  readonly extensions: number;
  /** 延期申请 that waits for the office. */
  readonly pendingExtension: {
    readonly requestedOn: LocalDate;
    readonly newDueOn: LocalDate;
    readonly reason: string;
    readonly late: boolean;
  } | null;
  /** What became of the latest request. */
  readonly answeredExtension: {
    readonly answer: 'granted' | 'declined' | 'withdrawn';
    readonly answeredOn: LocalDate;
    /** Of a decline. */
    readonly reason: string | null;
  } | null;
};

/** A part of a task that an organization owes by itself. */
export type StepProgress = Progress & {
  /** `1`, a period such as `2026-Q1`, or `task`: the task as a whole. */
  readonly step: string;
  /** What is to be done by then, as printed; empty of the whole. */
  readonly title: string;
  /** The words by which its date was found; empty where a person set it. */
  readonly words: string;
};

export const begunBy = (dueOn: LocalDate | null): Progress => ({
  status: 'open',
  claimedOn: null,
  receivedOn: null,
  acceptedOn: null,
  returned: null,
  reopened: null,
  originallyDueOn: dueOn,
  dueOn,
  moved: false,
  doneOn: null,
  late: false,
  extensions: 0,
  pendingExtension: null,
  answeredExtension: null,
});

/** Of something that has it: how far it is, and nothing else. */
export function progressOf(it: Progress): Progress {
  const { status, claimedOn, receivedOn, acceptedOn, returned, reopened } = it;
  const { originallyDueOn, dueOn, moved, doneOn, late } = it;
  const { extensions, pendingExtension, answeredExtension } = it;
  const dates = { originallyDueOn, dueOn, moved, doneOn, late };
  const completion = { status, claimedOn, receivedOn, acceptedOn, returned, reopened };
  return {
    ...completion,
    ...defined({ claimedBy: it.claimedBy }),
    ...dates,
    extensions,
    pendingExtension,
    answeredExtension,
  };
}

const dateOf = ({ dueOn }: Progress): string => dueOn ?? '9999';
const byDate = (a: Progress, b: Progress): number => dateOf(a).localeCompare(dateOf(b));
const latest = <T>(all: readonly T[], on: (one: T) => string): T | null =>
  all.toSorted((a, b) => on(a).localeCompare(on(b))).at(-1) ?? null;

/**
 * How far all parts are together: its date is the first that has still to be kept, once all is done the last that was
 * kept; what waits for the office is that of the first that waits.
 */
export function summedUp(parts: readonly StepProgress[]): Progress {
  const sorted = parts.toSorted(byDate);
  const running = sorted.filter(({ status }) => status !== 'accepted');
  const current = running[0] ?? sorted.at(-1) ?? begunBy(null);
  const status = statusAmong(parts);
  const waiting = sorted.find((one) => one.status === 'claimed');
  const isDone = status === 'accepted';
  const last = latest(isDone ? parts : [], ({ doneOn }) => doneOn ?? '');
  const { claimedOn, receivedOn } = waiting ?? last ?? begunBy(null);
  const defined = <T>(value: T | null): T[] => (value === null ? [] : [value]);
  return {
    status,
    claimedOn,
    receivedOn,
    acceptedOn: last?.acceptedOn ?? null,
    returned: latest(
      parts.flatMap(({ returned }) => defined(returned)),
      (one) => one.returnedOn,
    ),
    reopened: latest(
      parts.flatMap(({ reopened }) => defined(reopened)),
      (one) => one.reopenedOn,
    ),
    originallyDueOn: current.originallyDueOn,
    dueOn: current.dueOn,
    moved: current.moved,
    doneOn: last?.doneOn ?? null,
    late: parts.some(({ late }) => late),
    extensions: parts.reduce((sum, { extensions }) => sum + extensions, 0),
    pendingExtension: sorted.find((one) => one.pendingExtension)?.pendingExtension ?? null,
    answeredExtension: latest(
      parts.flatMap(({ answeredExtension }) => defined(answeredExtension)),
      (one) => one.answeredOn,
    ),
  };
}

/** Accepted when all are; else what waits for the office comes before what has to be done again. */
export function statusAmong(parts: readonly Pick<Progress, 'status'>[]): Progress['status'] {
  const has = (status: Progress['status']): boolean => parts.some((one) => one.status === status);
  if (parts.every(({ status }) => status === 'accepted')) return 'accepted';
  if (has('cancelled')) return 'cancelled';
  if (has('claimed')) return 'claimed';
  return has('returned') ? 'returned' : 'open';
}

/** What a command is about, and how its fact says so. */
type About = { readonly part: Progress; readonly at: { readonly step?: string } };

type Having = Progress & {
  readonly organization: string;
  readonly steps?: readonly StepProgress[];
};
type Test = (part: Progress) => boolean;

/**
 * The part that a command is about: the one that it names; unnamed the only one that comes into question. Where none does,
 * the last that was told the same already, so that a repeated command changes nothing.
 * @throws {Rejection} `step-not-found`, `step-missing`
 */
export function partOfCommand(
  { step, mine }: { readonly step: string | undefined; readonly mine: Having },
  wanted: Test,
  already: Test,
): About {
  const { steps, organization } = mine;
  if (!steps) {
    if (step === undefined || step === WHOLE) return { part: mine, at: {} };
    throw new Rejection('step-not-found', { step, organization });
  }
  if (step !== undefined) {
    const named = steps.find((one) => one.step === step);
    if (named) return about(named);
    throw new Rejection('step-not-found', { step, organization });
  }
  const [only, ...others] = steps.filter(wanted);
  if (others.length > 0)
    throw new Rejection('step-missing', { steps: namesOf(steps.filter(wanted)) });
  const one = only ?? steps.findLast(already) ?? steps.at(-1);
  return one ? about(one) : { part: mine, at: {} };
}

const about = (part: StepProgress): About => {
  return { part, at: part.step === WHOLE ? {} : { step: part.step } };
};

const MOST_NAMED = 5;

function namesOf(parts: readonly StepProgress[]): string {
  const names = parts.map(({ step, title }) => `${step}（${words.stepTitle({ step, title })}）`);
  return names.length > MOST_NAMED
    ? `${names.slice(0, MOST_NAMED).join('、')}等`
    : names.join('、');
}
