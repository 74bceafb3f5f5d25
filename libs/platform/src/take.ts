import { readFileSync } from 'node:fs';

export type Environment = Readonly<Record<string, string | undefined>>;

/** One variable's value, or what stands in the file that `X_FILE` names; what is not valid is a fault. */
export type Take = (name: string, fallback: string, valid: (value: string) => boolean) => string;

/** Reads variables and collects what is wrong with them. Secrets are not repeated. */
export function taker(env: Environment, faults: string[]): Take {
  return (name, fallback, valid) => {
    const file = env[`${name}_FILE`]?.trim() ?? '';
    const value = (file === '' ? env[name]?.trim() : held(file)) ?? '';
    if (file !== '' && held(file) === undefined) faults.push(`${name}_FILE=“${file}”读不到`);
    if (value === '') return fallback;
    if (!valid(value)) faults.push(file !== '' || SECRET.test(name) ? name : `${name}=“${value}”`);
    return value;
  };
}

/** May hold passwords. */
const SECRET = /_(URL|TOKEN|SECRET|KEY|CERT)$/;

function held(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}
