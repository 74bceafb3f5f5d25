import { type ShiftExplanation } from '#calendar';
import { type Instant, type LocalDate } from '#kernel';
import { type Audience, type Form } from '#policies/rules';
import { type ObligationRow } from '#obligations';
import { countOf, type Grounds, stepsAhead } from './explained.ts';
import { audienceText, requestText } from './people.ts';
import { type Bilingual, sentencesOn, type Sentence } from './sentence.ts';
import { shiftText } from './shift-text.ts';
import { dayText, doneText, levelText, momentText, ruleText } from './words.ts';

export type NextFacts = {
  /** Null: nothing more happens by itself. */
  readonly step: {
    readonly rule: string;
    readonly form: Form;
    readonly on: LocalDate;
    readonly at: Instant;
    readonly audience: readonly Audience[];
    /** How the rule counts from the due date. */
    readonly counted: ShiftExplanation | null;
    /** Why it comes on another day than counted. */
    readonly moved: 'new-date' | 'promise' | 'review' | 'newly-named' | null;
  } | null;
};

export function nextFacts(row: ObligationRow, grounds: Grounds): NextFacts {
  const [next] = stepsAhead(row, grounds);
  if (!next) return { step: null };
  const { rule, form, on: day, at, audience } = next;
  const counted = countOf(rule, row, grounds);
  const moved = counted === null || counted.result === day ? null : whatMoved(counted.result, row);
  return { step: { rule, form, on: day, at, audience, counted, moved } };
}

function whatMoved(counted: LocalDate, { state }: ObligationRow): Step['moved'] {
  const { graceUntil, since, holds = [] } = state.terms;
  const last = holds.at(-1);
  if (last) return 'level' in last ? 'promise' : 'review';
  if (graceUntil !== undefined && counted <= since) return 'newly-named';
  return counted < since ? 'new-date' : null;
}

/** What is to be done, and what comes by itself when it is not: its moment, and how that is counted. */
export function nextSentences(
  row: ObligationRow,
  facts: NextFacts,
  grounds: Grounds,
): readonly Sentence[] {
  return sentencesOn(
    'next',
    task(row, grounds),
    facts.step ? step(facts.step, row, grounds) : quiet(row),
  );
}

function task(row: ObligationRow, { calendar, today }: Grounds): Bilingual | null {
  if (row.status !== 'open' && row.status !== 'claimed') return null;
  const left = calendar.workingDaysBetween(today, row.dueOn);
  const { zh, en } = requestText(row, 'lead.liaison', left);
  const who = row.status === 'claimed' ? row.office : row.organization;
  return { zh: `${who}：${zh}。`, en: `To be done by ${who}: ${en}.` };
}

type Step = NonNullable<NextFacts['step']>;

function step(next: Step, row: ObligationRow, { policy, today }: Grounds): Bilingual {
  const [moment, rule] = [momentText(policy.timeZone, next.at), ruleText(next.rule)];
  const form = comes(next.form);
  const to = audienceText(next.audience);
  const how = next.moved ? whyMoved(next.moved, row) : next.counted && shiftText(next.counted);
  const due = next.on < today ? { zh: '已到发出时间', en: 'it is due to leave' } : null;
  return {
    zh: `下一步：${moment.zh}${form.zh}（“${rule.zh}”），${to.zh}${due ? `；${due.zh}` : ''}。${how?.zh ?? ''}`,
    en: `Next: ${form.en} at ${moment.en} (${rule.en}), ${to.en}${due ? `; ${due.en}` : ''}. ${how?.en ?? ''}`.trimEnd(),
  };
}

function whyMoved(moved: NonNullable<Step['moved']>, { state }: ObligationRow): Bilingual {
  const { holds = [], graceUntil } = state.terms;
  const last = holds.at(-1);
  if (last && 'level' in last) {
    const day = dayText(last.until);
    return {
      zh: `承办单位已承诺${day.zh}前办结，其间不升级。`,
      en: `The organization has promised ${day.en}: the steps above the present one move with it.`,
    };
  }
  if (moved === 'review') return IN_REVIEW;
  const since = dayText(state.terms.since);
  if (moved === 'newly-named' && graceUntil !== undefined) {
    const day = dayText(graceUntil);
    return {
      zh: `新承办单位在${day.zh}前不提醒、不督办，此后重新起算。`,
      en: `Who was newly named is left alone until ${day.en}; the steps count from then.`,
    };
  }
  return {
    zh: `按规则推算的日子早于现行时限生效之日（${since.zh}），改在其后首个工作日发出。`,
    en: `The day counted lies before the present due date was in force (${since.en}), so it leaves on the first working day after.`,
  };
}

const IN_REVIEW: Bilingual = {
  zh: '办结申请审核期间不计，退回后至少隔3个工作日再升级。',
  en: 'The days on which the claim was in review do not count, and the next step comes no earlier than three working days after its return.',
};

/** What happens at a step. */
function comes(form: Form): Bilingual {
  if (form === 'reminder') return { zh: '发出提醒', en: 'a reminder' };
  if (form === 'list') return { zh: '列入督办台账', en: 'a line in the ledger' };
  const { zh, en } = levelText(form);
  return { zh: `升级为${zh}`, en: `it turns ${en}` };
}

/** Why nothing comes by itself. */
function quiet({ status, kind }: ObligationRow): Bilingual {
  if (status !== 'met') return QUIET[status] ?? ALL_SENT;
  const { zh, en } = doneText(kind);
  return { zh: `已经${zh}，不再提醒。`, en: `It is ${en}: no more reminders.` };
}

const ALL_SENT: Bilingual = {
  zh: '提醒已经全部发完，不再自动发出通知。',
  en: 'All its reminders have been sent: nothing more comes by itself.',
};

const QUIET: Readonly<Record<string, Bilingual>> = {
  claimed: {
    zh: '审核期间不发提醒；退回的，从当日起恢复提醒。',
    en: 'No reminders during the review; if it is returned they go on from that day.',
  },
  suspended: {
    zh: '暂缓期间不发提醒；恢复后补回暂缓的工作日，提醒从新时限重新起算。',
    en: 'No reminders while it is suspended; when it is resumed the working days are given back and reminders start anew from the new date.',
  },
  baselined: {
    zh: '不发提醒；由督办单位认定已办结、逾期办结、不再办理或仍须办理。',
    en: 'No reminders: the supervising office rules whether it was done, done late, is void, or still owed.',
  },
  waived: { zh: '已不再办理，不再提醒。', en: 'It is no longer owed: no more reminders.' },
  missed: { zh: '已认定为未完成，不再提醒。', en: 'It has been ruled missed: no more reminders.' },
};
