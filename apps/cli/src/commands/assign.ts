import { type Command } from 'commander';
import type { LocalDate } from '#kernel';
import { needed, option, REGION_LEFT_OUT } from '../options.ts';
import { date, names } from '../parsers.ts';
import { type Receipt } from '../receipt.ts';
import { addVerb } from '../verb.ts';
import { type World } from '../world.ts';

type Options = {
  readonly source: string;
  readonly text: string;
  readonly title?: string;
  readonly lead: readonly string[];
  readonly support?: readonly string[];
  readonly due: LocalDate;
  readonly number?: string;
  readonly by?: string;
  readonly id?: string;
  readonly region?: string;
  readonly office?: string;
  readonly policy?: string;
  readonly on?: LocalDate;
};

export function addAssign(program: Command, world: World): void {
  addVerb<Options, Receipt & { readonly planId: string }>(program, world, {
    name: 'assign',
    summary: '交办单个事项：领导批示、会议议定事项等',
    description: '交办不出自方案的单个事项，即行启动督办；签收、提醒、督办与方案的任务相同。',
    options: [
      needed('--source <来源>', '来源，如“县长办公会议纪要〔2026〕3号”'),
      needed('--text <文字>', '交办内容'),
      needed('--lead <单位,单位>', '牵头单位', names),
      option('--support <单位,单位>', '配合单位', names),
      needed('--due <日期>', '完成时限', date),
      option('--title <名称>', '事项名称，默认为交办内容的第一句'),
      option('--number <文号>', '文号'),
      option('--by <交办人>', '交办的领导或会议'),
      option('--id <编号>', '编号，默认由内容得出'),
      option('--region <编号>', REGION_LEFT_OUT),
      option('--office <单位>', '督办单位，默认为本地区已登记联络员的督办单位'),
      option('--policy <名称>', '督办规则，默认为 default'),
      option('--on <日期>', '交办日期，默认为今天', date),
    ],
    example:
      'duban assign --source 县长12月1日批示 --text 对夜市开展联合检查。 --lead 县市场监管局 --due 2026-01-15',
    send: (server, { source: title, text: clause, title: matter, lead, support, ...options }) =>
      server.post('/api/assignments', {
        body: {
          title,
          clause,
          matter,
          leads: [...lead],
          supports: support && [...support],
          dueOn: options.due,
          documentNumber: options.number,
          issuer: options.by,
          planId: options.id,
          region: options.region,
          office: options.office,
          policy: options.policy,
          assignedOn: options.on,
          reason: options.reason,
        },
      }),
    done: ({ source, lead }) => `已交办${lead.join('、')}：${source}`,
    tell: ({ planId }) => [`编号 ${planId}.t1；查看：duban tasks show ${planId}.t1`],
  });
}
