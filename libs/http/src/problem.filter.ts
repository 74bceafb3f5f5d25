import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { RevisionConflict, StoreUnavailable, TooLarge, UnknownOutcome } from '#event-store';
import { EvidenceUnavailable } from '#evidence';
import { type Operation, type RefusalCode, refusalsOf, Rejection, statusOf } from '#contract';
import { newId } from '#kernel';
import { type AuthenticatedRequest } from './current-user.ts';

type Reply = {
  status(code: number): Reply;
  header(name: string, value: string): Reply;
  send(body: unknown): void;
};

type Logger = Readonly<Record<'warn' | 'error', (fields: object, text: string) => void>>;

/** RFC 9457. `code` is stable; `detail` is one sentence for a person. */
export type Problem = {
  readonly type: 'about:blank';
  readonly status: number;
  readonly title: string;
  readonly code: string;
  readonly detail: string;
  readonly details?: unknown;
};

/** A refusal is 4xx and an answer; a fault is 503 and may be tried again; the rest is a bug: 500, logged with its id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  /** @param undeclared told when an operation refuses with a code that it is not declared to; default: a warning */
  constructor(
    private readonly logger: Logger,
    private readonly undeclared = (operation: Operation, code: RefusalCode): void => {
      logger.warn({ operation, code }, 'undeclared refusal');
    },
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<Reply>();
    const problem = this.problemOf(error);
    if (error instanceof Rejection) this.compare(error, host);
    if (problem.status === 503) reply.header('Retry-After', '2');
    if (error instanceof Rejection && problem.status === 429) {
      reply.header('Retry-After', String(error.details['seconds']));
    }
    if (problem.status === 401) reply.header('WWW-Authenticate', 'Bearer');
    reply.status(problem.status).header('Content-Type', 'application/problem+json').send(problem);
  }

  /** The guard has set the operation; what comes before it is of none. */
  private compare({ code }: Rejection, host: ArgumentsHost): void {
    const { operation } = host.switchToHttp().getRequest<Pick<AuthenticatedRequest, 'operation'>>();
    if (operation && !refusalsOf(operation).includes(code)) this.undeclared(operation, code);
  }

  private problemOf(error: unknown): Problem {
    if (error instanceof Rejection) return rejected(error);
    if (error instanceof HttpException) return fromHttp(error);
    if (error instanceof TooLarge) {
      return problem(413, 'Content Too Large', 'too-large', '内容太大，没有写入');
    }
    if (
      error instanceof StoreUnavailable ||
      error instanceof UnknownOutcome ||
      error instanceof RevisionConflict ||
      error instanceof EvidenceUnavailable
    ) {
      this.logger.warn({ err: error }, 'fault');
      const [code, sentence] = isFull(error) ? DISK_FULL : BUSY;
      return problem(503, 'Service Unavailable', code, sentence);
    }
    const status = (error as { statusCode?: unknown }).statusCode;
    if (typeof status === 'number' && status >= 400 && status < 500) return malformed(status);
    const incident = newId();
    this.logger.error({ err: error, incident }, 'bug');
    return problem(500, 'Internal Server Error', 'internal', `系统内部错误，编号 ${incident}`);
  }
}

const BUSY = ['try-again', '系统忙，请稍后再试；没有丢失任何内容'] as const;
const DISK_FULL = [
  'disk-full',
  '服务器磁盘已满，本次内容没有保存，已有内容没有丢失；请联系系统管理员清理后再提交。',
] as const;

/** As SQLite and the system call a disk, or a quota, that is used up. */
const FULL: readonly unknown[] = ['SQLITE_FULL', 'ENOSPC', 'EDQUOT'];

const isFull = ({ cause }: Error): boolean =>
  FULL.includes((cause as { readonly code?: unknown } | undefined)?.code);

const problem = (status: number, title: string, code: string, detail: string): Problem => ({
  type: 'about:blank',
  status,
  title,
  code,
  detail,
});

/** Refused by the web server before any route: a malformed URL, a body that is too long. */
export const malformed = (status: number): Problem =>
  problem(status, TITLES[status] ?? 'Bad Request', 'request-malformed', sentenceOn(status));

const TITLES: Readonly<Record<number, string>> = {
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  414: 'URI Too Long',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  503: 'Service Unavailable',
};

function sentenceOn(status: number): string {
  if (status === 413) return '内容太大，没有写入';
  if (status === 414) return '地址太长';
  return status === 415 ? '不支持这种内容类型，请用 application/json' : '请求格式不正确';
}

function rejected({ code, message, details }: Rejection): Problem {
  const status = statusOf(code);
  const body = problem(status, TITLES[status] ?? 'Conflict', code, message);
  return Object.keys(details).length > 0 ? { ...body, details } : body;
}

function fromHttp(error: HttpException): Problem {
  const status = error.getStatus();
  const body = error.getResponse();
  const messages = typeof body === 'object' ? (body as { message?: unknown }).message : body;
  const details = Array.isArray(messages) ? (messages as unknown[]) : undefined;
  if (status === 404) return problem(404, 'Not Found', 'route-not-found', '没有这个地址');
  if (!details) return { ...malformed(status), details: [String(messages)] };
  const told = details.slice(0, MOST_DETAILS).map(String);
  const sentences = [...new Set(told.map(sentenceOf))];
  const more =
    details.length > told.length ? [`共${details.length}处，仅列前${told.length}处`] : [];
  return {
    ...problem(
      422,
      'Unprocessable Content',
      'request-malformed',
      [...sentences, ...more].join('；'),
    ),
    details: told,
  };
}

/** Of what is wrong with a request; one that is wrong everywhere gets no longer answer. */
const MOST_DETAILS = 20;

/** The validator speaks English and begins with the field; our own checks speak Chinese. */
function sentenceOf(message: string): string {
  if (/\p{Script=Han}/u.test(message)) return message;
  const unknown = /^property (.+) should not exist$/.exec(message)?.[1];
  if (unknown !== undefined) return `没有“${unknown}”这一项`;
  return `“${message.split(' ', 1)[0] ?? ''}”缺失或不合要求`;
}
