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
    .description('服务是否正常，有多少事项和邮件。未就绪时退出码为1。')
    .addHelpText('after', '\n例：duban status --server http://127.0.0.1:3000')
    .action(async (options: AskOptions) => {
      const status = await statusOf(new ServerClient(options));
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

async function statusOf(client: ServerClient): Promise<Status> {
  const [health, readiness, metrics] = await Promise.all(
    ['/healthz', '/readyz', '/metrics'].map((path) => client.page(path)),
  );
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
    counts: countsIn(metrics?.text ?? ''),
  };
}

/** @throws {Failure} 3 when what answers is no server of ours */
function reportOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const report = JSON.parse(text) as unknown;
    if (typeof report === 'object' && report !== null && 'ready' in report) return { ...report };
  } catch {
    // Told below: the same answer as for JSON of another kind.
  }
  throw new Failure(3, '这个地址上的不是督办服务，请确认地址无误。');
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

const PARTS = { log: '事件日志', views: '视图', duty: '后台办理', redis: 'Redis', mail: '邮件' };
const STATES = {
  ok: '正常',
  behind: '正在追赶',
  away: '不可用',
  here: '由本进程承担',
  elsewhere: '由其他进程承担',
  nobody: '无人承担',
};
const GAUGES = { obligations: '事项', mails: '邮件', due: '待查', jobs: '任务队列' };
const LABELS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  obligations: obligationStatuses,
  mails: mailStatuses,
};

function statusLines(server: string, { ready, parts, details, counts }: Status): readonly string[] {
  const states = Object.entries(parts).map(
    ([part, state]) => `${labelOf(PARTS, part)} ${labelOf(STATES, state)}`,
  );
  const numbers = Object.entries(GAUGES).flatMap(([gauge, name]) => {
    const values = counts[gauge];
    if (!values) return [];
    const each = Object.entries(values).map(
      ([label, value]) => `${labelOf(LABELS[gauge] ?? {}, label)} ${value}`,
    );
    return [`${name}：${each.join('，')}`];
  });
  return [`${server} ${ready ? '就绪' : '未就绪'}`, joined(states), ...details, ...numbers].map(
    plain,
  );
}
