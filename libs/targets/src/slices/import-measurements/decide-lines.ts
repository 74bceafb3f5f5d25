import { actingFor, authorize, type User } from '#http';
import { Rejection } from '#contract';
import { idOf, type LocalDate } from '#kernel';
import { record } from '../../domain/measuring.ts';
import { recordAfter, type TargetRecord } from '../../domain/target-record.ts';
import { type MeasurementInput } from '../../domain/target.commands.ts';
import { type Target } from '../../domain/target.ts';
import { demandNoFraction, parseDate, parseNumber } from './cells.ts';
import { type MeasurementLine } from './measurement-lines.ts';

/** What a line comes to: recorded, already there from an earlier import of the same file, or why not. */
export type DecidedLine = {
  readonly line: number;
  readonly targetId: string;
  readonly decided: MeasurementInput | 'known' | Rejection;
};

export type Importing = {
  readonly user: User;
  readonly today: LocalDate;
  /** Of the file: together with the line it makes the id of a measurement. */
  readonly sha256: string;
  /** Whether it is an Excel table, whose percentages come as fractions. */
  readonly workbook: boolean;
};

const MAX_SOURCE = 500;
const MAX_EVIDENCE = 1_000;

/** The lines of one target, each decided after the ones before it. */
export function decideLines(
  lines: readonly MeasurementLine[],
  target: Target,
  importing: Importing,
): readonly DecidedLine[] {
  let after = target;
  return lines.map((line) => {
    const { line: number, targetId } = line;
    try {
      const command = measurementOf(line, after, importing);
      const events = record(command, demandSet(after, targetId), importing.today);
      for (const event of events) after = recordAfter(after, event);
      return { line: number, targetId, decided: events.length > 0 ? command : 'known' };
    } catch (error) {
      if (error instanceof Rejection) return { line: number, targetId, decided: error };
      throw error;
    }
  });
}

function measurementOf(
  line: MeasurementLine,
  target: Target,
  { user, sha256, workbook }: Importing,
): MeasurementInput {
  const { unit, region } = demandSet(target, line.targetId);
  authorize(user, { region });
  const { source, evidence } = line;
  if (source.length > MAX_SOURCE || evidence.length > MAX_EVIDENCE) {
    throw new Rejection('measurement-line-too-long', {
      source: MAX_SOURCE,
      evidence: MAX_EVIDENCE,
    });
  }
  const value = parseNumber(line.value, unit);
  if (workbook && !/[%％]$/.test(line.value)) demandNoFraction(value, unit);
  return {
    measurementId: idOf(`${sha256}|${line.line}`),
    organization: actingFor(user, line.organization === '' ? null : line.organization),
    asOf: parseDate(line.asOf),
    value,
    source,
    evidence,
  };
}

function demandSet(target: Target, targetId: string): TargetRecord {
  if (target) return target;
  throw new Rejection('target-not-found', { id: targetId.slice(0, 100) });
}
