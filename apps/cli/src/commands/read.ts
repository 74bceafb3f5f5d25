import { type Command } from 'commander';
import type { Outline } from '#outline';
import { readBytes } from '../files.ts';
import { outlineLines } from '../outline-lines.ts';
import { type JsonOption, printJson } from '../output.ts';
import { type World } from '../world.ts';

/** The outline of a document's bytes, what its file makes doubtful first. @throws {Rejection} `document-…` */
export async function outlineOf(bytes: Uint8Array): Promise<Outline> {
  const { readPlanDocument } = await import('#documents');
  const { outline } = await readPlanDocument(bytes);
  return outline;
}

export function addRead(program: Command, world: World): void {
  program
    .command('read')
    .summary('读实施方案')
    .description('读一份实施方案，列出阶段、章节、任务、责任单位、量化指标和待核之处。')
    .argument('FILE', '方案（Word、PDF、OFD、Excel 或文本文件）')
    .option('--json', '只输出一个 JSON 文档')
    .addHelpText('after', '\n例：duban read seeds/zezhou.txt --json')
    .action(async (file: string, { json }: JsonOption) => {
      const outline = await outlineOf(await readBytes(file));
      if (json) printJson(world, outline);
      else outlineLines(outline, world).forEach(world.say);
    });
}
