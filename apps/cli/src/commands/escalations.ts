import { type Command } from 'commander';
import type { LocalDate } from '#kernel';
import type { Answer, EscalationDetail, EscalationRow } from '../api.ts';
import { COUNTS, escalationLines } from '../escalation-lines.ts';
import { headings, labelOf, levelNames, levels, redCards, urgedBy } from '../labels.ts';
import { listing, type ListOptions, showList } from '../listing.ts';
import { choice, needed, neededChoice, option } from '../options.ts';
import { itemIdOf } from '../obligation-lines.ts';
import { joined } from '../output.ts';
import { date, positiveWhole } from '../parsers.ts';
import { type Column, tableLines } from '../table.ts';
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
  {
    title: headings.level,
    of: ({ level, redCard }) => joined([labelOf(levels, level), labelOf(redCards, redCard)]),
    style: ({ level }) => level,
  },
  { title: headings.id, of: itemIdOf },
  { title: headings.owner, of: ({ organization }) => organization, flexible: true },
  { title: headings.item, of: ({ title }) => title, flexible: true },
  { title: headings.dueOn, of: ({ dueOn }) => dueOn },
  {
    title: headings.workingDaysOverdue,
    of: ({ workingDaysOverdue }) => workingDaysOverdue,
    align: 'right',
    spare: 3,
  },
  { title: headings.promisedOn, of: ({ promisedOn }) => promisedOn, spare: 1 },
  { title: headings.nextStep, of: ({ nextAt }) => nextAt?.slice(0, 10) ?? '', spare: 2 },
];

export function addEscalations(program: Command, world: World): void {
  const escalations = listing(program.command('escalations'))
    .summary('三色督办：列表、汇总、回复、红色督办单、催办、降级、解除')
    .description('列出督办中的事项，红色的在前。')
    .option('--plan <编号>', '只看一份方案')
    .option('--organization <单位>', '只看一个单位')
    .addOption(choice('--level <级别>', '只看一个督办级别', levels))
    .option('--red-card', '只看待签发的红色督办单')
    .addOption(
      choice('--status <状态>', '督办中的或已解除的', { open: '督办中', resolved: '已解除' }),
    )
    .option('--min-age <工作日>', '在现级别至少已有多少个工作日', positiveWhole)
    .addOption(
      choice('--order <次序>', '以什么在前', {
        level: '级别高',
        newest: '新近',
        age: '时间长',
        next: '下一步近',
      }).default('level', '级别高'),
    )
    .addHelpText('after', '\n例：duban escalations --level 红')
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

type AnswerOptions = { readonly due: LocalDate; readonly text: string };

function addAnswer(escalations: Command, world: World): void {
  addVerb<AnswerOptions>(escalations, world, {
    name: 'answer',
    summary: '回复督办',
    description: '回复督办，承诺办结日期；承诺日之前不再升级。',
    args: [ID],
    options: [needed('--due <日期>', '承诺办结日期', date), needed('--text <说明>', '回复内容')],
    example: 'duban escalations answer zezhou.t1.县教育局 --due 2026-01-20 --text 方案已报批',
    send: (server, { due: promisedOn, text: note, reason }, id) =>
      server.post('/api/escalations/{obligationId}/answer', {
        path: { obligationId: id },
        body: { promisedOn, note, reason },
      }),
    done: ({ due }, id) => `已回复，承诺${due}前办结：${id}`,
  });
}

function addApprove(escalations: Command, world: World): void {
  addVerb<{ readonly text?: string }>(escalations, world, {
    name: 'approve',
    summary: '签发红色督办单',
    description: '签发红色督办单，送承办单位主要负责人。',
    args: [ID],
    options: [option('--text <意见>', '签发意见')],
    example: 'duban escalations approve zezhou.t1.县教育局',
    send: (server, { text: note, reason }, id) =>
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

const { blue, yellow } = levels;
const LOWER = { blue, yellow };

function addEasing(escalations: Command, world: World): void {
  addVerb<{ readonly level: 'blue' | 'yellow' }>(escalations, world, {
    name: 'lower',
    summary: '督办降级，用 --reason 说明理由',
    description: '督办降级，须用 --reason 说明理由。红色督办单随之撤回，以后仍按规则升级。',
    args: [ID],
    options: [neededChoice('--level <级别>', '降为的级别', LOWER)],
    example: 'duban escalations lower zezhou.t1.县教育局 --level 黄 --reason 已有实质进展',
    send: (server, { level: to, reason }, id) =>
      server.post('/api/escalations/{obligationId}/lower', {
        path: { obligationId: id },
        body: { to, reason },
      }),
    done: ({ level }, id) => `已降为${labelOf(levelNames, level)}：${id}`,
  });
  addVerb(escalations, world, {
    name: 'lift',
    summary: '提前解除督办，用 --reason 说明理由',
    description: '提前解除督办，须用 --reason 说明理由。事项仍须办结，以后仍按规则另行列入督办。',
    args: [ID],
    example: 'duban escalations lift zezhou.t1.县教育局 --reason 受汛情影响',
    send: (server, { reason }, id) =>
      server.post('/api/escalations/{obligationId}/lift', {
        path: { obligationId: id },
        body: { reason },
      }),
    done: (_options, id) => `督办已提前解除：${id}`,
  });
}

type Urging = {
  readonly means: keyof typeof urgedBy;
  readonly person: string;
  readonly text: string;
};

function addUrging(escalations: Command, world: World): void {
  addVerb<Urging, Receipt & { readonly urgeId: string }>(escalations, world, {
    name: 'urge',
    summary: '记录一次催办',
    args: [ID],
    options: [
      neededChoice('--means <方式>', '催办方式', urgedBy),
      needed('--person <对象>', '催办对象：姓名或职务'),
      needed('--text <内容>', '催办内容'),
    ],
    example:
      'duban escalations urge zezhou.t1.县教育局 --means 电话 --person 张局长 --text 请本周报送方案',
    send: (server, { means: by, person: to, text: note, reason }, id) =>
      server.post('/api/escalations/{obligationId}/urge', {
        path: { obligationId: id },
        body: { by, to, note, reason },
      }),
    done: (_options, id) => `催办已记录：${id}`,
    tell: ({ urgeId }) => [`催办编号${urgeId}`],
  });
  addVerb<{ readonly text: string; readonly due?: LocalDate }>(escalations, world, {
    name: 'urge-answer',
    summary: '记录催办回复',
    args: [ID, ['URGE', '催办编号']],
    options: [
      needed('--text <回复>', '对方的回复'),
      option('--due <日期>', '承诺办结日期；填写后同时作为对本级督办的回复', date),
    ],
    example: 'duban escalations urge-answer zezhou.t1.县教育局 5b8fca59 --text 周五前报送',
    send: (server, { text: answer, due: promisedOn, reason }, id, urge) =>
      server.post('/api/escalations/{obligationId}/urges/{urgeId}/answer', {
        path: { obligationId: id, urgeId: urge },
        body: { answer, promisedOn, reason },
      }),
    done: (_options, id) => `催办回复已记录：${id}`,
  });
}
