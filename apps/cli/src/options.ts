import { type Command, InvalidArgumentError, Option } from 'commander';
import { words } from '#contract';
import { Failure } from './failure.ts';
import { date } from './parsers.ts';
import { flagOf } from './usage.ts';

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

/** An option that must be given: what is missing is told all at once, see {@link demandNeeded}. */
class NeededOption extends Option {}

/** An option that must be given. */
export const needed = (
  flags: string,
  description: string,
  read?: (text: string, earlier: unknown) => unknown,
) =>
  read === undefined
    ? new NeededOption(flags, description)
    : new NeededOption(flags, description).argParser(read);

/** @throws {Failure} 2 naming every option that must be given and was not */
export function demandNeeded(command: Command): void {
  const missing = command.options.filter(
    (one) =>
      one instanceof NeededOption && command.getOptionValue(one.attributeName()) === undefined,
  );
  if (missing.length === 0) return;
  throw new Failure(2, `缺少选项：${missing.map(({ flags }) => flagOf(flags)).join('、')}`);
}

/** What one may choose: by code, with the word that people know it by. */
type Choices = Readonly<Record<string, string>>;

function oneOf(choices: Choices): (text: string) => string {
  return (text) => {
    const [code] =
      Object.entries(choices).find(([name, word]) => name === text || word === text) ?? [];
    if (code !== undefined) return code;
    throw new InvalidArgumentError(`可选：${Object.values(choices).join('、')}`);
  };
}

/** An option whose value is one of some words, or its code. */
export function choice(flags: string, description: string, choices: Choices): Option {
  const made = new Option(flags, description).argParser(oneOf(choices));
  made.argChoices = Object.values(choices);
  return made;
}

/** The same, which must be given. */
export function neededChoice(flags: string, description: string, choices: Choices): Option {
  const made = needed(flags, description, oneOf(choices));
  made.argChoices = Object.values(choices);
  return made;
}

/** The same, which may be given several times; its value is the list of them all. */
export function neededChoices(flags: string, description: string, choices: Choices): Option {
  const made = needed(flags, description, eachOf(oneOf(choices)));
  made.argChoices = Object.values(choices);
  return made;
}

/** An option that may be given several times; its value is the list of them all. */
export const several = (
  flags: string,
  description: string,
  read: (text: string) => unknown = (text) => text,
): Option => new Option(flags, description).argParser(eachOf(read));

const eachOf =
  (read: (text: string) => unknown) =>
  (text: string, earlier: unknown): readonly unknown[] => [
    ...((earlier as readonly unknown[] | undefined) ?? []),
    read(text),
  ];

/** For whom: an organization's own people need not say it. */
export const acting = (): Option => option('--organization <单位>', '承办单位，默认为本人所在单位');

/** Whose part is judged: need not be said where only one can be meant. */
export const judged = (): Option =>
  option('--organization <单位>', '承办单位，只有一个单位待处理时可不填');

export type StepOption = { readonly step?: string };

/** Which part of a task that is done in parts. */
export const onStep = (): Option =>
  option(
    '--step <步骤>',
    '哪一步：序号（2）或周期（2026-Q1、2026-03），整项任务填 task；只有一步办理中时可不填',
  );

/** The task as it is named in what was done: with the part. */
export const taskNamed = (task: string, { step }: StepOption): string =>
  step === undefined ? task : `${task}（${words.stepWord(step).zh}）`;
