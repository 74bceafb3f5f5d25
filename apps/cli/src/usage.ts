import { type CommanderError, type HelpConfiguration } from 'commander';
import { displayWidth, wrapped } from './display-width.ts';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** Help in Chinese, aligned by what a terminal shows, parted between words and indented where a line goes on. */
export const chineseHelp: HelpConfiguration = {
  displayWidth,
  boxWrap: (text, width) => wrapped(text, width).join('\n'),
  minWidthToWrap: 20,
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
    const defaultValue: unknown = option.defaultValueDescription ?? option.defaultValue;
    const notes = [
      ...(argChoices ? [`可选${argChoices.join('、')}`] : []),
      ...(typeof defaultValue === 'string' || typeof defaultValue === 'number'
        ? [`默认${defaultValue}`]
        : []),
      ...(envVar === undefined ? [] : [`或环境变量${envVar}`]),
    ];
    return notes.length > 0 ? `${description}（${notes.join('；')}）` : description;
  },
};

type Parts = { readonly quoted: string; readonly other: string; readonly message: string };

const SENTENCES: Readonly<Record<string, (parts: Parts) => string>> = {
  'commander.unknownCommand': ({ quoted }) => `未知命令“${quoted}”`,
  'commander.unknownOption': ({ quoted }) => `未知选项“${quoted}”`,
  'commander.missingArgument': ({ quoted }) => `缺少参数：${quoted}`,
  'commander.optionMissingArgument': ({ quoted }) => `选项${flagOf(quoted)}后缺少内容`,
  'commander.conflictingOption': ({ quoted, other }) =>
    `选项${flagOf(quoted)}和${flagOf(other)}不能同时使用`,
  'commander.excessArguments': ({ message }) => {
    const [, wanted = '', given = ''] =
      /Expected (\d+) arguments? but got (\d+)/.exec(message) ?? [];
    return `参数过多：应为${wanted}个，现为${given}个`;
  },
  'commander.invalidArgument': ({ quoted, other, message }) => {
    const [name, value] = message.startsWith('error: option') ? [quoted, other] : [other, quoted];
    const why = message.split(/ is invalid(?: for argument '[^']*')?\. /).at(-1) ?? '';
    return `${flagOf(name)}“${value}”有误，${why}`;
  },
};

/** `--due` of `--due <日期>`. */
export const flagOf = (flags: string): string => flags.replace(/ .*$/, '');

/** One sentence for a call that commander refused; null when it has shown the help instead. */
export function usageSentence({ code, message }: CommanderError): string | null {
  const [quoted = '', other = ''] = [...message.matchAll(/'([^']*)'/g)].map(
    ([, text]) => text ?? '',
  );
  const sentence = SENTENCES[code]?.({ quoted, other, message });
  if (sentence === undefined) return null;
  const [, nearest] = /\(Did you mean (?:one of )?(.+)\?\)/.exec(message) ?? [];
  return nearest === undefined ? `${sentence}。` : `${sentence}，可能是：${nearest}`;
}
