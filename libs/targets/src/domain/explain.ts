import { words } from '#contract';
import { type LocalDate } from '#kernel';
import { isLimit, isUnverified } from './progress.ts';
import { type Judgement, judge, LAGGING_PCT, ON_TRACK_PCT, type TargetStatus } from './status.ts';
import { type Measurement, type Reference, type TargetRecord } from './target-record.ts';
import { dateZh, numberText, outcome } from './words.ts';

export type Bilingual = { readonly zh: string; readonly en: string };

/** Why a target shows the colour it shows on a day, in words and in the figures behind them. */
export type TargetExplanation = {
  readonly targetId: string;
  readonly planId: string;
  readonly planTitle: string;
  readonly number: string;
  readonly title: string;
  readonly on: LocalDate;
  readonly status: TargetStatus;
  /** Of a yearly target the year that is judged, else null. */
  readonly year: number | null;
  /** Value to be reached, or of a relative target the reference; null: there is nothing to compare with. */
  readonly goal: number | null;
  /** By that day; null without a goal. Like `ratio` rounded to six decimals. */
  readonly expected: number | null;
  readonly actual: number | null;
  /** Actual to expected; 1 is all of it. */
  readonly ratio: number | null;
  readonly limits: {
    readonly onTrackPct: number;
    readonly laggingPct: number;
    readonly staleAfterDays: number;
    /** Last day of the time that is judged; null: there is none. */
    readonly lastDay: LocalDate | null;
    /** First day on which the data are stale; null without data. */
    readonly staleFrom: LocalDate | null;
  };
  /** The latest that counts. */
  readonly measurement: Measurement | null;
  readonly reference: Reference | null;
  readonly sentences: readonly Bilingual[];
};

/** @param on any day: judged by its terms, and by what is known now about the days up to it */
export function explainTarget(record: TargetRecord, on: LocalDate): TargetExplanation {
  const judgement = judge(record, on);
  const { targetId, planId, planTitle } = record;
  const { number, subject: title } = judgement.terms;
  const { status, span, goal, expected, amount, ratio, staleAfterDays, staleFrom } = judgement;
  const { measurement, reference } = judgement;
  const limits = { onTrackPct: ON_TRACK_PCT, laggingPct: LAGGING_PCT, staleAfterDays, staleFrom };
  return {
    targetId,
    planId,
    planTitle,
    number,
    title,
    on,
    status,
    year: span.year,
    goal,
    expected,
    actual: amount?.value ?? null,
    ratio,
    limits: { ...limits, lastDay: span.to },
    measurement,
    reference,
    sentences: [
      aimSentence(judgement),
      ...referenceSentence(judgement),
      dataSentence(judgement, on),
      ...expectedSentence(judgement, on),
      outcomeSentence(judgement, on),
    ],
  };
}

const COMPARATORS = {
  '>=': { zh: '不低于', en: 'at least' },
  '>': { zh: '超过', en: 'more than' },
  '<=': { zh: '不超过', en: 'at most' },
  '<': { zh: '低于', en: 'less than' },
  range: { zh: '不低于', en: 'at least' },
} as const;

function aimSentence({ terms, span }: Judgement): Bilingual {
  const { subject, unit, value, upper, reference } = terms;
  const { zh, en } = COMPARATORS[terms.comparator];
  const amount =
    value === null
      ? (reference ?? '')
      : `${numberText(value)}${terms.comparator === 'range' && upper !== null ? `—${numberText(upper)}` : ''}${unit ?? ''}`;
  const time =
    span.year === null
      ? { zh: span.to ? `到${dateZh(span.to)}` : '', en: span.to ? ` by ${span.to}` : '' }
      : { zh: `${span.year}年内`, en: ` within ${span.year}` };
  return {
    zh: `目标：${time.zh}${subject}${zh}${amount}${terms.soft ? '（努力目标，不列入三色督办）' : ''}。`,
    en: `Target: ${subject} ${en} ${amount}${time.en}${terms.soft ? ' (hoped for, never red)' : ''}.`,
  };
}

function referenceSentence({ terms, goal, reference, amount }: Judgement): readonly Bilingual[] {
  if (terms.value !== null || (goal === null && amount === null)) return [];
  const name = terms.reference ?? '对照值';
  if (!reference) {
    return [
      {
        zh: `这是相对指标，还没有数据截至日期及以前的“${name}”，无从比较。`,
        en: `It is relative, and no “${name}” is known as of the data’s day or before: nothing to compare with.`,
      },
    ];
  }
  const source = reference.source === '' ? '' : `，来源：${reference.source}`;
  const value = `${numberText(reference.value)}${terms.unit ?? ''}`;
  return [
    {
      zh: `对照“${name}”${value}（截至${dateZh(reference.asOf)}${source}）。`,
      en: `Compared with “${name}”, ${value} as of ${reference.asOf}.`,
    },
  ];
}

function dataSentence({ terms, amount, measurement, span }: Judgement, on: LocalDate): Bilingual {
  const scope = span.year === null ? '' : `${span.year}年`;
  if (!amount || !measurement) {
    return {
      zh: `截至${dateZh(on)}，${scope}暂无已计入的数据。`,
      en: `Nothing that counts was measured${span.year === null ? '' : ` for ${span.year}`} up to ${on}.`,
    };
  }
  const value = `${numberText(amount.value)}${terms.unit ?? ''}`;
  const { organization, asOf } = measurement;
  const { zh, en } = standingOf(measurement);
  const latest = `${organization}${dateZh(asOf)}的数据`;
  return {
    zh: `实际${scope}${terms.recurrence === 'level' ? '' : '累计'}${value}，最近一条是${latest}（${zh}）。`,
    en: `Actual: ${value}; the latest measurement is of ${asOf} by ${organization} (${en}).`,
  };
}

function standingOf(measurement: Measurement): Bilingual {
  if (isUnverified(measurement)) return { zh: '待核实', en: 'not verified' };
  return measurement.verdict === null
    ? { zh: '免核实', en: 'not to be verified' }
    : { zh: '已核实', en: 'verified' };
}

function expectedSentence(judgement: Judgement, on: LocalDate): readonly Bilingual[] {
  const { terms, expected, amount, ratio, closed, span } = judgement;
  const over = closed !== null || (span.to !== null && on > span.to);
  if (expected === null || ratio === null || !amount || over) return [];
  const by = `${numberText(expected)}${terms.unit ?? ''}`;
  const limit = isLimit(terms);
  const share = `${numberText(ratio * 100)}%`;
  return [
    {
      zh: `按序时进度，到${dateZh(on)}应${limit ? '不超过' : '达到'}${by}，${limit ? '符合程度' : '实际为序时进度的'}${share}（≥${ON_TRACK_PCT}%正常，${LAGGING_PCT}%—${ON_TRACK_PCT}%滞后，<${LAGGING_PCT}%存在风险）。`,
      en: `Expected by ${on}: ${limit ? 'at most ' : ''}${by}; there is ${share} of it (on track from ${ON_TRACK_PCT}%, lagging from ${LAGGING_PCT}%, at risk below).`,
    },
  ];
}

function outcomeSentence(judgement: Judgement, on: LocalDate): Bilingual {
  const { status } = judgement;
  const why = outcome(judgement, on);
  const { zh, en } = words.targetStates[status];
  return {
    zh: `${dateZh(on)}状态为“${zh}”：${why.zh}。`,
    en: `So on ${on} it is ${en}: ${why.en}.`,
  };
}
