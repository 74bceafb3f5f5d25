import { type LocalDate } from '#kernel';
import { type Obligation, type Opened } from '#obligations/rules';
import { type TimelineItem } from '#policies/rules';
import { type Grounds, type Happened, stepsOf } from './explained.ts';
import { type Bilingual } from './sentence.ts';
import { dateText, dayOffText, dayText, momentText, ruleText } from './words.ts';

type DayRules = Pick<Grounds, 'policy' | 'calendar'>;

/** Why no notice was owed on that day. */
export function noneOwed(
  day: LocalDate,
  state: Obligation,
  history: readonly Happened[],
  grounds: DayRules,
): Bilingual {
  const date = dateText(day);
  const because = reasonOf(day, state, history, grounds);
  return {
    zh: `${date.zh}没有应发的提醒：${because.zh}。`,
    en: `No notice was owed on ${date.en}: ${because.en}.`,
  };
}

function reasonOf(
  day: LocalDate,
  state: Obligation,
  history: readonly Happened[],
  grounds: DayRules,
): Bilingual {
  const { policy, calendar } = grounds;
  if (state.status === 'unopened') {
    const first = history[0];
    const opened = first
      ? momentText(policy.timeZone, first.at)
      : { zh: '此后', en: 'a later day' };
    return { zh: `事项于${opened.zh}列入`, en: `it was opened only at ${opened.en}` };
  }
  if (state.status !== 'open') {
    const missed = stepsOf({ state }, grounds, day).find((step) => step.on === day);
    const [rest, rule] = [RESTING[state.status], missed && ruleText(missed.rule)];
    if (!rule) return rest;
    return {
      zh: `${rest.zh}，“${rule.zh}”的提醒不发`,
      en: `${rest.en}; the step "${rule.en}" is left out`,
    };
  }
  const off = dayOffText(calendar, day);
  if (off) {
    return {
      zh: `当日为${off.zh}，通知只在工作日发出`,
      en: `it is ${off.en}, and notices leave on working days only`,
    };
  }
  return between(day, state, grounds);
}

const RESTING: Readonly<Record<Exclude<Opened['status'], 'open'>, Bilingual>> = {
  claimed: {
    zh: '当时办结待审核',
    en: 'completion had been claimed and was under review',
  },
  baselined: {
    zh: '启动督办前时限已过，待认定',
    en: 'it was past when the plan started and waited for a ruling',
  },
  suspended: { zh: '当时正在暂缓', en: 'it was suspended' },
  met: { zh: '当时已办结', en: 'it had been completed' },
  waived: { zh: '当时已不再办理', en: 'it was no longer owed' },
  missed: { zh: '当时已认定为未完成', en: 'it had been ruled missed' },
};

function between(day: LocalDate, state: Opened, grounds: DayRules): Bilingual {
  const steps = stepsOf({ state }, grounds, day > state.terms.dueOn ? day : state.terms.dueOn);
  const [last, next] = [steps.findLast(({ on }) => on < day), steps.find(({ on }) => on > day)];
  const part = (step: TimelineItem | undefined, zh: string, en: string): Bilingual | null => {
    if (!step) return null;
    const [date, rule] = [dayText(step.on), ruleText(step.rule)];
    return { zh: `${zh}为${date.zh}（${rule.zh}）`, en: `${en} ${date.en} (${rule.en})` };
  };
  const parts = [
    part(last, '前一次', 'the step before is'),
    part(next, '后一次', 'the next one is'),
  ].filter((one) => one !== null);
  return {
    zh: ['当日不是提醒日', ...parts.map(({ zh }) => zh)].join('，'),
    en: ['no step of the policy falls on that day', ...parts.map(({ en }) => en)].join(', '),
  };
}
