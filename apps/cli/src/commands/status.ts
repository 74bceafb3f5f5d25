import { type Command } from 'commander';
import { ServerClient } from '../client.ts';
import { Failure } from '../failure.ts';
import { labelOf, mailStatuses, obligationStatuses } from '../labels.ts';
import { joined, plain, printJson } from '../output.ts';
import { asking, type AskOptions } from '../server-command.ts';
import { type World } from '../world.ts';

export function addStatus(program: Command, world: World): void {
  asking(program.command('status'))
    .summary('服务状态')
    .description('服务是否正常，有多少事项和邮件；登录后只计本人可以查看的。未就绪时退出码为1。')
    .addHelpText('after', '\n例：duban status --server http://127.0.0.1:3000')
    .action(async (options: AskOptions) => {
      const status = await statusOf(new ServerClient(options), options.token !== undefined);
      if (options.json) printJson(world, { server: options.server, ...status });
      else statusLines(options.server, status).forEach(world.say);
      if (!status.ready) throw new Failure(1, '服务尚未就绪。');
    });
}

/** Numbers by what the server calls them, then by their label: `{ obligations: { open: 12 } }`. */
type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

type Status = {
  readonly alive: boolean;
  readonly ready: boolean;
  /** Each part with its state; what this process cannot know is left out. */
  readonly parts: Readonly<Record<string, string>>;
  /** What wants attention, in sentences. */
  readonly details: readonly string[];
  readonly counts: Counts;
};

/**
 * The server's gauges tell of the whole service, to whoever asks; who has signed in is told of what concerns them: the
 * region, or the organization.
 */
async function statusOf(client: ServerClient, isSignedIn: boolean): Promise<Status> {
  const [health, readiness, metrics] = await Promise.all(
    ['/healthz', '/readyz', '/metrics'].map((path) => client.page(path)),
  );
  const gauges = countsIn(metrics?.text ?? '');
  const { ready, details, ...parts } = reportOf(readiness?.text ?? '');
  return {
    alive: health?.status === 200,
    ready: readiness?.status === 200 && ready === true,
    parts: Object.fromEntries(
      Object.entries(parts)
        .filter(([, state]) => state !== null)
        .map(([name, state]) => [name, String(state)]),
    ),
    details: Array.isArray(details) ? details.map(String) : [],
    counts: isSignedIn ? { ...gauges, ...(await ownCounts(client)) } : gauges,
  };
}

/** Nothing while the server cannot tell. */
async function ownCounts(client: ServerClient): Promise<Counts> {
  const unknown = { rows: [] };
  const obligations = await client.get('/api/obligations/summary', {}).catch(() => unknown);
  const mails = await client.get('/api/mails/summary', {}).catch(() => unknown);
  return { obligations: summed(obligations.rows), mails: summed(mails.rows) };
}

function summed(
  rows: readonly { readonly status: string; readonly count: number }[],
): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const { status, count } of rows) sums[status] = (sums[status] ?? 0) + count;
  return sums;
}

/** @throws {Failure} 3 when what answers is no server of ours */
function reportOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const report = JSON.parse(text) as unknown;
    if (typeof report === 'object' && report !== null && 'ready' in report) return { ...report };
  } catch {
    // Told below: the same answer as for JSON of another kind.
  }
  throw new Failure(3, '该地址不是督办服务，请核对地址。');
}

/** Our own gauges out of Prometheus' text: `duban_obligations{status="open"} 12`. */
function countsIn(metrics: string): Counts {
  const counts: Record<string, Record<string, number>> = {};
  for (const [, gauge = '', label = '', value] of metrics.matchAll(
    /^duban_(\w+)\{\w+="([^"]*)"\} (\d+)$/gm,
  )) {
    counts[gauge] = { ...counts[gauge], [label]: Number(value) };
  }
  return counts;
}

const PARTS = {
  log: '事件日志',
  views: '视图',
  duty: '后台办理',
  redis: 'Redis',
  mail: '邮件',
  disk: '磁盘',
};
const STATES = {
  ok: '正常',
  behind: '更新中',
  away: '不可用',
  here: '由本进程承担',
  elsewhere: '由其他进程承担',
  nobody: '无人值守',
  low: '空间不足',
  full: '已满',
};
const GAUGES = { obligations: '事项', mails: '邮件', due: '待发提醒', jobs: '后台队列' };
const JOBS = { delayed: '延时', waiting: '等待', active: '执行', failed: '失败' };
const LABELS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  obligations: obligationStatuses,
  mails: mailStatuses,
  due: { obligation: '' },
  jobs: JOBS,
};

function statusLines(server: string, { ready, parts, details, counts }: Status): readonly string[] {
  const states = Object.entries(parts).map(
    ([part, state]) => `${labelOf(PARTS, part)} ${labelOf(STATES, state)}`,
  );
  const numbers = Object.entries(GAUGES).flatMap(([gauge, name]) => {
    const values = counts[gauge];
    if (!values || Object.keys(values).length === 0) return [];
    const each = Object.entries(values).map(
      ([label, value]) => `${labelOf(LABELS[gauge] ?? {}, label)}${value}`,
    );
    return [`${name}：${each.join('，')}`];
  });
  return [`${server} ${ready ? '就绪' : '未就绪'}`, joined(states), ...details, ...numbers].map(
    plain,
  );
}
