import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { mergeMap, type Observable } from 'rxjs';
import { type CommandRunner } from '#event-store';
import { type Operation } from '#contract';
import { type AuthenticatedRequest, type User } from '#http';
import { type Instant, newId } from '#kernel';
import { type KindRead } from '../../domain/reading.events.ts';
import { hourOf, readingDecider, readingStream } from '../../domain/reading.ts';

/** Reading them is written down. An export of the record is a fact of its own. */
const READ: Readonly<Partial<Record<Operation, KindRead>>> = {
  listContacts: 'contacts',
  downloadEvidence: 'evidence',
  listUsers: 'users',
  listAudit: 'audit',
  getAuditEntry: 'audit',
};

type Request = AuthenticatedRequest & {
  readonly query?: unknown;
  readonly params?: unknown;
};

/** Characters of one condition that are kept. */
const LONGEST = 200;

/**
 * Writes down who reads what is personal or confidential, before it is answered. What cannot be written down is answered all
 * the same: a full disk must not blind those who see to it. It is reported, and tried again at the next reading.
 */
@Injectable()
export class RecordReads implements NestInterceptor {
  /** What this process has seen written, of the present hour. */
  private readonly written = new Map<string, Instant>();

  constructor(
    private readonly runner: CommandRunner,
    private readonly report: (error: unknown) => void,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const { user, operation } = request;
    const kind = operation && READ[operation];
    if (!user || !kind) return next.handle();
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        await this.record(user, kind, request).catch(this.report);
        return answer;
      }),
    );
  }

  private async record(user: User, kind: KindRead, request: Request): Promise<void> {
    const { userId, region, organization } = user;
    const from = hourOf(this.runner.clock.now());
    const key = `${kind} ${userId}`;
    if (this.written.get(key) === from) return;
    const data = {
      userId,
      kind,
      from,
      conditions: conditionsOf(request),
      ...(region !== null && { region }),
      ...(organization !== null && { organization }),
    };
    const origin = { actor: userId, commandId: newId() };
    const command = { type: 'RecordReading', data } as const;
    await this.runner.run(readingStream(userId), readingDecider, command, origin);
    for (const [other, hour] of this.written) if (hour !== from) this.written.delete(other);
    this.written.set(key, from);
  }
}

const conditionsOf = ({ query, params }: Request): Readonly<Record<string, string>> => {
  const asked = Object.entries({ ...(query as object), ...(params as object) });
  const texts = asked.filter((one): one is [string, string] => typeof one[1] === 'string');
  return Object.fromEntries(texts.map(([name, text]) => [name, text.slice(0, LONGEST)]));
};
