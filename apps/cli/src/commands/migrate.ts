import { readFileSync } from 'node:fs';
import { needed } from '../options.ts';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { MigrationReport } from '#event-store';
import { Failure } from '../failure.ts';
import { headings } from '../labels.ts';
import { isSamePlace, logAddress } from '../log-address.ts';
import type { Move } from '../move-log.ts';
import { heading, type JsonOption, printJson } from '../output.ts';
import { tableLines } from '../table.ts';
import { type World } from '../world.ts';

type Options = JsonOption & {
  readonly from: string;
  readonly to: string;
  readonly prefix: string;
  readonly kurrentdb?: string;
  readonly kurrentdbFile?: string;
};

/** As the server has it. */
function prefixName(text: string): string {
  if (/^[a-z][\w-]{0,49}$/.test(text)) return text;
  throw new InvalidArgumentError('应以小写字母开头，只含字母、数字、- 和 _，不超过50个');
}

export function addMigrate(program: Command, world: World): void {
  program
    .command('migrate')
    .summary('日志搬家')
    .description(
      '把全部事件搬到另一个日志（SQLite 文件或 KurrentDB），顺序、编号和登记时间不变，搬完逐个核对。' +
        '先停止督办服务。中途停下时，再次执行同一命令即可接着搬；来源不会改动。',
    )
    .addOption(needed('--from <日志>', '来源：sqlite:文件，或 kurrentdb://主机:2113'))
    .addOption(needed('--to <日志>', '目标，写法同上：空的，或上次没搬完的'))
    .addOption(
      new Option('--prefix <名称>', '在 KurrentDB 里的流名前缀')
        .env('KURRENTDB_PREFIX')
        .default('duban')
        .argParser(prefixName),
    )
    .addOption(
      new Option('--kurrentdb <地址>', '--from 或 --to 只写 kurrentdb: 时的地址').env(
        'KURRENTDB_URL',
      ),
    )
    .addOption(
      new Option('--kurrentdb-file <文件>', '写有这个地址的文件，先于环境变量 KURRENTDB_URL').env(
        'KURRENTDB_URL_FILE',
      ),
    )
    .option('--json', '只输出一个 JSON 文档')
    .addHelpText(
      'after',
      '\n例：duban migrate --from sqlite:/srv/duban/log.db --to "kurrentdb://127.0.0.1:2113?tls=false"',
    )
    .action(async ({ json, ...options }: Options, command: Command) => {
      const { prefix } = options;
      const server = (): string => serverIn(options, command);
      const move = {
        from: logAddress({ option: '--from', text: options.from, server, prefix }),
        to: logAddress({ option: '--to', text: options.to, server, prefix }),
      };
      if (isSamePlace(move.from, move.to)) throw new Failure(2, '来源和目标是同一个日志。');
      const { moveLog } = await import('../move-log.ts');
      const report = await moveLog(move, world);
      if (json) printJson(world, { from: move.from.shown, to: move.to.shown, ...report });
      else reportLines(move, report, world).forEach(world.say);
    });
}

/** As the server reads `X_FILE` before `X`; but what is typed goes before both. @throws {Failure} 2 */
function serverIn({ kurrentdb = '', kurrentdbFile = '' }: Options, command: Command): string {
  const typed = command.getOptionValueSource('kurrentdb') === 'cli';
  if (typed || kurrentdbFile === '') return kurrentdb;
  try {
    return readFileSync(kurrentdbFile, 'utf8').trim();
  } catch {
    throw new Failure(2, `KURRENTDB_URL_FILE=“${kurrentdbFile}”读不到。`);
  }
}

function reportLines({ from, to }: Move, report: MigrationReport, world: World): readonly string[] {
  const { hash, tookMs } = report;
  const table = tableLines(
    [report],
    [
      { title: headings.events, of: ({ events }) => events, align: 'right' },
      { title: headings.stream, of: ({ streams }) => streams, align: 'right' },
      { title: headings.writtenNow, of: ({ copied }) => copied, align: 'right' },
      { title: headings.seconds, of: () => (tookMs / 1000).toFixed(1), align: 'right' },
    ],
    world,
  );
  return [
    heading(world, `已搬完，并逐个核对：${from.shown} → ${to.shown}`),
    ...table,
    `内容校验 SHA-256 ${hash}`,
    '下一步：数据文件夹里的 ops/、views/、redis/ 属于旧日志，移走后再让服务用新日志启动；reactions.db 留着。',
    '它们会重建，发过的邮件不会再发。来源未改动，确认无误前请保留。',
  ];
}
