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
    zh: `${date.zh}不应发通知：${because.zh}。`,
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
      : { zh: '以后', en: 'a later day' };
    return { zh: `事项到${opened.zh}才设立`, en: `it was opened only at ${opened.en}` };
  }
  if (state.status !== 'open') {
    const missed = stepsOf({ state }, grounds, day).find((step) => step.on === day);
    const [rest, rule] = [RESTING[state.status], missed && ruleText(missed.rule)];
    if (!rule) return rest;
    return {
      zh: `${rest.zh}，“${rule.zh}”一档不发`,
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
    zh: '当时已申请办结，正在审核',
    en: 'completion had been claimed and was under review',
  },
  baselined: {
    zh: '方案启动时已经过期，等待认定',
    en: 'it was past when the plan started and waited for a ruling',
  },
  suspended: { zh: '当时正在暂缓', en: 'it was suspended' },
  met: { zh: '当时已经办结', en: 'it had been completed' },
  waived: { zh: '当时已经免办', en: 'it had been waived' },
  missed: { zh: '当时已认定未完成', en: 'it had been ruled missed' },
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
    part(last, '前一档', 'the step before is'),
    part(next, '后一档', 'the next one is'),
  ].filter((one) => one !== null);
  return {
    zh: ['当日不在任何一档提醒日上', ...parts.map(({ zh }) => zh)].join('，'),
    en: ['no step of the policy falls on that day', ...parts.map(({ en }) => en)].join(', '),
  };
}
