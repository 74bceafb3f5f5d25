import { type LocalDate } from '#kernel';
import { type Level, type PolicyRef, rankOf, type TimelineItem } from '#policies/rules';
import { type Noted, type ObligationRow } from '#obligations';
import { countOf, type Grounds, isOver, overdueDays, stepsAhead } from './explained.ts';
import { type Bilingual, sentencesOn, type Sentence } from './sentence.ts';
import {
  dateText,
  dayText,
  doneText,
  levelText,
  policyText,
  ruleText,
  workingDays,
} from './words.ts';

export type ColourFacts = {
  /** Null: no light. */
  readonly level: Level | null;
  /** The notice that raised it, by which rule and on which day; null when a person set it. */
  readonly raised: Pick<Noted, 'rule' | 'on'> | null;
  readonly policy: PolicyRef;
  /** The next higher rung, when nothing is done. */
  readonly next: { readonly level: Level; readonly rule: string; readonly on: LocalDate } | null;
  /** Until when an answer holds the ladder. */
  readonly promisedOn: LocalDate | null;
  readonly redCard: string | null;
};

export function colourFacts(row: ObligationRow, grounds: Grounds): ColourFacts {
  const { level, policy } = row;
  const higher = stepsAhead(row, grounds).find(
    (step): step is TimelineItem & { level: Level } =>
      step.level !== undefined && (level === null || rankOf(step.level) > rankOf(level)),
  );
  const { escalation } = grounds;
  const running = escalation?.status === 'open' ? escalation : undefined;
  return {
    level,
    raised: raisedBy(row, running),
    policy: { name: policy.name, version: policy.version },
    next: higher ? { level: higher.level, rule: higher.rule, on: higher.on } : null,
    promisedOn: running?.promisedOn ?? null,
    redCard: level === 'red' ? (running?.redCard ?? null) : null,
  };
}

/** The notice that led to this level; on another day than the notice's it was a person who set it. */
function raisedBy(
  { level, notices }: ObligationRow,
  running: Grounds['escalation'],
): ColourFacts['raised'] {
  const notice = notices.findLast(({ form }) => form === level);
  if (!notice || (running && running.levelOn > notice.on)) return null;
  return { rule: notice.rule, on: notice.on };
}

/** Why this colour: which rung on which day by which rule, what would raise it and what ends it. */
export function colourSentences(
  row: ObligationRow,
  facts: ColourFacts,
  grounds: Grounds,
): readonly Sentence[] {
  if (facts.level === null)
    return sentencesOn('colour', without(row, grounds), raise(facts, row, grounds));
  return sentencesOn(
    'colour',
    rung(facts, row, grounds),
    redCard(facts),
    promise(facts),
    raise(facts, row, grounds),
    ends(row),
  );
}

function ends({ kind }: ObligationRow): Bilingual {
  const { zh, en } = doneText(kind);
  return {
    zh: `${zh}、同意延期、暂缓或不再办理后自动解除。`,
    en: `It ends when it is ${en}, extended, suspended or no longer owed.`,
  };
}

/** No light, and why. */
function without(row: ObligationRow, { calendar, today }: Grounds): Bilingual {
  if (isOver(row)) return OVER;
  const rest = RESTING[row.status];
  if (rest) return rest;
  if (row.soft) return SOFT;
  const days = overdueDays(calendar, row.dueOn, today);
  if (today <= row.dueOn)
    return {
      zh: '尚未到期，未列入三色督办。',
      en: 'It is not due yet: not under coloured supervision.',
    };
  return days === 0
    ? {
        zh: '时限已过，尚未到列入蓝色督办的工作日。',
        en: 'It is past due, but no working day has come yet.',
      }
    : {
        zh: `已逾期${workingDays(days).zh}，目前未列入三色督办。`,
        en: `It is ${workingDays(days).en} overdue; not under coloured supervision at present.`,
      };
}

const OVER: Bilingual = {
  zh: '已办结或不再办理，三色督办已解除。',
  en: 'It is closed: coloured supervision is over.',
};

const SOFT: Bilingual = {
  zh: '原文用“争取”“力争”等提法，属于努力目标，只提醒、不督办。',
  en: 'The plan words it as an aim to strive for: it is reminded of, never escalated.',
};

const RESTING: Readonly<Record<string, Bilingual>> = {
  claimed: {
    zh: '办结申请待审核，其间不升级。',
    en: 'Completion is claimed and under review: it does not rise meanwhile.',
  },
  baselined: {
    zh: '启动督办前时限已过，待督办单位认定，其间不列入三色督办。',
    en: 'It was past already when the plan started: no coloured supervision until the supervising office has ruled on it.',
  },
  suspended: {
    zh: '暂缓办理，其间不列入三色督办。',
    en: 'It is suspended: no coloured supervision meanwhile.',
  },
};

function rung(
  { level, raised, policy }: ColourFacts,
  row: ObligationRow,
  grounds: Grounds,
): Bilingual {
  const shown = levelText(level ?? 'blue');
  if (!raised) return setByHand(shown, grounds);
  const { zh, en } = shown;
  const [day, rule, by] = [dateText(raised.on), ruleText(raised.rule), policyText(policy)];
  const paused = row.status === 'open' ? null : RESTING[row.status];
  const held = heldBack(raised, row, grounds);
  return {
    zh: `现为${zh}：${day.zh}达到${by.zh}的“${rule.zh}”${held.zh}。${paused?.zh ?? ''}`,
    en: `It stands at ${en}: on ${day.en} it reached the step "${rule.en}" of ${by.en}${held.en}. ${paused?.en ?? ''}`.trimEnd(),
  };
}

function setByHand({ zh, en }: Bilingual, { escalation }: Grounds): Bilingual {
  const day = escalation ? dayText(escalation.levelOn) : null;
  return {
    zh: `现为${zh}${day ? `，由督办单位于${day.zh}调整` : '，由督办单位调整'}。`,
    en: `It stands at ${en}, as set by the supervising office${day ? ` on ${day.en}` : ''}.`,
  };
}

/** A rung that a promise put off came later than its name says. */
function heldBack(
  { rule, on }: Pick<Noted, 'rule' | 'on'>,
  row: ObligationRow,
  grounds: Grounds,
): Bilingual {
  const { holds = [], since } = row.state.terms;
  const counted = countOf(rule, row, grounds)?.result;
  const hold = holds.findLast((one) => ('level' in one ? one.until : one.returnedOn) < on);
  if (hold === undefined || counted === undefined || counted < since || counted >= on)
    return { zh: '', en: '' };
  if (!('level' in hold))
    return {
      zh: '（办结申请审核期间不计）',
      en: ', the days on which a claim was in review not counted',
    };
  const day = dayText(hold.until);
  return {
    zh: `，其间承诺${day.zh}前办结，未升级`,
    en: `, put off by the promise to finish by ${day.en}`,
  };
}

const RED_CARDS: Readonly<Record<string, Bilingual>> = {
  drafted: {
    zh: '红色督办单待签发，签发前不通知承办单位主要负责人。',
    en: 'The red notice waits for its signature; until then the head of the owing unit is not told.',
  },
  approved: { zh: '红色督办单已签发。', en: 'The red notice has been issued.' },
  declined: { zh: '红色督办单不予签发。', en: 'The red notice was not issued.' },
  withdrawn: { zh: '红色督办单已撤回。', en: 'The red notice was withdrawn.' },
};

const redCard = (facts: ColourFacts): Bilingual | null => RED_CARDS[facts.redCard ?? ''] ?? null;

function promise({ promisedOn }: ColourFacts): Bilingual | null {
  if (promisedOn === null) return null;
  const { zh, en } = dayText(promisedOn);
  return {
    zh: `承办单位承诺${zh}前办结，在此之前不再升级。`,
    en: `The organization has promised to finish by ${en}: until then it rises no further.`,
  };
}

function raise(
  { next }: ColourFacts,
  { dueOn, kind }: ObligationRow,
  { calendar }: Grounds,
): Bilingual | null {
  if (!next) return null;
  const [to, day, done] = [levelText(next.level), dayText(next.on), doneText(kind)];
  // Counted, not read from the rule: a promise moves the rungs.
  const days = workingDays(overdueDays(calendar, dueOn, next.on));
  return {
    zh: `仍未${done.zh}的，${day.zh}（届时逾期${days.zh}）升级为${to.zh}。`,
    en: `If it is still not ${done.en}, it turns ${to.en} on ${day.en} (${days.en} overdue).`,
  };
}
