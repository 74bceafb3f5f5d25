import { type Command } from 'commander';
import { LONG_MS, ServerClient } from '../client.ts';
import { Failure } from '../failure.ts';
import { inShanghai } from '../local-time.ts';
import { heading, plain, printJson } from '../output.ts';
import { type ChangeOptions, withChangeOptions } from '../server-command.ts';
import { type World } from '../world.ts';

type Options = ChangeOptions & { readonly repair?: true; readonly last?: true };

type Report = {
  readonly at: string;
  readonly checked: Readonly<Record<string, number>>;
  readonly found: number;
  readonly differences: readonly string[];
  readonly repaired: readonly string[];
  readonly warnings?: readonly string[];
  readonly alarms?: readonly string[];
};

export function addDoctor(program: Command, world: World): void {
  withChangeOptions(program.command('doctor'))
    .summary('自检')
    .description(
      '自检：从日志重算一切，与各表、待发邮件和队列核对。发现不一致而未修复时退出码为1。每晚也会自行检查。',
    )
    .option('--repair', '查出不符时修复')
    .option('--last', '只看最近一次的结果')
    .addHelpText('after', '\n例：duban doctor --repair')
    .action(async ({ repair, last, ...options }: Options) => {
      const server = new ServerClient(options);
      const answer = last
        ? { ...(await server.get('/api/doctor', {})), done: true as const }
        : await server.post('/api/doctor', {
            body: { repair, reason: options.reason },
            timeoutMs: LONG_MS,
          });
      if (options.json) printJson(world, answer);
      if (!answer.done) throw new Failure(1, '自检尚未完成，请稍后用 --last 查看结果。');
      const report: Report = answer;
      if (!options.json) reportLines(report, world).forEach(world.say);
      if (report.alarms) throw new Failure(1, '日志可能被改动，未作修复，请与备份核对。');
      if (report.found > 0 && report.repaired.length === 0) {
        throw new Failure(1, `发现${report.found}处不一致，未修复；修复请加 --repair`);
      }
    });
}

const CHECKED: Readonly<Record<string, string>> = {
  tables: '表',
  rows: '行',
  plans: '方案',
  obligations: '事项',
  reminders: '提醒',
  notices: '通知',
  letters: '邮件',
  jobs: '任务队列',
};

function reportLines(report: Report, world: World): readonly string[] {
  const { at, checked, found, differences, repaired, warnings = [], alarms = [] } = report;
  const counts = Object.entries(checked).map(
    ([what, count]) => `${CHECKED[what] ?? what} ${count}`,
  );
  const part = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [heading(world, title), ...lines.map((line) => `  ${plain(line)}`)];
  return [
    `${inShanghai(at)} ${found === 0 ? '自检一致' : `自检发现${found}处不一致`}`,
    `已核对：${counts.join('，')}`,
    ...part('报警', alarms),
    ...part('不符', differences),
    ...part('已修复', repaired),
    ...part('请留意', warnings),
  ];
}
