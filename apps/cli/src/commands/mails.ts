import { type Command } from 'commander';
import type { Answer, BurdenRow, MailRow } from '../api.ts';
import { type LocalDate } from '#kernel';
import { labelOf, mailStatuses } from '../labels.ts';
import { listing, type ListOptions, showList } from '../listing.ts';
import { option } from '../options.ts';
import { factLines, plain } from '../output.ts';
import { date } from '../parsers.ts';
import { type Column } from '../table.ts';
import { choice } from '../usage.ts';
import { addList, addQuery } from '../verb.ts';
import { type World } from '../world.ts';

type Filter = { readonly organization?: string };
type Options = ListOptions &
  Filter & { readonly status?: keyof typeof mailStatuses; readonly on?: LocalDate };

const COLUMNS: readonly Column<MailRow>[] = [
  { title: '日期', of: ({ on }) => on },
  { title: '单位', of: ({ organization }) => organization },
  { title: '联系人', of: ({ recipient }) => recipient },
  { title: '状态', of: ({ status }) => labelOf(mailStatuses, status) },
  { title: '标题', of: ({ subject }) => subject, flexible: true },
  { title: '邮件编号', of: ({ mailId }) => mailId },
];

const BURDEN: readonly Column<BurdenRow>[] = [
  { title: '地区', of: ({ region }) => region },
  { title: '单位', of: ({ organization }) => organization },
  { title: '月份', of: ({ month }) => month },
  { title: '邮件', of: ({ mails }) => mails, align: 'right' },
  { title: '事项条数', of: ({ lines }) => lines, align: 'right' },
];

export function addMails(program: Command, world: World): void {
  const mails = listing(program.command('mails'))
    .summary('邮件：列表、原文、各单位每月多少')
    .description('列出邮件：应发、已发、送达、失败；新近的在前。')
    .option('--organization <单位>', '只看一个单位')
    .addOption(choice('--status <状态>', '只看一种状态', Object.keys(mailStatuses)))
    .option('--on <日期>', '只看这一天', date)
    .addHelpText('after', '\n例：duban mails --on 2025-12-17 --status bounced')
    .action(({ organization, status, on, ...options }: Options) => {
      return showList(
        world,
        {
          ask: (server, page) =>
            server.get('/api/mails', { query: { organization, status, on, ...page } }),
          columns: COLUMNS,
          empty: '没有符合条件的邮件，可放宽条件。',
        },
        options,
      );
    });
  addQuery<Answer<'/api/mails/{mailId}'>>(mails, world, {
    name: 'show',
    summary: '一封邮件的原文',
    args: [['MAIL', '邮件编号']],
    example: 'duban mails show 5b8fca59',
    ask: (server, _options, mail) => server.get('/api/mails/{mailId}', { path: { mailId: mail } }),
    lines: ({ status, response, subject, text }) => [
      ...factLines([
        ['标题', subject],
        ['状态', labelOf(mailStatuses, status)],
        ['对方服务器答复', response],
      ]),
      '',
      ...text.trimEnd().split('\n').map(plain),
    ],
  });
  addList<BurdenRow, Filter>(mails, world, {
    name: 'burden',
    summary: '邮件统计：各单位每月收到多少',
    options: [option('--organization <单位>', '只看一个单位')],
    example: 'duban mails burden --all',
    ask: (server, { organization }, page) =>
      server.get('/api/burden', { query: { organization, ...page } }),
    columns: BURDEN,
    empty: '尚未发出邮件。',
  });
}
