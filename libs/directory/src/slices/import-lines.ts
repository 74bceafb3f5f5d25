import { type CommandRunner, type Position, type Receipt } from '#event-store';
import { Rejection } from '#contract';
import { defined } from '#kernel';

/** One line of a list to be imported: what it says, or why it says nothing. */
export type ListLine<T> = {
  /** Of the text or table, counted from 1; in a JSON list the place in it. */
  readonly line: number;
  /** Of the thing it tells of, as written; empty when the line has none. */
  readonly id: string;
  readonly read: T | Rejection;
};

/**
 * The lines, each with a region: its own, or the one that is meant where it names none.
 * @param meant asked only when some line names none
 */
export async function placed<F extends { readonly region: string }, L extends ListLine<F>>(
  lines: readonly L[],
  meant: () => Promise<string>,
): Promise<readonly L[]> {
  const isPlaced = ({ read }: L): boolean => read instanceof Rejection || read.region.trim() !== '';
  if (lines.every(isPlaced)) return lines;
  const region = await meant();
  return lines.map((line) =>
    isPlaced(line) ? line : { ...line, read: { ...(line.read as F), region } },
  );
}

export type ImportedLine = {
  readonly line: number;
  readonly outcome: 'written' | 'unchanged' | 'refused';
  readonly code?: string;
  readonly message?: string;
};

export type Imported<L extends ImportedLine> = {
  readonly written: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly lines: readonly L[];
  /** Where the log stood after the last thing written. */
  readonly position?: Position;
};

/** Why a line cannot be taken for what it should be, when reading it throws a {@link Rejection}. */
export function readLine<T>(read: () => T): T | Rejection {
  try {
    return read();
  } catch (error) {
    if (error instanceof Rejection) return error;
    throw error;
  }
}

export type Done<L extends ImportedLine> = { readonly answer: L; readonly position?: Position };

export async function writeLine<T>(
  { line, read }: ListLine<T>,
  write: (wanted: T) => Promise<Receipt>,
): Promise<Done<ImportedLine>> {
  try {
    if (read instanceof Rejection) throw read;
    const { written, position } = await write(read);
    const answer = { line, outcome: written > 0 ? 'written' : 'unchanged' } as const;
    return { answer, ...defined({ position }) };
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    const { code, message } = error;
    return { answer: { line, outcome: 'refused', code, message } };
  }
}

export function importedOf<L extends ImportedLine>(
  done: readonly Done<L>[],
  { store }: Pick<CommandRunner, 'store'>,
): Imported<L> {
  const counted = (outcome: ImportedLine['outcome']): number =>
    done.filter(({ answer }) => answer.outcome === outcome).length;
  const position = done
    .flatMap(({ position: each }) => each ?? [])
    .reduce<Position | undefined>(
      (last, next) => (last !== undefined && store.compare(last, next) >= 0 ? last : next),
      undefined,
    );
  return {
    written: counted('written'),
    unchanged: counted('unchanged'),
    refused: counted('refused'),
    lines: done.map(({ answer }) => answer),
    ...defined({ position }),
  };
}
