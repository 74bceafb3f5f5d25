import { type ObligationRow } from '#obligations';
import { type DueFacts, origin } from './due-rule.ts';
import { type Grounds, isOver, overdueDays } from './explained.ts';
import { type Bilingual, quoted, type Sentence, sentencesOn } from './sentence.ts';
import { dayOffText, dayText, doneText, workingDays } from './words.ts';

type Change = DueFacts['dueHistory'][number];

/** Why this date: its rule, what was counted, every change, and how much time is left. */
export function dateSentences(
  row: ObligationRow,
  facts: DueFacts,
  grounds: Grounds,
): readonly Sentence[] {
  return sentencesOn(
    'date',
    origin(row, facts),
    ...facts.dueHistory.map((change) => changeText(change, row)),
    standing(row, facts, grounds),
    timeLeft(row, facts, grounds),
  );
}

function changeText(change: Change, { office }: ObligationRow): Bilingual {
  const [day, before, after] = [
    dayText(change.changedOn),
    dayText(change.before),
    dayText(change.dueOn),
  ];
  const given = quoted(change.reason);
  const cause = causeOf(change, office);
  if (change.dueOn === change.before) {
    return {
      zh: `${day.zh}${cause.zh}，时限仍为${after.zh}${given && `（${given}）`}。`,
      en: `On ${day.en} ${cause.en}: the due date is still ${after.en}${given && ` (${given})`}.`,
    };
  }
  return {
    zh: `${day.zh}${cause.zh}，时限由${before.zh}改为${after.zh}${given && `（${given}）`}。`,
    en: `On ${day.en} ${cause.en}: the due date moved from ${before.en} to ${after.en}${given && ` (${given})`}.`,
  };
}

function causeOf({ because, workingDays: days = 0 }: Change, office: string): Bilingual {
  if (because === 'resumed') {
    const back = workingDays(days);
    return {
      zh: `恢复办理，补回暂缓的${back.zh}`,
      en: `it was resumed, with the ${back.en} of the suspension given back`,
    };
  }
  const { zh, en } = CAUSES[because];
  return { zh: zh.replace('{office}', office), en: en.replace('{office}', office) };
}

const CAUSES: Readonly<Record<Exclude<Change['because'], 'resumed'>, Bilingual>> = {
  extension: { zh: '{office}同意延期', en: '{office} granted an extension' },
  ruling: { zh: '{office}认定仍须办理', en: '{office} ruled on it' },
  amendment: { zh: '方案调整', en: 'the plan was amended' },
  'handed-on': { zh: '改派承接，沿用原承办单位时限', en: 'it was handed on with its date' },
  reopened: { zh: '重新办理', en: 'it was reopened' },
  phase: { zh: '阶段时间调整', en: 'the phase was rescheduled' },
  target: { zh: '指标调整', en: 'the target was revised' },
};

/** 原定, 现行, 实际, where they can differ. */
function standing(
  row: ObligationRow,
  { dueHistory }: DueFacts,
  { calendar }: Grounds,
): Bilingual | null {
  const { originallyDueOn, dueOn, metOn, receivedOn, late } = row;
  if (dueHistory.length === 0 && metOn === null) return null;
  const [original, current] = [dayText(originallyDueOn), dayText(dueOn)];
  const both: Bilingual = {
    zh: `原定${original.zh}，现行${current.zh}`,
    en: `Originally due ${original.en}, now ${current.en}`,
  };
  const once = row.everLate && !late ? ONCE_LATE : { zh: '', en: '' };
  if (metOn === null) return { zh: `${both.zh}。${once.zh}`, en: `${both.en}.${once.en}` };
  const days = workingDays(overdueDays(calendar, dueOn, metOn));
  const how = late
    ? { zh: `逾期${days.zh}`, en: `${days.en} late` }
    : { zh: '按期', en: 'on time' };
  const done = dayText(metOn);
  const received = dayText(receivedOn ?? metOn);
  const claim =
    received.zh === done.zh
      ? { zh: '', en: '' }
      : { zh: `，办结申请${received.zh}收到`, en: `, claim received ${received.en}` };
  return {
    zh: `${both.zh}，实际${done.zh}（${how.zh}）${claim.zh}。${once.zh}`,
    en: `${both.en}, done ${done.en} (${how.en})${claim.en}.${once.en}`,
  };
}

const ONCE_LATE: Bilingual = {
  zh: '此前曾逾期办结，后重新办理。',
  en: ' It had been done late before, and was reopened.',
};

function timeLeft(
  row: ObligationRow,
  { workingDaysLeft }: DueFacts,
  grounds: Grounds,
): Bilingual | null {
  const { dueOn, status, kind } = row;
  const { today, calendar } = grounds;
  if (isOver(row) || status === 'suspended') return null;
  if (today > dueOn) {
    const days = workingDays(-workingDaysLeft);
    return { zh: `截至今天，已逾期${days.zh}。`, en: `As of today it is ${days.en} overdue.` };
  }
  const [left, done] = [workingDays(workingDaysLeft), doneText(kind)];
  const off = dayOffText(calendar, dueOn);
  const stays: Bilingual = off
    ? {
        zh: `；时限当日为${off.zh}，时限不顺延，提醒提前发出`,
        en: `; it falls on ${off.en}: the date stays, reminders come earlier`,
      }
    : { zh: '', en: '' };
  if (today === dueOn) {
    return {
      zh: `今日到期，24时前${done.zh}为按期${stays.zh}。`,
      en: `It is due today: ${done.en} before midnight is on time${stays.en}.`,
    };
  }
  return {
    zh: `距时限还有${left.zh}（今天不计），时限当日24时前${done.zh}为按期${stays.zh}。`,
    en: `${left.en} left, today not counted; ${done.en} before midnight of that day is on time${stays.en}.`,
  };
}
