import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Position } from '#event-store';
import { todayOn, type User } from '#http';
import { Rejection } from '#contract';
import { defined, fold, sha256 } from '#kernel';
import { readSheet } from '#sheets';
import { type MeasurementInput } from '../../domain/target.commands.ts';
import { type TargetEvent } from '../../domain/target.events.ts';
import { type Target, targetDecider, targetStream } from '../../domain/target.ts';
import { targetsFor } from '../change-target.handler.ts';
import { batchesOf } from './batches.ts';
import { type DecidedLine, decideLines, type Importing } from './decide-lines.ts';
import { linesOf, type MeasurementLine } from './measurement-lines.ts';

/** What becomes of one line. */
export type LineReport = {
  /** As a person counts it. */
  readonly line: number;
  readonly targetId: string;
  /** `known`: recorded by an earlier import of the same file. */
  readonly outcome: 'new' | 'known' | 'refused';
  readonly code?: string;
  readonly message?: string;
};

export type ImportReport = {
  readonly preview: boolean;
  readonly new: number;
  readonly known: number;
  readonly refused: number;
  /** Events written; 0 in a preview, and when any line was refused. */
  readonly written: number;
  readonly position?: Position;
  readonly lines: readonly LineReport[];
};

/** Targets loaded or written at once. */
const ABREAST = 32;

/**
 * Records the measurements of a sheet, all or none: every line is decided before the first is written. The same file
 * again writes nothing twice, and finishes what a kill had broken off.
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
  constructor(private readonly runner: CommandRunner) {}

  async execute({ file, user, origin }: ImportMeasurements): Promise<ImportReport> {
    const { bytes, name, preview } = file;
    const lines = linesOf(await readSheet(bytes, name));
    const workbook = Buffer.from(bytes.subarray(0, 2)).toString('latin1') === 'PK';
    const today = todayOn(this.runner.clock);
    const decided = await this.decide(lines, { user, today, sha256: sha256(bytes), workbook });
    const refused = decided.some((line) => line.decided instanceof Rejection);
    const written = preview || refused ? { written: 0 } : await this.write(decided, user, origin);
    return { preview, ...reportOf(decided), ...written };
  }

  private async decide(
    lines: readonly MeasurementLine[],
    importing: Importing,
  ): Promise<readonly DecidedLine[]> {
    const { twice, once } = apart(lines);
    const decided = await abreast([...Map.groupBy(once, ({ targetId }) => targetId)], (group) =>
      this.decideGroup(group, importing),
    );
    return [...twice, ...decided.flat()].sort((a, b) => a.line - b.line);
  }

  private async decideGroup(
    [targetId, lines]: readonly [string, readonly MeasurementLine[]],
    importing: Importing,
  ): Promise<readonly DecidedLine[]> {
    return decideLines(lines, await this.load(targetId), importing);
  }

  private async load(targetId: string): Promise<Target> {
    if (!/^[^\p{Cc}]{1,100}$/u.test(targetId)) return undefined;
    const { events } = await this.runner.store.load(targetStream(targetId));
    return fold(targetDecider, events as unknown as readonly TargetEvent[]);
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
      for (const measurements of batchesOf(commands, origin)) {
        const command = {
          type: 'RecordMeasurements',
          data: { targetId, measurements, today },
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
  for (const { targetId, decided: command } of decided) {
    if (command === 'known' || command instanceof Rejection) continue;
    const commands = all.get(targetId);
    if (commands) commands.push(command);
    else all.set(targetId, [command]);
  }
  return all;
}

/** Lines that repeat an earlier one word for word are slips: they would count twice. */
function apart(lines: readonly MeasurementLine[]): {
  readonly once: readonly MeasurementLine[];
  readonly twice: readonly DecidedLine[];
} {
  const firsts = new Map<string, number>();
  const once: MeasurementLine[] = [];
  const twice: DecidedLine[] = [];
  for (const line of lines) {
    const { line: number, targetId, ...cells } = line;
    const key = JSON.stringify([targetId, ...Object.values(cells)]);
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, number);
      once.push(line);
      continue;
    }
    const decided = new Rejection('measurement-listed-twice', { first });
    twice.push({ line: number, targetId, decided });
  }
  return { once, twice };
}

function reportOf(
  decided: readonly DecidedLine[],
): Pick<ImportReport, 'new' | 'known' | 'refused' | 'lines'> {
  const lines = decided.map(({ line, targetId, decided: what }): LineReport => {
    if (!(what instanceof Rejection)) {
      return { line, targetId, outcome: what === 'known' ? 'known' : 'new' };
    }
    return { line, targetId, outcome: 'refused', code: what.code, message: what.message };
  });
  const count = (outcome: LineReport['outcome']): number =>
    lines.filter((line) => line.outcome === outcome).length;
  return { new: count('new'), known: count('known'), refused: count('refused'), lines };
}

async function abreast<A, B>(items: readonly A[], work: (item: A) => Promise<B>): Promise<B[]> {
  const results: B[] = [];
  for (let from = 0; from < items.length; from += ABREAST) {
    results.push(...(await Promise.all(items.slice(from, from + ABREAST).map(work))));
  }
  return results;
}
