import { setTimeout as pause } from 'node:timers/promises';
import { type Command } from 'commander';
import type { LocalDate } from '#kernel';
import type { PlanDetail } from '../api.ts';
import { ServerClient } from '../client.ts';
import { Failure } from '../failure.ts';
import { printJson } from '../output.ts';
import { date, monthDays } from '../parsers.ts';
import { preflightLines } from '../preflight-lines.ts';
import { type ChangeOptions, withChangeOptions } from '../server-command.ts';
import { showReceipt } from '../receipt.ts';
import { type World } from '../world.ts';

type Options = ChangeOptions & {
  readonly on?: LocalDate;
  readonly office?: string;
  readonly policy?: string;
  readonly checkIns?: readonly string[];
  readonly wait?: true;
  readonly preview?: true;
};

export function addAdopt(program: Command, world: World): void {
  withChangeOptions(program.command('adopt'))
    .summary('启动督办')
    .description(
      '启动督办：先核对（联络员、督办单位、单位名称、将发出的邮件），再按审定的任务分解稿开出阶段、任务、指标和督办事项。',
    )
    .argument('PLAN', '方案编号')
    .option('--on <日期>', '启动实施的日期，默认为今天', date)
    .option('--office <单位>', '督办单位，默认为本地区已登记联络员的督办单位')
    .option('--policy <名称>', '督办规则的名称，默认为 default')
    .option('--check-ins <月日,月日>', '每年定期报送的日期，如 06-30,12-31；默认不要求', monthDays)
    .option('--wait', '等到已分解完毕')
    .option('--preview', '只核对，不启动')
    .addHelpText('after', '\n例：duban adopt zezhou --on 2023-03-02 --wait')
    .action(async (plan: string, options: Options) => {
      const { on: adoptedOn, office, policy, checkIns, reason } = options;
      const server = new ServerClient(options);
      if (options.preview) {
        const found = await preflightOf(plan, options, server);
        if (options.json) printJson(world, found);
        else preflightLines(found, world).forEach(world.say);
        return;
      }
      await sayPreflight(plan, options, { server, world });
      const receipt = await server.post('/api/plans/{planId}/adopt', {
        path: { planId: plan },
        body: { adoptedOn, office, policy, checkIns, reason },
        isFollowed: false,
      });
      if (!options.wait) {
        showReceipt(world, options, receipt, `已启动，正在分解：${plan}`);
        return;
      }
      const row = await opened(plan, server, world);
      if (options.json) printJson(world, row);
      else world.say(`已启动，已分解完毕：${plan}（${progressOf(row)}）`);
    });
}

const preflightOf = (plan: string, { on, office, checkIns }: Options, server: ServerClient) =>
  server.get('/api/plans/{planId}/preflight', {
    path: { planId: plan },
    query: { adoptedOn: on, office, checkIns },
  });

/** Of a plan that is adopted already there is nothing to say. */
async function sayPreflight(
  plan: string,
  options: Options,
  { server, world }: { readonly server: ServerClient; readonly world: World },
): Promise<void> {
  if (options.json) return;
  const { status } = await server.get('/api/plans/{planId}', { path: { planId: plan } });
  if (status !== 'draft') return;
  preflightLines(await preflightOf(plan, options, server), world).forEach(world.say);
  world.say('');
}

const LOOK_EVERY_MS = 500;
/** Looks without any progress before it is given up: two minutes. */
const PATIENCE = 240;

/** Waits until the plan has opened, telling how far it is. A stuck opening ends as a fault. */
async function opened(plan: string, server: ServerClient, world: World): Promise<PlanDetail> {
  let last = '';
  for (let idle = 0; idle < PATIENCE; idle++) {
    const row = await server.get('/api/plans/{planId}', { path: { planId: plan } });
    if (row.status === 'adopted') return row;
    const progress = progressOf(row);
    if (progress !== last) {
      world.tell(`正在分解：${progress}`);
      idle = 0;
    }
    last = progress;
    await pause(LOOK_EVERY_MS);
  }
  throw new Failure(3, `方案${plan}两分钟没有进展（${last}），请查看服务的运行日志。`);
}

function progressOf({ opened: done, counts }: PlanDetail): string {
  const part = (label: string, kind: 'phases' | 'tasks' | 'targets'): string =>
    `${label} ${done[kind]}/${counts[kind]}`;
  return [part('阶段', 'phases'), part('任务', 'tasks'), part('指标', 'targets')].join('，');
}
