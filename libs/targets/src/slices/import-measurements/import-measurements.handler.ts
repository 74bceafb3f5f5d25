import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { FileReader } from '#documents';
import { CommandRunner, type Origin, type Position } from '#event-store';
import { todayOn, type User } from '#http';
import { defined } from '#kernel';
import { type MeasurementInput } from '../../domain/target.commands.ts';
import { type Target, targetStream } from '../../domain/target.ts';
import { TrustedSources } from '../../trusted-sources.port.ts';
import { loadTarget } from '../load-target.ts';
import { targetsFor } from '../change-target.handler.ts';
import { batchesOf } from './batches.ts';
import { type DecidedLine, decideLines, type Importing } from './decide-lines.ts';
import { linesOf, type MeasurementLine } from './measurement-lines.ts';

/** What becomes of one line. */
export type LineReport = {
  /** As a person counts it. */
  readonly line: number;
  readonly targetId: string;
  /**
   * `known`: the organization has reported that value for that day. `changed`: it has reported another (`before`), which
   * is corrected.
   */
  readonly outcome: 'new' | 'known' | 'changed' | 'refused';
  readonly before?: number;
  readonly value?: number;
  readonly code?: string;
  readonly message?: string;
};

export type ImportReport = {
  readonly preview: boolean;
  readonly new: number;
  readonly known: number;
  /** Without a reason they are refused. */
  readonly changed: number;
  readonly refused: number;
  /** Events written; 0 in a preview, and when any line was refused. */
  readonly written: number;
  readonly position?: Position;
  readonly lines: readonly LineReport[];
};

/** Targets loaded or written at once. */
const ABREAST = 32;

/**
 * Records the measurements of a sheet, all or none: every line is decided before the first is written. A figure is known
 * by target, day and organization: a sheet imported again adds what is new in it, corrects what changed where the command
 * has a reason, and finishes what a kill had broken off.
 * @throws {Rejection} `sheet-empty`, `sheet-too-large`, `sheet-unreadable`, `sheet-columns-missing`, `sheet-column-twice`;
 * what is wrong with a line stands in the report
 */
export class ImportMeasurements extends Command<ImportReport> {
  constructor(
    readonly file: {
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly preview: boolean;
    },
    readonly user: User,
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(ImportMeasurements)
export class ImportMeasurementsHandler implements ICommandHandler<ImportMeasurements> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly sources: TrustedSources,
    private readonly reader: FileReader,
  ) {}

  async execute({ file, user, origin }: ImportMeasurements): Promise<ImportReport> {
    const { bytes, name, preview } = file;
    const lines = linesOf(await this.reader.readSheet(bytes, name));
    const workbook = Buffer.from(bytes.subarray(0, 2)).toString('latin1') === 'PK';
    const today = todayOn(this.runner.clock);
    // A preview says what would change, and asks for no reason.
    const reason = origin.reason?.trim() || (preview ? '…' : '');
    const { commandId } = origin;
    const decided = await this.decide(lines, { user, today, commandId, reason, workbook });
    const refused = decided.some(({ outcome }) => outcome === 'refused');
    const written = preview || refused ? { written: 0 } : await this.write(decided, user, origin);
    return { preview, ...reportOf(decided), ...written };
  }

  private async decide(
    lines: readonly MeasurementLine[],
    importing: Omit<Importing, 'trusted'>,
  ): Promise<readonly DecidedLine[]> {
    const decided = await abreast([...Map.groupBy(lines, ({ targetId }) => targetId)], (group) =>
      this.decideGroup(group, importing),
    );
    return decided.flat().sort((a, b) => a.line - b.line);
  }

  private async decideGroup(
    [targetId, lines]: readonly [string, readonly MeasurementLine[]],
    importing: Omit<Importing, 'trusted'>,
  ): Promise<readonly DecidedLine[]> {
    const target = await this.load(targetId);
    const trusted = target ? await this.sources.of(target.policy) : [];
    return decideLines(lines, target, { ...importing, trusted });
  }

  private async load(targetId: string): Promise<Target> {
    if (!/^[^\p{Cc}]{1,100}$/u.test(targetId)) return undefined;
    return loadTarget(this.runner, targetId);
  }

  private async write(
    decided: readonly DecidedLine[],
    user: User,
    origin: Origin,
  ): Promise<Pick<ImportReport, 'written' | 'position'>> {
    const { runner } = this;
    const today = todayOn(runner.clock);
    const decider = targetsFor(user);
    let written = 0;
    let last: Position | undefined;
    await abreast([...measurementsByTarget(decided)], async ([targetId, commands]) => {
      const target = await this.load(targetId);
      const trusted = target ? await this.sources.of(target.policy) : [];
      for (const measurements of batchesOf(commands, origin)) {
        const command = {
          type: 'RecordMeasurements',
          data: { targetId, measurements, today, reason: origin.reason ?? '', trusted },
        } as const;
        const receipt = await runner.run(targetStream(targetId), decider, command, origin);
        written += receipt.written;
        const { position } = receipt;
        if (position && (!last || runner.store.compare(position, last) > 0)) last = position;
      }
    });
    return { written, ...defined({ position: last }) };
  }
}

function measurementsByTarget(
  decided: readonly DecidedLine[],
): ReadonlyMap<string, readonly MeasurementInput[]> {
  const all = new Map<string, MeasurementInput[]>();
  for (const line of decided) {
    if (!('command' in line)) continue;
    const commands = all.get(line.targetId);
    if (commands) commands.push(line.command);
    else all.set(line.targetId, [line.command]);
  }
  return all;
}

function reportOf(
  decided: readonly DecidedLine[],
): Pick<ImportReport, 'new' | 'known' | 'changed' | 'refused' | 'lines'> {
  const lines = decided.map((decision): LineReport => {
    const { line, targetId, outcome } = decision;
    const report = { line, targetId, outcome };
    if (decision.outcome === 'refused') {
      const { code, message } = decision.because;
      return { ...report, code, message };
    }
    if (decision.outcome !== 'changed') return report;
    return { ...report, before: decision.before, value: decision.command.value };
  });
  const count = (outcome: LineReport['outcome']): number =>
    lines.filter((line) => line.outcome === outcome).length;
  return {
    new: count('new'),
    known: count('known'),
    changed: count('changed'),
    refused: count('refused'),
    lines,
  };
}

async function abreast<A, B>(items: readonly A[], work: (item: A) => Promise<B>): Promise<B[]> {
  const results: B[] = [];
  for (let from = 0; from < items.length; from += ABREAST) {
    results.push(...(await Promise.all(items.slice(from, from + ABREAST).map(work))));
  }
  return results;
}
