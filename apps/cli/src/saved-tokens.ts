import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** Tokens by the address of the server, of who signed in on this machine. */
type Saved = Readonly<Record<string, string>>;

const fileOf = (): string => join(homedir(), '.config', 'duban', 'tokens.json');

/** Empty when there is none, or it is no such file. */
function saved(): Saved {
  try {
    return JSON.parse(readFileSync(fileOf(), 'utf8')) as Saved;
  } catch {
    return {};
  }
}

const keyOf = (server: string): string => new URL(server).origin;

/** With which this machine asks that server; undefined: nobody has signed in. */
export const savedToken = (server: string): string | undefined => saved()[keyOf(server)];

/** For its owner's eyes only (0600); undefined forgets it. */
export function saveToken(server: string, token: string | undefined): void {
  const { [keyOf(server)]: _before, ...others } = saved();
  const file = fileOf();
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const kept = token === undefined ? others : { ...others, [keyOf(server)]: token };
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
}
