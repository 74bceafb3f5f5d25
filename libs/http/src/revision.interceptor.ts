import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { catchError, map, type Observable } from 'rxjs';
import { StaleRevision } from '#event-store';
import { ReadModels } from '#views';
import { changedMeanwhile } from './changed-meanwhile.ts';

type Reply = { header(name: string, value: string): unknown };

/**
 * What is read of one thing says its revision as `ETag`; a change that names another one with `If-Match` is refused
 * (412), with who changed what meanwhile.
 */
@Injectable()
export class RevisionInterceptor implements NestInterceptor {
  constructor(private readonly views: ReadModels) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<Reply>();
    return next.handle().pipe(
      map((answer: unknown) => {
        const revision = (answer as { revision?: unknown } | null | undefined)?.revision;
        if (typeof revision === 'number') reply.header('ETag', etagOf(revision));
        return answer;
      }),
      catchError(async (error: unknown) => {
        throw error instanceof StaleRevision ? await changedMeanwhile(error, this.views) : error;
      }),
    );
  }
}

const etagOf = (revision: number): string => `"${revision}"`;
