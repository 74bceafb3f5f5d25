import { createInterface } from 'node:readline/promises';
import { text } from 'node:stream/consumers';
import { Writable } from 'node:stream';

type Terminal = Pick<NodeJS.Process, 'stdin' | 'stderr'>;

/** Asks for lines that are not shown while they are typed; from a pipe its lines are taken in turn, and nothing is asked. */
export function secretAsker({ stdin, stderr }: Terminal): (question: string) => Promise<string> {
  let piped: Promise<string[]> | undefined;
  return async (question) => {
    if (stdin.isTTY) return typed(question, { stdin, stderr });
    const lines = await (piped ??= text(stdin).then((all) => all.split(/\r?\n/)));
    return lines.shift() ?? '';
  };
}

async function typed(question: string, { stdin, stderr }: Terminal): Promise<string> {
  stderr.write(question);
  const silence = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: stdin, output: silence, terminal: true });
  try {
    return await lines.question('');
  } finally {
    lines.close();
    stderr.write('\n');
  }
}
