import { type WorkCalendar } from '#calendar';
import { addDays, atTime, fold, type Instant, type LocalDate } from '#kernel';
import {
  type ObligationEvent,
  type Obligation,
  obligationDecider,
  type Opened,
} from '#obligations/rules';
import { type Audience, type Form, type Policy, type TimelineItem } from '#policies/rules';
import { type Happened, stepsOf } from './explained.ts';
import { noneOwed } from './none-owed.ts';
import { audienceText, roleText } from './people.ts';
import { type Bilingual, type Sentence, sentencesOn } from './sentence.ts';
import { dateText, formText, ruleText } from './words.ts';

/** What became of one person's share in a notice. */
export type Effect = {
  readonly role: Audience;
  readonly contactId: string;
  /** Whom the mail addresses; null: there is none yet. */
  readonly recipient: string | null;
  /** Of the notice while it has no mail, else of the mail. */
  readonly status:
    | 'waiting'
    | 'withdrawn'
    | 'pending'
    | 'deferred'
    | 'delivered'
    | 'failed'
    | 'bounced';
  readonly mailId: string | null;
  readonly rule: string;
};

export type DueThatDay = {
  readonly rule: string;
  readonly form: Form;
  readonly audience: readonly Audience[];
  readonly outcome: 'issued' | 'superseded' | 'ahead' | 'outstanding';
};

/** Which notices of an obligation were due on a day; none, and why none, is an answer too. */
export type DayExplanation = {
  readonly on: LocalDate;
  readonly steps: readonly DueThatDay[];
  readonly effects: readonly Effect[];
  readonly sentences: readonly Sentence[];
};

export type DayGrounds = {
  readonly policy: Policy;
  readonly calendar: WorkCalendar;
  readonly now: Instant;
  /** What became of the notices of that day. */
  readonly effects: readonly Effect[];
  /** Of steps that are not spoken of: red notices that nobody signed. Default none. */
  readonly hidden?: ReadonlySet<string>;
};

/**
 * Which notice was or was not due on a day, told from the facts known that morning.
 * @param history the obligation's own stream, oldest first
 */
export function explainDay(
  history: readonly Happened[],
  day: LocalDate,
  grounds: DayGrounds,
): DayExplanation {
  const state = stateOn(history, day, grounds.policy);
  const { hidden = new Set() } = grounds;
  const isTold = ({ rule }: { readonly rule: string }): boolean => !hidden.has(rule);
  const due = state.status === 'unopened' ? [] : dueOn(history, day, state, grounds).filter(isTold);
  const effects = grounds.effects.filter(isTold);
  const texts =
    due.length > 0
      ? [...due.map((one) => dueText(one, day)), ...effects.map(effectText)]
      : [noneOwed(day, state, history, grounds)];
  return { on: day, steps: due, effects, sentences: sentencesOn('day', ...texts) };
}

/** As it stood when that day's mail leaves; what was opened later that day, as it was opened. */
function stateOn(history: readonly Happened[], day: LocalDate, policy: Policy): Obligation {
  const morning = atTime(policy.timeZone, day, policy.sendAt);
  const night = atTime(policy.timeZone, addDays(day, 1), '00:00');
  const known = (until: Instant): Obligation =>
    fold(
      obligationDecider,
      history.filter(({ at }) => at < until).map(({ event }) => event),
    );
  const early = known(morning);
  return early.status === 'unopened' ? known(night) : early;
}

function dueOn(
  history: readonly Happened[],
  day: LocalDate,
  state: Opened,
  grounds: DayGrounds,
): readonly DueThatDay[] {
  const issued = history
    .map(({ event }) => event)
    .filter((event) => event.type === 'ReminderIssued')
    .filter(({ data }) => data.on === day)
    .map(({ data: { rule, form, audience } }) => ({
      rule,
      form,
      audience,
      outcome: 'issued' as const,
    }));
  const known = new Set(issued.map(({ rule }) => rule));
  const steps = stepsOf({ state }, grounds, day)
    .filter(({ on, rule }) => on === day && !known.has(rule))
    .map((step) => ({
      rule: step.rule,
      form: step.form,
      audience: step.audience,
      outcome: outcomeOf(step, history, state, grounds.now),
    }))
    // While its clock stands nothing is owed: only what a later step overtook was.
    .filter(({ outcome }) => state.status === 'open' || outcome === 'superseded');
  return [...issued, ...steps];
}

function outcomeOf(
  step: TimelineItem,
  history: readonly Happened[],
  { dueVersion }: Opened,
  now: Instant,
): DueThatDay['outcome'] {
  const isOvertaken = ({ type, data }: ObligationEvent): boolean =>
    type === 'ReminderSuperseded' && data.rule === step.rule && data.dueVersion === dueVersion;
  if (history.some(({ event }) => isOvertaken(event))) return 'superseded';
  return step.at > now ? 'ahead' : 'outstanding';
}

function dueText({ rule, form, audience, outcome }: DueThatDay, day: LocalDate): Bilingual {
  const [date, step, kind, to] = [
    dateText(day),
    ruleText(rule),
    formText(form),
    audienceText(audience),
  ];
  const result = OUTCOMES[outcome];
  return {
    zh: `${date.zh}有一次${kind.zh}（${step.zh}），${to.zh}：${result.zh}。`,
    en: `On ${date.en} a ${kind.en} was due (${step.en}), ${to.en}: ${result.en}.`,
  };
}

const OUTCOMES: Readonly<Record<DueThatDay['outcome'], Bilingual>> = {
  issued: { zh: '已经发出', en: 'issued' },
  superseded: {
    zh: '与后一次提醒合并，未单独发出',
    en: 'overtaken by a later step and not issued by itself',
  },
  ahead: { zh: '按目前情况届时发出', en: 'as things stand it will be issued then' },
  outstanding: { zh: '应发未发', en: 'owed and not issued yet' },
};

function effectText({ role, contactId, status, mailId }: Effect): Bilingual {
  const [who, what] = [roleText(role), EFFECTS[status]];
  const mail =
    mailId === null ? { zh: '', en: '' } : { zh: `（邮件${mailId}）`, en: ` (mail ${mailId})` };
  return {
    zh: `给${who.zh}（${contactId}）的通知：${what.zh}${mail.zh}。`,
    en: `The notice to ${who.en} (${contactId}): ${what.en}${mail.en}.`,
  };
}

const EFFECTS: Readonly<Record<Effect['status'], Bilingual>> = {
  waiting: { zh: '待并入下一封邮件', en: 'waits for the next mail' },
  withdrawn: {
    zh: '发信前事项已办结或终止，或收件人已离任，未发送',
    en: 'not sent, since the matter was closed or the person had left before the mail did',
  },
  pending: { zh: '已写入邮件，待发送', en: 'written into a mail that waits to be sent' },
  deferred: {
    zh: '对方邮件服务器暂不接收，正在重试',
    en: 'not taken by the mail server yet, being tried again',
  },
  delivered: { zh: '邮件已送达', en: 'delivered' },
  failed: { zh: '邮件发送失败', en: 'the mail failed' },
  bounced: { zh: '退信', en: 'the mail bounced' },
};
