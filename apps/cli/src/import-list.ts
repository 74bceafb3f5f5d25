import { basename } from 'node:path';
import { type Command } from 'commander';
import { ServerClient } from './client.ts';
import { Failure } from './failure.ts';
import { readBytes } from './files.ts';
import { headings, importOutcomes, labelOf } from './labels.ts';
import { printJson } from './output.ts';
import { type ChangeOptions, withChangeOptions } from './server-command.ts';
import { type Column, tableLines } from './table.ts';
import { type World } from './world.ts';

/** What became of one line of a list. */
export type ImportedLine = {
  readonly line: number;
  readonly outcome: keyof typeof importOutcomes;
  readonly message?: string;
  /** Of a figure that is corrected. */
  readonly before?: number;
  readonly value?: number;
};

/** A list as the server takes it. @throws {Rejection} `file-unreadable` */
export const listFile = async (file: string) => ({
  name: basename(file),
  base64: (await readBytes(file)).toString('base64'),
});

/** How the lines of a list fared, and what the command ends with. */
export type Imported<L extends ImportedLine> = {
  readonly lines: readonly L[];
  /** What the line is about. */
  readonly subject: Pick<Column<L>, 'title' | 'of'>;
  /** Of the whole list, in one sentence. */
  readonly done: string;
  readonly refused: number;
  /** What it means that some lines were refused. */
  readonly warning: string;
};

/**
 * Shows what is to be looked at: the lines that were refused, and those that correct something.
 * @throws {Failure} 1 when there are any
 */
export function showImport<L extends ImportedLine>(
  world: World,
  answer: object,
  { lines, subject, done, refused, warning }: Imported<L>,
  options: { readonly json?: true },
): void {
  if (options.json) printJson(world, answer);
  else {
    const columns: readonly Column<L>[] = [
      { title: headings.line, of: ({ line }) => line, align: 'right' },
      subject,
      { title: headings.outcome, of: ({ outcome }) => labelOf(importOutcomes, outcome) },
      { title: headings.cause, of: causeOf, flexible: true },
    ];
    const shown = lines.filter(({ outcome }) => outcome === 'refused' || outcome === 'changed');
    if (shown.length > 0) tableLines(shown, columns, world).forEach(world.say);
    world.say(done);
  }
  if (refused > 0) throw new Failure(1, `未通过${refused}行，${warning}。`);
}

const causeOf = ({ message, before, value }: ImportedLine): string =>
  message ?? (before === undefined ? '' : `由${before}改为${value}`);

type ListImport<L extends ImportedLine> = {
  readonly send: (server: ServerClient, list: ListToImport) => Promise<Answer<L>>;
  readonly description: string;
  readonly example: string;
  readonly subject: Imported<L>['subject'];
};

type ListToImport = {
  readonly name: string;
  readonly base64: string;
  readonly reason: string | undefined;
  readonly region: string | undefined;
};
type Answer<L> = {
  readonly written: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly lines: readonly L[];
};

/** Adds `import FILE` for a list of which every line stands for itself. */
export function addListImport<L extends ImportedLine>(
  parent: Command,
  world: World,
  { send, description, example, subject }: ListImport<L>,
): void {
  withChangeOptions(parent.command('import'))
    .summary('批量登记：CSV 或 .xlsx')
    .description(`${description}一行有误不影响其余；可以重复导入。`)
    .argument('FILE', '.xlsx 或 CSV 文件')
    .option('--region <编号>', '未写明地区的行所属的地区，默认为已有的唯一地区')
    .addHelpText('after', `\n例：${example}`)
    .action(async (file: string, options: ChangeOptions & { readonly region?: string }) => {
      const server = new ServerClient(options);
      const { reason, region } = options;
      const answer = await send(server, { ...(await listFile(file)), reason, region });
      const { written, unchanged, refused, lines } = answer;
      const done = `写入${written}行，无变化${unchanged}行，未通过${refused}行`;
      const imported = { lines, subject, done, refused, warning: '其余已写入' };
      showImport(world, answer, imported, options);
    });
}
