import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { dictionary } from '@zxcvbn-ts/language-common';
import { Rejection } from '#contract';
import { asTyped } from './domain/password-rules.ts';

/** OWASP's smaller setting for argon2id: 19 MiB, two passes, one lane. */
const SETTING = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };
const SALT_BYTES = 16;
const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/;

/** Each takes 19 MiB and a thread: what comes beyond must come again, or signing in would stop the server. */
const MOST_AT_ONCE = 2;
const MOST_WAITING = 50;

type Setting = { readonly memory: number; readonly passes: number; readonly parallelism: number };

const derive = promisify(argon2);

/** Hashes of passwords: argon2id of Node's own crypto, written in the PHC format. */
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  /** Of nobody's password: verified for an unknown account, so that time tells nothing. */
  private nobodys: Promise<string> | undefined;

  /** @throws {Rejection} `sign-in-busy` */
  async hash(password: string): Promise<string> {
    const salt = randomBytes(SALT_BYTES);
    const tag = await this.tag(password, salt, SETTING);
    const { memory, passes, parallelism } = SETTING;
    return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(tag)}`;
  }

  /**
   * @param stored undefined: the account has none; it takes as long
   * @throws {Rejection} `sign-in-busy`
   */
  async matches(password: string, stored: string | undefined): Promise<boolean> {
    const hash = stored ?? (await (this.nobodys ??= this.hash(randomBytes(SALT_BYTES).toString())));
    const [, m, t, p, salt = '', tag = ''] = PHC.exec(hash) ?? [];
    const setting = { memory: Number(m), passes: Number(t), parallelism: Number(p) };
    const found = await this.tag(password, Buffer.from(salt, 'base64'), setting);
    const wanted = Buffer.from(tag, 'base64');
    const equal = found.length === wanted.length && timingSafeEqual(found, wanted);
    return equal && stored !== undefined;
  }

  private async tag(password: string, salt: Buffer, setting: Setting): Promise<Buffer> {
    if (this.waiting.length >= MOST_WAITING) throw new Rejection('sign-in-busy');
    if (this.running >= MOST_AT_ONCE) await new Promise<void>((go) => this.waiting.push(go));
    else this.running += 1;
    try {
      const message = Buffer.from(asTyped(password));
      return await derive('argon2id', { ...SETTING, ...setting, message, nonce: salt });
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}

const base64 = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');

let common: ReadonlySet<string> | undefined;

/** Whether a text, in small letters, is among the 49,000 most common passwords. */
export function isCommonPassword(text: string): boolean {
  common ??= new Set(dictionary['passwords-common'] as readonly string[]);
  return common.has(text);
}
