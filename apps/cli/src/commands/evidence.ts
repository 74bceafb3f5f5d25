import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { type Command } from 'commander';
import type { TaskDetail } from '../api.ts';
import { ServerClient } from '../client.ts';
import { evidenceIn, type EvidenceShown } from '../evidence-lines.ts';
import { Failure } from '../failure.ts';
import { saveNew } from '../files.ts';
import { collect } from '../listing.ts';
import { plain } from '../output.ts';
import { asking, type AskOptions } from '../server-command.ts';
import { type World } from '../world.ts';

type Options = AskOptions & { readonly file?: string };

/** A SHA-256 in hexadecimal digits. */
const WHOLE = /^[0-9a-f]{64}$/;

export function addEvidence(program: Command, world: World): void {
  const evidence = program
    .command('evidence')
    .summary('佐证材料：下载')
    .description('进展报送和办结申请所附的佐证材料，列在 duban tasks show 中。')
    .addHelpText('after', '\n例：duban evidence get zezhou.t1 验收单.pdf');
  asking(evidence.command('get'))
    .summary('下载一份佐证材料')
    .description(
      '下载一份佐证材料，存入当前文件夹，不覆盖已有文件。任务只有一份材料的，可不写名称。',
    )
    .argument('TASK', '任务编号，或材料的完整编号（64位）')
    .argument('[NAME]', '材料名称，或编号的开头')
    .option('--file <文件>', '另存为')
    .addHelpText('after', '\n例：duban evidence get zezhou.t1 验收单.pdf')
    .action(async (task: string, name: string | undefined, options: Options) => {
      const server = new ServerClient(options);
      const found = WHOLE.test(task)
        ? { sha256: task, name: name ?? task }
        : await evidenceOf(server, task, name);
      const bytes = await server.download(`evidence/${found.sha256}`);
      if (createHash('sha256').update(bytes).digest('hex') !== found.sha256) {
        throw new Failure(3, `“${found.name}”与提交时的内容不一致，未保存。`);
      }
      const file = options.file ?? basename(found.name);
      await saveNew(file, bytes);
      world.say(plain(`已保存：${file}（${bytes.length}字节）`));
    });
}

type Report = TaskDetail['reports'][number];

/** Also those that are not told with the task. */
async function reportsOf(task: TaskDetail, server: ServerClient): Promise<readonly Report[]> {
  const { taskId, reports, totalReports } = task;
  if (reports.length >= totalReports) return reports;
  const all = await collect<Report>(
    (query) => server.get('/api/tasks/{taskId}/reports', { path: { taskId }, query }),
    Infinity,
  );
  return all.rows;
}

/** @throws {Failure} 1 where none is meant · 2 where several may be */
async function evidenceOf(
  server: ServerClient,
  taskId: string,
  name: string | undefined,
): Promise<EvidenceShown> {
  const task = await server.get('/api/tasks/{taskId}', { path: { taskId } });
  const all = evidenceIn({ claims: task.claims, reports: await reportsOf(task, server) });
  const found = all.filter(
    (one) => name === undefined || one.name === name || one.sha256.startsWith(name),
  );
  const [only, ...others] = found;
  if (only === undefined) {
    throw new Failure(1, `${taskId}没有${name === undefined ? '' : `名为“${name}”的`}佐证材料。`);
  }
  if (others.length === 0) return only;
  const names = found.map((one) => `${one.name}（${one.sha256.slice(0, 8)}）`).join('、');
  throw new Failure(2, `有${found.length}份佐证材料，请写明名称或编号：${names}`);
}
