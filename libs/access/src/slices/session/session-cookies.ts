import { Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Instant, toEpochMs } from '#kernel';
import { AccessOptions } from '../../access-options.ts';
import { cookieHeader, cookieIn } from '../../cookies.ts';
import { type Opened } from '../../sessions.ts';
import { newToken } from '../../token.ts';
import { type Asked, type Wanted } from './second-step.ts';

const ASKED_MS = 15 * 60 * 1000;

/** Who signs in. */
export type SessionReceipt = {
  readonly userId: string;
  /** Until when at the latest; null: a further step is wanted, and nobody is signed in yet. */
  readonly endsAt: Instant | null;
  /** `totp`: the six digits. `totp-setup`: a key has to be set up first. Null: nothing. */
  readonly wants: Wanted | null;
};

/** The cookies of a browser: its session, and that it asked for a link. */
@Injectable()
export class SessionCookies {
  private readonly secure: boolean;

  constructor({ secure }: AccessOptions) {
    this.secure = secure;
  }

  give(admitted: Opened | Asked, reply: FastifyReply): SessionReceipt {
    if ('wants' in admitted) {
      const { userId, wants, browser } = admitted;
      this.hand(browser, reply);
      return { userId, endsAt: null, wants };
    }
    const { session, secret } = admitted;
    const { userId, openedAt, endsAt } = session;
    const maxAgeMs = toEpochMs(endsAt) - toEpochMs(openedAt);
    const { secure } = this;
    const given = [cookieHeader('duban', secret, { maxAgeMs, secure })];
    void reply.header('set-cookie', [...given, this.removal('duban-asked')]);
    return { userId, endsAt, wants: null };
  }

  takeBack(reply: FastifyReply): void {
    void reply.header('set-cookie', this.removal('duban'));
  }

  /** The secret of this browser, which is given one with the answer. */
  mark(reply: FastifyReply): string {
    const secret = newToken();
    this.hand(secret, reply);
    return secret;
  }

  /** What only this browser has, by which it goes on. */
  hand(secret: string, reply: FastifyReply): void {
    const { secure } = this;
    const cookie = cookieHeader('duban-asked', secret, { maxAgeMs: ASKED_MS, secure });
    void reply.header('set-cookie', cookie);
  }

  /** Undefined: it has not asked, or too long ago. */
  markOf({ headers }: FastifyRequest): string | undefined {
    return cookieIn(headers.cookie, 'duban-asked', this.secure);
  }

  private removal(name: 'duban' | 'duban-asked'): string {
    return cookieHeader(name, '', { maxAgeMs: 0, secure: this.secure });
  }
}
