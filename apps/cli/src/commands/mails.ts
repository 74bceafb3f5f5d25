import { type Command } from 'commander';
import type { Answer, BurdenRow, MailRow } from '../api.ts';
import { type LocalDate } from '#kernel';
import { headings, labelOf, mailStatuses } from '../labels.ts';
import { listing, type ListOptions, showList } from '../listing.ts';
import { choice, option } from '../options.ts';
import { factLines, plain } from '../output.ts';
import { date } from '../parsers.ts';
import { type Column } from '../table.ts';
import { addList, addQuery, addVerb } from '../verb.ts';
import { type World } from '../world.ts';

type Filter = { readonly organization?: string };
type Options = ListOptions &
  Filter & { readonly status?: keyof typeof mailStatuses; readonly on?: LocalDate };

const COLUMNS: readonly Column<MailRow>[] = [
  { title: headings.on, of: ({ on }) => on, spare: 2 },
  { title: headings.organization, of: ({ organization }) => organization, flexible: true },
  { title: headings.contact, of: ({ recipient }) => recipient, spare: 1 },
  { title: headings.state, of: ({ status }) => labelOf(mailStatuses, status) },
  { title: headings.title, of: ({ subject }) => subject, flexible: 'wraps' },
  { title: headings.mailId, of: ({ mailId }) => mailId },
];

const BURDEN: readonly Column<BurdenRow>[] = [
  { title: headings.region, of: ({ region }) => region },
  { title: headings.organization, of: ({ organization }) => organization },
  { title: headings.month, of: ({ month }) => month },
  { title: headings.mails, of: ({ mails }) => mails, align: 'right' },
  { title: headings.itemLines, of: ({ lines }) => lines, align: 'right' },
];

export function addMails(program: Command, world: World): void {
  const mails = listing(program.command('mails'))
    .summary('邮件：列表、原文、重新发送、各单位每月多少')
    .description('列出邮件：应发、已发、送达、失败；新近的在前。')
    .option('--organization <单位>', '只看一个单位')
    .addOption(choice('--status <状态>', '只看一种状态', mailStatuses))
    .option('--on <日期>', '只看这一天', date)
    .addHelpText('after', '\n例：duban mails --on 2025-12-17 --status 退信')
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
        [headings.title, subject],
        [headings.state, labelOf(mailStatuses, status)],
        [headings.response, response],
      ]),
      '',
      ...text.trimEnd().split('\n').map(plain),
    ],
  });
  addVerb(mails, world, {
    name: 'resend',
    summary: '重新发送，发往现行邮箱',
    description:
      '重新发送一封邮件，发往现行邮箱：未送达的只含仍未办结的事项；已送达的按原样再发，须用 --reason 说明理由。',
    args: [['MAIL', '邮件编号']],
    example: 'duban mails resend assignment.zezhou.县教育局.zezhou-jy-1 --reason 邮箱已更正',
    send: (server, { reason }, mail) =>
      server.post('/api/mails/{mailId}/resend', { path: { mailId: mail }, body: { reason } }),
    done: (_options, mail) => `已重新发送：${mail}`,
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
