import { type Command } from 'commander';
import { defined } from '#kernel';
import type { PlanDocument } from '#documents';
import type { Outline } from '#outline';
import { readBytes } from '../files.ts';
import { outlineLines } from '../outline-lines.ts';
import { type JsonOption, printJson } from '../output.ts';
import { placeWords } from '../place-words.ts';
import { type World } from '../world.ts';

/** The outline of a document's bytes, what its file makes doubtful first. @throws {Rejection} `document-…` */
export const outlineOf = async (bytes: Uint8Array): Promise<Outline> =>
  (await documentOf(bytes)).outline;

const documentOf = async (bytes: Uint8Array): Promise<PlanDocument> =>
  (await import('#documents')).readPlanDocument(bytes);

/** The outline, each doubt with its place in the file. */
async function withPlaces({ outline, places }: PlanDocument): Promise<Outline> {
  const { placeAt } = await import('#documents');
  const warnings = outline.warnings.map((warning) => {
    const place = warning.span && placeAt(places, warning.span.start);
    return { ...warning, ...defined({ where: place && placeWords(place) }) };
  });
  return { ...outline, warnings };
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
      const document = await documentOf(await readBytes(file));
      const { outline, places } = document;
      if (json) printJson(world, places.length > 0 ? { ...outline, places } : outline);
      else outlineLines(await withPlaces(document), world).forEach(world.say);
    });
}
