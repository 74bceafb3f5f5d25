import { type Command } from 'commander';
import type { LocalDate } from '#kernel';
import type { Answer, EscalationDetail, EscalationRow } from '../api.ts';
import { COUNTS, escalationLines } from '../escalation-lines.ts';
import { headings, labelOf, levelNames, levels, redCards, urgedBy } from '../labels.ts';
import { listing, type ListOptions, showList } from '../listing.ts';
import { needed, option } from '../options.ts';
import { date, positiveWhole } from '../parsers.ts';
import { type Column, tableLines } from '../table.ts';
import { choice } from '../usage.ts';
import { addQuery, addVerb } from '../verb.ts';
import { type Receipt } from '../receipt.ts';
import { type World } from '../world.ts';

type ListingOptions = ListOptions & {
  readonly plan?: string;
  readonly organization?: string;
  readonly level?: keyof typeof levels;
  readonly redCard?: true;
  readonly status?: 'open' | 'resolved';
  readonly order?: 'newest' | 'level' | 'age' | 'next';
  readonly minAge?: number;
};

const COLUMNS: readonly Column<EscalationRow>[] = [
  { title: headings.level, of: ({ level }) => labelOf(levels, level), style: ({ level }) => level },
  { title: headings.obligationId, of: ({ obligationId }) => obligationId },
  { title: headings.item, of: ({ title }) => title, flexible: true },
  { title: headings.dueOn, of: ({ dueOn }) => dueOn },
  {
    title: headings.workingDaysOverdue,
    of: ({ workingDaysOverdue }) => workingDaysOverdue,
    align: 'right',
  },
  { title: headings.promisedOn, of: ({ promisedOn }) => promisedOn },
  { title: headings.redCard, of: ({ redCard }) => labelOf(redCards, redCard) },
  { title: headings.nextStep, of: ({ nextAt }) => nextAt?.slice(0, 10) ?? '' },
];

export function addEscalations(program: Command, world: World): void {
  const escalations = listing(program.command('escalations'))
    .summary('三色督办：列表、汇总、回复、红色督办单、催办、降级、解除')
    .description('列出督办中的事项：蓝、黄、红；新近的在前。')
    .option('--plan <编号>', '只看一份方案')
    .option('--organization <单位>', '只看一个单位')
    .addOption(choice('--level <级别>', '只看一个级别', Object.keys(levels)))
    .option('--red-card', '只看待签发的红色督办单')
    .addOption(choice('--status <状态>', '督办中的或已解除的', ['open', 'resolved']))
    .option('--min-age <工作日>', '在现级别至少已有多少个工作日', positiveWhole)
    .addOption(
      choice('--order <次序>', '新近的、级别高的、时间长的或下一步近的在前', [
        'newest',
        'level',
        'age',
        'next',
      ]),
    )
    .addHelpText('after', '\n例：duban escalations --level red')
    .action((options: ListingOptions) => {
      const { plan: planId, organization, level, redCard, status, order, minAge } = options;
      return showList(
        world,
        {
          ask: (server, page) =>
            server.get('/api/escalations', {
              query: {
                planId,
                organization,
                level,
                status,
                order,
                minAge,
                redCard: redCard && ('drafted' as const),
                ...page,
              },
            }),
          columns: COLUMNS,
          empty: '没有符合条件的三色督办，可放宽条件。',
        },
        options,
      );
    });
  addLooking(escalations, world);
  addAnswer(escalations, world);
  addApprove(escalations, world);
  addDecline(escalations, world);
  addEasing(escalations, world);
  addUrging(escalations, world);
}

function addLooking(escalations: Command, world: World): void {
  addQuery<EscalationDetail>(escalations, world, {
    name: 'show',
    summary: '一个事项的历次督办',
    args: [ID],
    example: 'duban escalations show zezhou.t1.县教育局',
    ask: (server, _options, id) =>
      server.get('/api/escalations/{obligationId}', { path: { obligationId: id } }),
    lines: escalationLines,
  });
  addQuery<Answer<'/api/escalations/summary'>, { readonly plan?: string }>(escalations, world, {
    name: 'summary',
    summary: '汇总：各单位各级别的督办，按在本级的时长',
    options: [option('--plan <编号>', '只看一份方案')],
    example: 'duban escalations summary --plan zezhou',
    ask: (server, { plan: planId }) =>
      server.get('/api/escalations/summary', { query: { planId } }),
    lines: ({ rows }) =>
      rows.length === 0 ? ['暂无督办中的事项。'] : tableLines(rows, COUNTS, world),
  });
}

const ID = ['ID', '事项编号'] as const;

type AnswerOptions = { readonly promise: LocalDate; readonly note: string };

function addAnswer(escalations: Command, world: World): void {
  addVerb<AnswerOptions>(escalations, world, {
    name: 'answer',
    summary: '回复督办',
    description: '回复督办，承诺办结日期；承诺日之前不再升级。',
    args: [ID],
    options: [
      needed('--promise <日期>', '承诺办结的日期', date),
      needed('--note <说明>', '回复内容'),
    ],
    example: 'duban escalations answer zezhou.t1.县教育局 --promise 2026-01-20 --note 方案已报批',
    send: (server, { promise: promisedOn, note, reason }, id) =>
      server.post('/api/escalations/{obligationId}/answer', {
        path: { obligationId: id },
        body: { promisedOn, note, reason },
      }),
    done: ({ promise: promisedOn }, id) => `已回复，承诺 ${promisedOn} 办结：${id}`,
  });
}

function addApprove(escalations: Command, world: World): void {
  addVerb<{ readonly note?: string }>(escalations, world, {
    name: 'approve',
    summary: '签发红色督办单',
    description: '签发红色督办单，送承办单位主要负责人。',
    args: [ID],
    options: [option('--note <批示>', '批示')],
    example: 'duban escalations approve zezhou.t1.县教育局',
    send: (server, { note, reason }, id) =>
      server.post('/api/escalations/{obligationId}/red-card/approve', {
        path: { obligationId: id },
        body: { note, reason },
      }),
    done: (_options, id) => `红色督办单已签发：${id}`,
  });
}

function addDecline(escalations: Command, world: World): void {
  addVerb(escalations, world, {
    name: 'decline',
    summary: '不予签发红色督办单，用 --reason 说明理由',
    description: '不予签发红色督办单。必须用 --reason 说明理由。',
    args: [ID],
    example: 'duban escalations decline zezhou.t1.县教育局 --reason 已当面说明',
    send: (server, { reason }, id) =>
      server.post('/api/escalations/{obligationId}/red-card/decline', {
        path: { obligationId: id },
        body: { reason },
      }),
    done: (_options, id) => `红色督办单不予签发：${id}`,
  });
}

function addEasing(escalations: Command, world: World): void {
  addVerb<{ readonly to: 'blue' | 'yellow' }>(escalations, world, {
    name: 'lower',
    summary: '督办降级，用 --reason 说明理由',
    description: '督办降级，须用 --reason 说明理由。红色督办单随之撤回，后面的档次照常。',
    args: [ID],
    options: [choice('--to <级别>', '降到哪一级', ['blue', 'yellow']).makeOptionMandatory()],
    example: 'duban escalations lower zezhou.t1.县教育局 --to yellow --reason 已有实质进展',
    send: (server, { to, reason }, id) =>
      server.post('/api/escalations/{obligationId}/lower', {
        path: { obligationId: id },
        body: { to, reason },
      }),
    done: ({ to }, id) => `已降为${labelOf(levelNames, to)}：${id}`,
  });
  addVerb(escalations, world, {
    name: 'lift',
    summary: '解除督办，用 --reason 说明理由',
    description: '解除督办，须用 --reason 说明理由。事项仍须办结，到下一档时另立督办。',
    args: [ID],
    example: 'duban escalations lift zezhou.t1.县教育局 --reason 受汛情影响',
    send: (server, { reason }, id) =>
      server.post('/api/escalations/{obligationId}/lift', {
        path: { obligationId: id },
        body: { reason },
      }),
    done: (_options, id) => `督办已解除：${id}`,
  });
}

type Urging = { readonly by: keyof typeof urgedBy; readonly to: string; readonly note: string };

function addUrging(escalations: Command, world: World): void {
  addVerb<Urging, Receipt & { readonly urgeId: string }>(escalations, world, {
    name: 'urge',
    summary: '记录一次催办',
    args: [ID],
    options: [
      choice('--by <方式>', '电话、上门、发函或邮件', Object.keys(urgedBy)).makeOptionMandatory(),
      needed('--to <对象>', '催办对象：姓名或职务'),
      needed('--note <内容>', '催办内容'),
    ],
    example:
      'duban escalations urge zezhou.t1.县教育局 --by phone --to 张局长 --note 请本周报送方案',
    send: (server, { by, to, note, reason }, id) =>
      server.post('/api/escalations/{obligationId}/urge', {
        path: { obligationId: id },
        body: { by, to, note, reason },
      }),
    done: (_options, id) => `催办已记录：${id}`,
    tell: ({ urgeId }) => [`催办编号 ${urgeId}`],
  });
  addVerb<{ readonly text: string; readonly promise?: LocalDate }>(escalations, world, {
    name: 'urge-answer',
    summary: '记录对催办的答复',
    args: [ID, ['URGE', '催办编号']],
    options: [
      needed('--text <答复>', '对方的答复'),
      option('--promise <日期>', '承诺办结的日期；写上则同时作为对本级督办的回复', date),
    ],
    example: 'duban escalations urge-answer zezhou.t1.县教育局 5b8fca59 --text 周五前报送',
    send: (server, { text: answer, promise: promisedOn, reason }, id, urge) =>
      server.post('/api/escalations/{obligationId}/urges/{urgeId}/answer', {
        path: { obligationId: id, urgeId: urge },
        body: { answer, promisedOn, reason },
      }),
    done: (_options, id) => `答复已记录：${id}`,
  });
}
