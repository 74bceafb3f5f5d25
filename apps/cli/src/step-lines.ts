import { words } from '#contract';
import { defined } from '#kernel';
import type { EscalationDetail, TaskDetail } from './api.ts';
import { headings, factTypes, labelOf, levelNames } from './labels.ts';
import { inShanghai } from './local-time.ts';
import { joined } from './output.ts';
import { type Column, tableLines } from './table.ts';
import { type World } from './world.ts';

type Told = { readonly recordedAt: string; readonly actor: string; readonly onBehalfOf?: string };

/** One thing that somebody did. */
type Step = Told & {
  readonly act: string;
  /** Whose part it is about. */
  readonly organization?: string;
  readonly note?: string | null;
};

const STEPS: readonly Column<Step>[] = [
  { title: headings.at, of: ({ recordedAt }) => inShanghai(recordedAt).slice(0, 16) },
  { title: headings.act, of: ({ act }) => act },
  { title: headings.organization, of: ({ organization }) => organization ?? '' },
  {
    title: headings.actor,
    of: ({ actor, onBehalfOf }) => (onBehalfOf ? `${actor}（代${onBehalfOf}）` : actor),
  },
  { title: headings.note, of: ({ note }) => note ?? '', flexible: true },
];

/** What was done, oldest first. */
function stepLines(steps: readonly Step[], world: World): readonly string[] {
  if (steps.length === 0) return [];
  const sorted = steps.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1));
  const isOfUnits = steps.some(({ organization }) => organization !== undefined);
  const columns = STEPS.filter(({ title }) => isOfUnits || title !== '单位');
  return tableLines(sorted, columns, world);
}

type Fact = Parameters<typeof labelOf>[1];
const step = (type: Fact, told: Told, more: Partial<Step> = {}): Step => ({
  recordedAt: told.recordedAt,
  actor: told.actor,
  ...defined({ onBehalfOf: told.onBehalfOf }),
  act: labelOf(factTypes, type),
  ...more,
});

const EXTENSION_ANSWERS: Readonly<Record<string, Fact>> = {
  granted: 'ExtensionGranted',
  declined: 'ExtensionDeclined',
  withdrawn: 'ExtensionWithdrawn',
};

type Claim = TaskDetail['claims'][number];

const partText = (step: string | undefined): string =>
  step === undefined ? '' : `${words.stepWord(step).zh}。`;

const claimText = ({ note, claimedOn, receivedOn, step }: Claim): string =>
  joined([partText(step), claimedOn !== receivedOn && `按${claimedOn}计，${receivedOn}收到`, note]);

const answerText = ({ answer, claimedOn, doneOn, step }: Claim): string =>
  joined([
    partText(step),
    doneOn && doneOn !== claimedOn && `确认${doneOn}完成`,
    answer?.selfReviewed === true && words.selfReviewed.zh,
    answer?.reason,
  ]);

export function taskStepLines(task: TaskDetail, world: World): readonly string[] {
  const { claims, extensionRequests, disputes, suspensions, rulings, revisions } = task;
  const steps = [
    ...claims.flatMap((one) => {
      const { organization, answer, reopened, status } = one;
      const answered = status === 'accepted' ? 'CompletionAccepted' : 'CompletionReturned';
      return [
        step('CompletionClaimed', one, { organization, note: claimText(one) }),
        ...(answer ? [step(answered, answer, { organization, note: answerText(one) })] : []),
        ...(reopened
          ? [
              step('CompletionReopened', reopened, {
                organization,
                note: `${partText(one.step)}${reopened.reason}`,
              }),
            ]
          : []),
      ];
    }),
    ...extensionRequests.flatMap((one) => {
      const { organization, newDueOn, reason, answer, status, grantedDueOn } = one;
      const type = EXTENSION_ANSWERS[status];
      const part = partText(one.step);
      return [
        step('ExtensionRequested', one, {
          organization,
          note: `${part}延至${newDueOn}：${reason}`,
        }),
        ...(answer && type
          ? [
              step(type, answer, {
                organization,
                note: `${part}${grantedDueOn ?? answer.reason ?? ''}`,
              }),
            ]
          : []),
      ];
    }),
    ...disputes.flatMap((one) => {
      const { organization, reason, proposed, answer, status } = one;
      const note = joined([reason, proposed && `建议由${proposed}承办`]);
      return [
        step('AssignmentDisputed', one, { organization, note }),
        ...(answer && status === 'dismissed'
          ? [step('DisputeDismissed', answer, { organization, note: answer.reason })]
          : []),
      ];
    }),
    ...rulings.map((one) => step('LeadRuled', one, { note: one.reason })),
    ...revisions.map((one) => step('TaskRevised', one, { note: one.reason })),
    ...suspensions.map((one) =>
      step('TaskSuspended', one, {
        note: joined([one.reason, one.resumedOn && `${one.resumedOn}恢复办理`]),
      }),
    ),
  ];
  return stepLines(steps, world);
}

type Case = EscalationDetail['cases'][number];

export function caseStepLines(one: Case, world: World): readonly string[] {
  const { levels, lowered, replies, redCards, ending } = one;
  const steps = [
    ...levels.map((it) => step('EscalationRaised', it, { act: labelOf(levelNames, it.level) })),
    ...lowered.map((it) =>
      step('EscalationLowered', it, { note: `${labelOf(levelNames, it.level)}：${it.reason}` }),
    ),
    ...replies.map((it) =>
      step('EscalationAcknowledged', it, { note: `承诺${it.promisedOn}办结：${it.note}` }),
    ),
    ...redCards.map((it) =>
      step(it.status === 'approved' ? 'RedCardApproved' : 'RedCardDeclined', it, { note: it.note }),
    ),
    ...(ending
      ? [
          step(ending.because === 'lifted' ? 'EscalationLifted' : 'EscalationResolved', ending, {
            note: ending.reason,
          }),
        ]
      : []),
  ];
  return stepLines(steps, world);
}
