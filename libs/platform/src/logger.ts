import { type LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

/** JSON lines on stdout: event types, streams, ids; never bodies, addresses or tokens. */
export const openLogger = (level: string): Logger =>
  pino({
    level,
    base: null,
    redact: {
      paths: ['email', 'phone', 'address', 'token', '*.email', '*.phone', '*.token', 'req.headers'],
      remove: true,
    },
  });

/** Nest's own messages; those about routes are debug. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}
  log(message: unknown): void {
    this.logger.debug(String(message));
  }
  error(message: unknown): void {
    this.logger.error(String(message));
  }
  warn(message: unknown): void {
    this.logger.warn(String(message));
  }
  debug(message: unknown): void {
    this.logger.debug(String(message));
  }
  verbose(message: unknown): void {
    this.logger.trace(String(message));
  }
}

export type { Logger };
