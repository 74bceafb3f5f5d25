import { workingDaysLeft, type WorkCalendar } from '#calendar';
import { words } from '#contract';
import { defined, type LocalDate } from '#kernel';
import type { MailContent, MailBucket, MailLine } from '#mail';
import { type Audience, type Form, levelOf, type ObligationKind } from '#policies/rules';

/** What a line of a mail says about an obligation. */
export type LineSubject = {
  readonly obligationId: string;
  readonly kind: ObligationKind;
  readonly number: string;
  readonly subject: string;
  readonly clause: string;
  readonly planTitle: string;
  readonly organization: string;
  readonly dueOn: LocalDate;
  readonly status: string;
  /** What the organization asks the office for. */
  readonly asks?: 'extension' | 'dispute';
};

/** The strongest notice a person has had of an obligation, and in which role. */
export type LineReason = {
  readonly role: Audience;
  readonly form: Form;
  /** The notice was due to somebody who is away. */
  readonly standsIn?: boolean;
};

const BUCKETS: readonly MailBucket[] = ['overdue', 'within3', 'within10', 'later', 'review'];

/**
 * The one mail a day: everything open that this person has been told of, the most pressing first.
 * @param items obligations still open, each with why this person is told
 */
export function composeDigest(
  letter: Omit<MailContent, 'kind' | 'groups'>,
  items: readonly { readonly subject: LineSubject; readonly reason: LineReason }[],
  calendar: WorkCalendar,
): MailContent {
  const lines = items.map(({ subject, reason }) => {
    const left = workingDaysLeft(calendar, letter.on, subject.dueOn);
    return { bucket: bucketOf(subject, left), line: lineOf(subject, reason, left) };
  });
  const groups = BUCKETS.map((bucket) => ({
    bucket,
    lines: lines.filter((item) => item.bucket === bucket).map(({ line }) => line),
  })).filter((group) => group.lines.length > 0);
  return { ...letter, kind: 'digest', groups };
}

function bucketOf({ status, asks }: LineSubject, left: number): MailBucket {
  if (status === 'claimed' || asks) return 'review';
  if (left < 0) return 'overdue';
  if (left <= 3) return 'within3';
  return left <= 10 ? 'within10' : 'later';
}

export function lineOf(subject: LineSubject, reason: LineReason, left: number): MailLine {
  const { number, clause, planTitle, organization, dueOn } = subject;
  const level = levelOf(reason.form);
  return {
    number,
    title: subject.subject,
    clause,
    planTitle,
    organization,
    dueOn,
    workingDaysLeft: left,
    toDo: toDo(subject, reason.role, left),
    why: words.why(reason.role, reason.standsIn),
    ...defined({ level }),
  };
}

const TO_DO: Readonly<Record<ObligationKind, string>> = {
  phase: '请完成本阶段工作并填写阶段总结',
  task: '请于时限前办结并提交办结申请',
  target: '请于时限前达到目标值并报送指标数据',
  'sign-off': '请核对并签收；有异议的，请在3个工作日内提出',
  'check-in': '请报送进展情况',
};

const ANSWER = {
  extension: '请审批延期申请',
  dispute: '请答复异议',
} as const;

function toDo({ kind, status, asks }: LineSubject, role: Audience, left: number): string {
  if (asks) return ANSWER[asks];
  if (status === 'claimed') return '请审核办结申请';
  if (role.startsWith('support.')) return '请配合牵头单位按时完成';
  if (role === 'office.approver') return '请审签红色督办单';
  if (left < 0 && kind !== 'sign-off')
    return '请尽快办结；短期内不能办结的，请回复督办并承诺办结日期';
  return TO_DO[kind];
}
