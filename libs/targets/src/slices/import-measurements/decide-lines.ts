import { actingFor, sees, type User } from '#http';
import { Rejection } from '#contract';
import { idOf, type LocalDate } from '#kernel';
import { recordOrCorrect } from '../../domain/measuring.ts';
import { recordAfter, type TargetRecord } from '../../domain/target-record.ts';
import { type MeasurementInput } from '../../domain/target.commands.ts';
import { type TargetEvent } from '../../domain/target.events.ts';
import { type Target } from '../../domain/target.ts';
import { demandNoFraction, parseDate, parseNumber } from './cells.ts';
import { type MeasurementLine } from './measurement-lines.ts';

/** What a line comes to. */
export type DecidedLine = {
  readonly line: number;
  readonly targetId: string;
} & (
  | { readonly outcome: 'new'; readonly command: MeasurementInput }
  /** That organization has reported that value for that day. */
  | { readonly outcome: 'known' }
  /** It has reported another. */
  | { readonly outcome: 'changed'; readonly command: MeasurementInput; readonly before: number }
  | { readonly outcome: 'refused'; readonly because: Rejection }
);

export type Importing = {
  readonly user: User;
  readonly today: LocalDate;
  /** Of the command: together with the line it makes the id of a measurement. */
  readonly commandId: string;
  /** Of corrections; empty: another value than the known one is refused. */
  readonly reason: string;
  /** Organizations whose figures wait for no verdict. */
  readonly trusted: readonly string[];
  /** Whether it is an Excel table, whose percentages come as fractions. */
  readonly workbook: boolean;
};

const MAX_SOURCE = 500;
const MAX_EVIDENCE = 1_000;

/** The lines of one target, each decided after the ones before it. A second one for a day of an organization is a slip. */
export function decideLines(
  lines: readonly MeasurementLine[],
  target: Target,
  importing: Importing,
): readonly DecidedLine[] {
  let after = target;
  const firsts = new Map<string, number>();
  return lines.map((line): DecidedLine => {
    const { line: number, targetId } = line;
    const about = { line: number, targetId };
    try {
      if (line.lacking.length > 0) throw new Rejection('cell-empty', { columns: line.lacking });
      const before = demandSet(after, targetId, importing.user);
      const command = measurementOf(line, before, importing);
      demandFirst(firsts, command, number);
      const events = recordOrCorrect(command, before, importing);
      for (const event of events) after = recordAfter(after, event);
      return { ...about, ...outcomeOf(command, events) };
    } catch (error) {
      if (error instanceof Rejection) return { ...about, outcome: 'refused', because: error };
      throw error;
    }
  });
}

/** @throws {Rejection} `measurement-listed-twice` */
function demandFirst(
  firsts: Map<string, number>,
  { asOf, organization }: MeasurementInput,
  line: number,
): void {
  const key = JSON.stringify([asOf, organization]);
  const first = firsts.get(key);
  if (first !== undefined) throw new Rejection('measurement-listed-twice', { first });
  firsts.set(key, line);
}

function outcomeOf(command: MeasurementInput, events: readonly TargetEvent[]) {
  const [event] = events;
  if (!event) return { outcome: 'known' } as const;
  if (event.type !== 'MeasurementCorrected') return { outcome: 'new', command } as const;
  return { outcome: 'changed', command, before: event.data.before } as const;
}

function measurementOf(
  line: MeasurementLine,
  { unit, office }: TargetRecord,
  { user, commandId, workbook }: Importing,
): MeasurementInput {
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
    measurementId: idOf(`${commandId}|${line.line}`),
    organization: actingFor(user, line.organization === '' ? null : line.organization) ?? office,
    asOf: parseDate(line.asOf),
    value,
    source,
    evidence,
  };
}

function demandSet(target: Target, targetId: string, user: User): TargetRecord {
  if (target && sees(user, 'getTarget', target)) return target;
  throw new Rejection('target-not-found', { id: targetId.slice(0, 100) });
}
