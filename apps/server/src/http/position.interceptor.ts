import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import { type Position } from '#event-store';
import { Rejection } from '#contract';
import { OpsModels, ReadModels } from '#views';

type Request = { readonly query?: Readonly<Record<string, unknown>> };
type Reply = { header(name: string, value: string): unknown };

/**
 * Read your writes: a command answers where the log stood (`Duban-Position`),
 * a query with `?after=` waits until the views have come so far.
 */
@Injectable()
export class PositionInterceptor implements NestInterceptor {
  constructor(
    private readonly views: ReadModels,
    private readonly ops: OpsModels,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const after = http.getRequest<Request>().query?.['after'];
    if (typeof after === 'string' && after !== '') await this.waitFor(after as Position);
    return next.handle().pipe(
      map((answer: unknown) => {
        const position = (answer as { position?: unknown } | null | undefined)?.position;
        if (typeof position === 'string')
          http.getResponse<Reply>().header('Duban-Position', position);
        return answer;
      }),
    );
  }

  private async waitFor(position: Position): Promise<void> {
    try {
      const waits = [this.views.waitFor(position), this.ops.waitFor(position)];
      if ((await Promise.all(waits)).every(Boolean)) return;
    } catch {
      throw new Rejection('after-malformed');
    }
    throw new Rejection('views-behind');
  }
}
