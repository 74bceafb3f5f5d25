import { Controller, Get, Header, HttpCode, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '#access';
import { Health } from './health.ts';

@ApiExcludeController()
@Public()
@Controller()
export class HealthController {
  constructor(private readonly health: Health) {}

  @Get('healthz')
  healthz(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** It can serve: the log answers and the views have caught up. Redis away is degraded, not down: reminders work without it. */
  @Get('readyz')
  @HttpCode(200)
  async readyz(
    @Res({ passthrough: true }) reply: { status(code: number): unknown },
  ): Promise<Awaited<ReturnType<Health['report']>>> {
    const report = await this.health.report();
    if (!report.ready) reply.status(503);
    return report;
  }

  @Get('metrics')
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  metrics(): Promise<string> {
    return this.health.metrics();
  }
}
