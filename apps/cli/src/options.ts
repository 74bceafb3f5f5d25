import { Option } from 'commander';
import { words } from '#contract';
import { Failure } from './failure.ts';
import { date } from './parsers.ts';

/** The day that an act bears. */
export const EARLIER_DAY = [
  '--on <日期>',
  '日期，默认为今天；更早的由督办单位填写，用 --reason 说明理由',
  date,
] as const;

/** Of `--region`. */
export const REGION_LEFT_OUT = '地区编号，默认为本人所在地区，或已有的唯一地区';

/** An option that may be left out. @param read makes the value of the text, or throws InvalidArgumentError */
export const option = (flags: string, description: string, read?: (text: string) => unknown) =>
  read === undefined
    ? new Option(flags, description)
    : new Option(flags, description).argParser(read);

/** An option that must be given. */
export const needed = (flags: string, description: string, read?: (text: string) => unknown) =>
  option(flags, description, read).makeOptionMandatory();

/** An option that may be given several times; its value is the list of them all. */
export const several = (
  flags: string,
  description: string,
  read: (text: string) => unknown = (text) => text,
): Option =>
  new Option(flags, description).argParser(
    (text: string, earlier: readonly unknown[] | undefined) => [...(earlier ?? []), read(text)],
  );

/** For whom: an organization's own people need not say it. */
export const acting = (): Option => option('--organization <单位>', '承办单位，默认为本人所在单位');

/** Whose part is judged. */
export const judged = (): Option => needed('--organization <单位>', '承办单位');

export type StepOption = { readonly step?: string };

/** Which part of a task that is done in parts. */
export const onStep = (): Option =>
  option(
    '--step <步骤>',
    '哪一步：序号（2）或周期（2026-Q1、2026-03），整项任务填 task；只有一步在办时可不填',
  );

/** The task as it is named in what was done: with the part. */
export const taskNamed = (task: string, { step }: StepOption): string =>
  step === undefined ? task : `${task}（${words.stepWord(step).zh}）`;

/**
 * Of a command that others hang below: what they do not take cannot be demanded by commander.
 * @throws {Failure} 2 when it was not given
 */
export function demanded<T>(value: T | undefined, flags: string): T {
  if (value !== undefined) return value;
  throw new Failure(2, `缺少选项 ${flags}。`);
}
