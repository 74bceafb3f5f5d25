import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import { isPosition, type Position } from '#event-store';
import { Settling } from '#following';
import { Rejection } from '#contract';
import { OpsModels, ReadModels } from '#views';

type Request = { readonly query?: Readonly<Record<string, unknown>> };
type Reply = { header(name: string, value: string): unknown };

/** So long is waited at most, in milliseconds. */
const LONGEST_MS = 10_000;

/**
 * Read your writes: a command answers where the log stood (`Duban-Position`), a query with `?after=` waits until everybody
 * has followed what stands up to there, and the views tell what that led to.
 */
@Injectable()
export class PositionInterceptor implements NestInterceptor {
  constructor(
    private readonly views: ReadModels,
    private readonly ops: OpsModels,
    private readonly settling: Settling,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const after = http.getRequest<Request>().query?.['after'];
    if (typeof after === 'string' && after !== '') await this.waitFor(after);
    return next.handle().pipe(
      map((answer: unknown) => {
        const position = (answer as { position?: unknown } | null | undefined)?.position;
        if (typeof position === 'string')
          http.getResponse<Reply>().header('Duban-Position', position);
        return answer;
      }),
    );
  }

  private async waitFor(position: string): Promise<void> {
    if (!isPosition(position)) throw new Rejection('after-malformed');
    const until = performance.now() + LONGEST_MS;
    const settled = await this.settle(position);
    if (settled === undefined) throw new Rejection('after-malformed');
    if (settled.settled === 'held') throw new Rejection('following-not-ready');
    const left = Math.max(until - performance.now(), 0);
    const waits = [this.views, this.ops].map((views) => views.waitFor(settled.upTo, left));
    const seen = settled.settled === 'settled' && (await Promise.all(waits)).every(Boolean);
    if (!seen) throw new Rejection('views-behind');
  }

  /** Undefined when it is no position. */
  private async settle(position: Position) {
    try {
      return await this.settling.settle(position, LONGEST_MS);
    } catch {
      return undefined;
    }
  }
}
