import { type CommanderError, type HelpConfiguration, Option } from 'commander';
import { displayWidth } from './display-width.ts';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** Help in Chinese, aligned by what a terminal shows. */
export const chineseHelp: HelpConfiguration = {
  displayWidth,
  styleTitle: (title) => TITLES[title] ?? title,
  commandUsage: (command) => {
    const names = [command.name()];
    for (let parent = command.parent; parent; parent = parent.parent) names.unshift(parent.name());
    return [...names, command.usage()]
      .join(' ')
      .replace('[options]', '[选项]')
      .replace('[command]', '[命令]');
  },
  subcommandTerm: (command) => {
    const args = command.registeredArguments.map((one) => one.name());
    return [command.name(), ...args].join(' ');
  },
  optionDescription: (option) => {
    const { description, argChoices, envVar } = option;
    const defaultValue: unknown = option.defaultValue;
    const notes = [
      ...(argChoices ? [`可选 ${argChoices.join('、')}`] : []),
      ...(typeof defaultValue === 'string' || typeof defaultValue === 'number'
        ? [`默认 ${defaultValue}`]
        : []),
      ...(envVar === undefined ? [] : [`或环境变量 ${envVar}`]),
    ];
    return notes.length > 0 ? `${description}（${notes.join('；')}）` : description;
  },
};

/** An option whose value must be one of `choices`. */
export const choice = (flags: string, description: string, choices: readonly string[]): Option =>
  new Option(flags, description).choices(choices);

type Parts = { readonly quoted: string; readonly other: string; readonly message: string };

const SENTENCES: Readonly<Record<string, (parts: Parts) => string>> = {
  'commander.unknownCommand': ({ quoted }) => `没有“${quoted}”这个命令`,
  'commander.unknownOption': ({ quoted }) => `没有“${quoted}”这个选项`,
  'commander.missingArgument': ({ quoted }) => `缺少参数 ${quoted}`,
  'commander.optionMissingArgument': ({ quoted }) => `选项 ${quoted} 后面缺少内容`,
  'commander.missingMandatoryOptionValue': ({ quoted }) => `缺少选项 ${quoted}`,
  'commander.conflictingOption': ({ quoted, other }) => `选项 ${quoted} 和 ${other} 不能同时用`,
  'commander.excessArguments': ({ message }) => {
    const [, wanted = '', given = ''] =
      /Expected (\d+) arguments? but got (\d+)/.exec(message) ?? [];
    return `参数多了：只要 ${wanted} 个，给了 ${given} 个`;
  },
  'commander.invalidArgument': ({ quoted, other, message }) => {
    const [name, value] = message.startsWith('error: option') ? [quoted, other] : [other, quoted];
    return `${name} 不能是“${value}”：${afterwards(message, / is invalid(?: for argument '[^']*')?\. /)}`;
  },
};

const afterwards = (message: string, mark: RegExp): string =>
  (message.split(mark).at(-1) ?? '').replace(/^Allowed choices are /, '可选 ').replace(/\.$/, '');

/** One sentence for a call that commander refused; null when it has shown the help instead. */
export function usageSentence({ code, message }: CommanderError): string | null {
  const [quoted = '', other = ''] = [...message.matchAll(/'([^']*)'/g)].map(
    ([, text]) => text ?? '',
  );
  const sentence = SENTENCES[code]?.({ quoted, other, message });
  if (sentence === undefined) return null;
  const [, nearest] = /\(Did you mean (?:one of )?(.+)\?\)/.exec(message) ?? [];
  return nearest === undefined ? `${sentence}。` : `${sentence}，是不是 ${nearest}？`;
}
