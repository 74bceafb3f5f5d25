import { type Command } from 'commander';
import { type LocalDate } from '#kernel';
import type { Answer } from '../api.ts';
import { ServerClient } from '../client.ts';
import { Failure } from '../failure.ts';
import { heading, plain, printJson } from '../output.ts';
import { date } from '../parsers.ts';
import { asking, type AskOptions } from '../server-command.ts';
import { choice } from '../options.ts';
import { type World } from '../world.ts';

type Options = AskOptions & {
  readonly obligation?: string;
  readonly mail?: string;
  readonly target?: string;
  readonly date?: LocalDate;
  readonly offset?: string;
  readonly on?: LocalDate;
  readonly for?: string;
  readonly lang: Language;
};

type Language = 'zh' | 'en';
/** Each sentence; those of a target and of a date have no topic. */
type Said = { readonly topic?: string; readonly zh: string; readonly en: string };
type Explained = Answer<'/api/explain'>;

/** What a sentence answers. */
const TOPICS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  why: { zh: '发信原因', en: 'Why it was sent' },
  day: { zh: '当日提醒', en: 'That day' },
  date: { zh: '时限依据', en: 'Due date' },
  colour: { zh: '督办级别', en: 'Level' },
  you: { zh: '发送原因', en: 'Why you' },
  next: { zh: '下一步', en: 'Next' },
  history: { zh: '办理经过', en: 'History' },
};

export function addExplain(program: Command, world: World): void {
  asking(program.command('explain'))
    .summary('为什么是这个日期、颜色、单位，下一步是什么')
    .description(
      '说明一个事项、一封邮件、一项指标或一个推算的日期；网页、接口和这里说的是同样的话。',
    )
    .option('--obligation <编号>', '事项：为何是这个时限、颜色和单位，下一步是什么')
    .option('--mail <编号>', '邮件：为何发、为何发给此人、为何在这一天')
    .option('--target <编号>', '指标：为何是这个状态')
    .option('--date <日期>', '起算日期，当日不计；与 --offset 同用', date)
    .option('--offset <偏移>', '-10wd、+3wd、-30d、0d；与 --date 同用')
    .option('--on <日期>', '事项：这一天应不应发通知；指标：这一天的状态', date)
    .option('--for <联系人>', '事项：为何通知此人')
    .addOption(choice('--lang <语言>', '语言', { zh: '中文', en: '英文' }).default('zh', '中文'))
    .addHelpText('after', '\n例：duban explain --obligation zezhou.t1.县教育局 --on 2025-12-06')
    .action(async ({ lang, ...options }: Options) => {
      const { obligation, mail, target, date: start, offset, on, for: contact } = options;
      if ([obligation, mail, target, start].filter((one) => one !== undefined).length !== 1) {
        throw new Failure(2, '请给出 --obligation、--mail、--target、--date 其中的一项。');
      }
      const query = { obligation, mail, target, date: start, offset, on, for: contact };
      const answer = await new ServerClient(options).get('/api/explain', { query });
      if (options.json) printJson(world, answer);
      else linesOf(answer, lang, world).forEach(world.say);
    });
}

/** Each topic once, above its sentences. */
function linesOf({ sentences }: Explained, lang: Language, world: World): readonly string[] {
  const said: readonly Said[] = sentences;
  return said.flatMap(({ topic, ...text }, index) => {
    const title = topic === undefined ? undefined : TOPICS[topic]?.[lang];
    const isFirst = said[index - 1]?.topic !== topic;
    const above = title !== undefined && isFirst ? [heading(world, title)] : [];
    return [...above, title === undefined ? plain(text[lang]) : `  ${plain(text[lang])}`];
  });
}
