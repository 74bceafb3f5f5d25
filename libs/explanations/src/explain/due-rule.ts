import { type ShiftExplanation } from '#calendar';
import { words } from '#contract';
import { type LocalDate } from '#kernel';
import { type DueMove, dueMove, type ObligationRow } from '#obligations';
import { recurs } from '#obligations/rules';
import { countedFrom, type Grounds } from './explained.ts';
import { type Bilingual } from './sentence.ts';
import { shiftText } from './shift-text.ts';
import { dateText, dayText } from './words.ts';

/** Where the original due date comes from (domain.md §4). */
export type DueRule =
  | 'phase-end'
  | 'stated'
  | 'step'
  | 'recurring'
  | 'plan-end'
  | 'year-end'
  | 'sign-off'
  | 'check-in';

export type DueFacts = {
  /** 原定 · 现行 · 实际. */
  readonly originallyDueOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly metOn: LocalDate | null;
  readonly rule: DueRule;
  /** How the original date was counted, where it was. */
  readonly counted: ShiftExplanation | null;
  readonly dueHistory: readonly DueMove[];
  readonly extensions: number;
  /** Working days from today to the due date; negative when it is past. */
  readonly workingDaysLeft: number;
  readonly calendarVersion: string;
};

const SIGN_OFF = { days: 3, unit: 'wd' } as const;

export function dueFacts(row: ObligationRow, { calendar, today, history }: Grounds): DueFacts {
  const { originallyDueOn, dueOn, metOn, dueHistory, extensions } = row;
  const rule = ruleOf(row, history);
  return {
    originallyDueOn,
    dueOn,
    metOn,
    rule,
    extensions,
    counted: rule === 'sign-off' ? countedFrom(calendar, row.openedOn, SIGN_OFF) : null,
    dueHistory: dueHistory.map(dueMove),
    workingDaysLeft: calendar.workingDaysBetween(today, dueOn),
    calendarVersion: calendar.version,
  };
}

function ruleOf(row: ObligationRow, history: Grounds['history']): DueRule {
  const { kind, obligationId, subjectId, organization, originallyDueOn, step } = row;
  if (kind === 'phase') return 'phase-end';
  if (kind === 'sign-off' || kind === 'check-in') return kind;
  if (step !== undefined) return recurs(row) ? 'recurring' : 'step';
  const year = originallyDueOn.slice(0, 4);
  if (obligationId === `${subjectId}.${year}.${organization}`) return 'year-end';
  return wasDefault(row, history) ? 'plan-end' : 'stated';
}

/** Of a task with parts that are owed each by itself. */
function ofPart({ step = '', originallyDueOn }: ObligationRow, rule: DueRule): Bilingual {
  const { zh, en } = dateText(originallyDueOn);
  const part = words.stepWord(step);
  return rule === 'step'
    ? {
        zh: `本任务分步办理，${part.zh}的时限为方案所定：${zh}。`,
        en: `The task is done in steps; the plan as adopted sets the due date of ${part.en}: ${en}.`,
      }
    : {
        zh: `方案要求定期办理，${part.zh}的时限为${zh}。`,
        en: `The plan asks for it again and again; for ${part.en} it is due on ${en}.`,
      };
}

/** A row whose date was changed no longer says whether the first one was a default; its opening does. */
function wasDefault({ dueOnDefaulted }: ObligationRow, history: Grounds['history']): boolean {
  const opening = history?.find((one) => one.event.type === 'ObligationOpened')?.event;
  return opening?.type === 'ObligationOpened' ? opening.data.dueOnDefaulted : dueOnDefaulted;
}

/** Why it was due when it was opened. */
export function origin(row: ObligationRow, { rule, counted }: DueFacts): Bilingual {
  const { zh, en } = dateText(row.originallyDueOn);
  switch (rule) {
    case 'phase-end':
      return {
        zh: `时限为本阶段的最后一天：${zh}。`,
        en: `It is due on the last day of the phase: ${en}.`,
      };
    case 'stated':
      return {
        zh: `时限为方案所定：${zh}。`,
        en: `The plan as adopted sets the due date: ${en}.`,
      };
    case 'step':
    case 'recurring':
      return ofPart(row, rule);
    case 'plan-end':
      return {
        zh: `方案未写明时限，按方案期末计：${zh}。`,
        en: `The plan states no date, so it is due on the plan's last day: ${en} (a default).`,
      };
    case 'year-end':
      return {
        zh: `本指标按年考核，时限为当年最后一天：${zh}。`,
        en: `The target is reached anew every year, so it is due on the last day of the year: ${en}.`,
      };
    case 'check-in':
      return {
        zh: `方案要求定期报送进展，本期报送时限为${zh}。`,
        en: `The plan asks for regular reports; this one is due on ${en}.`,
      };
    case 'sign-off':
      return signOff(row, counted);
  }
}

function signOff(
  { openedOn, originallyDueOn }: ObligationRow,
  counted: ShiftExplanation | null,
): Bilingual {
  const [from, to] = [dayText(openedOn), dateText(originallyDueOn)];
  // A calendar that was published later counts otherwise; the date stays.
  const how =
    counted?.result === originallyDueOn
      ? shiftText(counted)
      : {
          zh: `任务于${from.zh}交办，时限为${to.zh}。`,
          en: `Assigned on ${from.en}, due on ${to.en}.`,
        };
  return {
    zh: `签收时限为任务交办后的第3个工作日。${how.zh}`,
    en: `Sign-off is due on the 3rd working day after the assignment. ${how.en}`,
  };
}
