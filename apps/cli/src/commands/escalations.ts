import { type Command } from 'commander';
import type { LocalDate } from '#kernel';
import type { EscalationRow } from '#supervision';
import { at, ServerClient } from '../client.ts';
import { labelOf, levels, redCards } from '../labels.ts';
import { listing, type ListOptions, showList } from '../listing.ts';
import { date } from '../parsers.ts';
import { bodyOf, type WishOptions, wishing } from '../server-command.ts';
import { type Column } from '../table.ts';
import { choice } from '../usage.ts';
import { type Receipt, showReceipt } from '../wish.ts';
import { type World } from '../world.ts';

type ListingOptions = ListOptions & { readonly level?: string; readonly redCard?: true };

type Line = Pick<
  EscalationRow,
  'obligationId' | 'level' | 'subject' | 'dueOn' | 'promisedOn' | 'redCard'
> & {
  readonly workingDaysOverdue: number;
  /** An instant; null when nothing comes by itself. */
  readonly nextAt: string | null;
};

const COLUMNS: readonly Column<Line>[] = [
  { title: '级别', of: ({ level }) => labelOf(levels, level), style: ({ level }) => level },
  { title: '事项编号', of: ({ obligationId }) => obligationId },
  { title: '事项', of: ({ subject }) => subject, flexible: true },
  { title: '时限', of: ({ dueOn }) => dueOn },
  { title: '逾期工作日', of: ({ workingDaysOverdue }) => workingDaysOverdue, align: 'right' },
  { title: '承诺', of: ({ promisedOn }) => promisedOn },
  { title: '红牌', of: ({ redCard }) => labelOf(redCards, redCard) },
  { title: '下一步', of: ({ nextAt }) => nextAt?.slice(0, 10) ?? '' },
];

export function addEscalations(program: Command, world: World): void {
  const escalations = listing(program.command('escalations'))
    .summary('督办升级：列表、回复、红牌')
    .description('列出未了结的督办升级：蓝、黄、红；新近的在前。')
    .addOption(choice('--level <级别>', '只看一个级别', Object.keys(levels)))
    .option('--red-card', '只看待签发的红牌')
    .addHelpText('after', '\n例：duban escalations --level red')
    .action(({ level, redCard, ...options }: ListingOptions) => {
      const query = { level, redCard: redCard && 'drafted' };
      const list = { path: 'escalations', query, columns: COLUMNS, empty: '没有这样的督办。' };
      return showList(world, list, options);
    });
  addAnswer(escalations, world);
  addApprove(escalations, world);
  addDecline(escalations, world);
}

type AnswerOptions = WishOptions & { readonly promise: LocalDate; readonly note: string };

const addAnswer = (escalations: Command, world: World): Command =>
  wishing(escalations.command('answer'))
    .summary('回复督办')
    .description('回复督办，承诺办结日期；承诺日之前不再升级。')
    .argument('ID', '事项编号')
    .requiredOption('--promise <日期>', '承诺办结的日期', date)
    .requiredOption('--note <说明>', '回复内容')
    .addHelpText(
      'after',
      '\n例：duban escalations answer zezhou.t1.县教育局 --promise 2026-01-20 --note 方案已报批',
    )
    .action(
      async (id: string, { promise: promisedOn, note, reason, ...options }: AnswerOptions) => {
        const body = bodyOf({ promisedOn, note, reason });
        const answer = await new ServerClient(options).post<Receipt>(
          at`escalations/${id}/answer`,
          body,
        );
        showReceipt(world, options, answer, `已回复，承诺 ${promisedOn} 办结：${id}`);
      },
    );

type ApproveOptions = WishOptions & { readonly note?: string };

const addApprove = (escalations: Command, world: World): Command =>
  wishing(escalations.command('approve'))
    .summary('签发红牌')
    .description('签发红牌，送承办单位主要负责人。')
    .argument('ID', '事项编号')
    .option('--note <批示>', '批示')
    .addHelpText('after', '\n例：duban escalations approve zezhou.t1.县教育局')
    .action(async (id: string, { note, reason, ...options }: ApproveOptions) => {
      const path = at`escalations/${id}/red-card/approve`;
      const answer = await new ServerClient(options).post<Receipt>(path, bodyOf({ note, reason }));
      showReceipt(world, options, answer, `红牌已签发：${id}`);
    });

const addDecline = (escalations: Command, world: World): Command =>
  wishing(escalations.command('decline'))
    .summary('不予签发红牌')
    .description('不予签发红牌。必须用 --reason 说明理由。')
    .argument('ID', '事项编号')
    .addHelpText('after', '\n例：duban escalations decline zezhou.t1.县教育局 --reason 已当面说明')
    .action(async (id: string, { reason, ...options }: WishOptions) => {
      const path = at`escalations/${id}/red-card/decline`;
      const answer = await new ServerClient(options).post<Receipt>(path, bodyOf({ reason }));
      showReceipt(world, options, answer, `红牌不予签发：${id}`);
    });
