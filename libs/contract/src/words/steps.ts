import { type Word, word } from './word.ts';

const HALVES: Readonly<Record<string, Word>> = {
  '1': word('上半年', 'first half of'),
  '2': word('下半年', 'second half of'),
};

const PERIOD = /^(\d{4})(?:-(?:Q(\d)|H(\d)|(\d\d)))?(?:\.\d+)?$/;

/** How a part of a task is called: 第2步, 2026年第1季度. @param step its number, or its period such as `2026-Q1` */
export function stepWord(step: string): Word {
  const [, year, quarter, half, month] = PERIOD.exec(step) ?? [];
  if (year === undefined) return /^\d+$/.test(step) ? word(`第${step}步`, `step ${step}`) : WHOLE;
  if (quarter !== undefined) return word(`${year}年第${quarter}季度`, `Q${quarter} ${year}`);
  if (half !== undefined) {
    const named = HALVES[half];
    return word(`${year}年${named?.zh ?? ''}`, `${named?.en ?? ''} ${year}`);
  }
  return month === undefined
    ? word(`${year}年`, year)
    : word(`${year}年${Number(month)}月`, `${year}-${month}`);
}

const WHOLE = word('整项任务', 'the whole task');

/** With what is to be done: 第2步：完成改造. */
export const stepTitle = ({
  step,
  title,
}: {
  readonly step: string;
  readonly title: string;
}): string => (title === '' ? stepWord(step).zh : `${stepWord(step).zh}：${title}`);

/** How the task is called in what is called by a part of it: 改造管网 of 改造管网（第2步：完成改造）. */
export const titleWithoutStep = (subject: string, step: string | undefined): string => {
  const at = step === undefined ? -1 : subject.lastIndexOf(`（${stepWord(step).zh}：`);
  return at < 0 ? subject : subject.slice(0, at);
};

/** The part alone: 第2步：完成改造; empty of what has none. */
export const stepIn = (subject: string, step: string | undefined): string =>
  step === undefined ? '' : subject.slice(titleWithoutStep(subject, step).length + 1, -1);
