import { Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Instant, toEpochMs } from '#kernel';
import { AccessOptions } from '../../access-options.ts';
import { cookieHeader, cookieIn } from '../../cookies.ts';
import { type Opened } from '../../sessions.ts';
import { newToken } from '../../token.ts';

const ASKED_MS = 15 * 60 * 1000;

/** Whom the browser may now ask as, and until when at the latest. */
export type SessionReceipt = { readonly userId: string; readonly endsAt: Instant };

/** The cookies of a browser: its session, and that it asked for a link. */
@Injectable()
export class SessionCookies {
  private readonly secure: boolean;

  constructor({ secure }: AccessOptions) {
    this.secure = secure;
  }

  give({ session, secret }: Opened, reply: FastifyReply): SessionReceipt {
    const { userId, openedAt, endsAt } = session;
    const maxAgeMs = toEpochMs(endsAt) - toEpochMs(openedAt);
    const { secure } = this;
    const given = [cookieHeader('duban', secret, { maxAgeMs, secure })];
    void reply.header('set-cookie', [...given, this.removal('duban-asked')]);
    return { userId, endsAt };
  }

  takeBack(reply: FastifyReply): void {
    void reply.header('set-cookie', this.removal('duban'));
  }

  /** The secret of this browser, which is given one with the answer. */
  mark(reply: FastifyReply): string {
    const secret = newToken();
    const { secure } = this;
    const cookie = cookieHeader('duban-asked', secret, { maxAgeMs: ASKED_MS, secure });
    void reply.header('set-cookie', cookie);
    return secret;
  }

  /** Undefined: it has not asked, or too long ago. */
  markOf({ headers }: FastifyRequest): string | undefined {
    return cookieIn(headers.cookie, 'duban-asked', this.secure);
  }

  private removal(name: 'duban' | 'duban-asked'): string {
    return cookieHeader(name, '', { maxAgeMs: 0, secure: this.secure });
  }
}
