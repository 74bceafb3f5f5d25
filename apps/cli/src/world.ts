import { styleText } from 'node:util';
import { displayWidth, wrapped } from './display-width.ts';
import { secretAsker } from './ask-secret.ts';

/** What a command may use of the terminal it was called from. */
export type World = {
  /** Writes one line to stdout. */
  readonly say: (line: string) => void;
  /** Writes one line to stderr: what is no answer (progress, hints, faults). */
  readonly tell: (line: string) => void;
  /** Writes text to stdout as it is. */
  readonly write: (text: string) => void;
  /** Asks for one line that is not shown. From a pipe: its next line, empty at its end. */
  readonly secret: (question: string) => Promise<string>;
  /** Columns of stdout; null when it is no terminal: nothing is cut off then. */
  readonly width: number | null;
  /** Colours a text when stdout is a terminal that wants it (`NO_COLOR`). */
  readonly paint: (style: Style, text: string) => string;
};

export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'blue' | 'green';

type Streams = Pick<NodeJS.Process, 'stdin' | 'stdout' | 'stderr'>;

/** On a terminal a long line goes on below, between words; one in colours is left to the terminal. */
function fitted(line: string, { isTTY, columns }: NodeJS.WriteStream): string {
  if (!isTTY || line.includes('\u001b') || displayWidth(line) <= columns) return line;
  return wrapped(line, columns).join('\n');
}

export function worldOf({ stdin, stdout, stderr }: Streams): World {
  return {
    say: (line) => void stdout.write(`${fitted(line, stdout)}\n`),
    tell: (line) => void stderr.write(`${fitted(line, stderr)}\n`),
    write: (text) => void stdout.write(text),
    secret: secretAsker({ stdin, stderr }),
    width: stdout.isTTY ? stdout.columns : null,
    paint: (style, text) => styleText(style, text, { stream: stdout }),
  };
}
