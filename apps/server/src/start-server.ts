import { NestFactory } from '@nestjs/core';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { NestLogger, openLogger, type Settings } from '#platform';
import { CommandBus } from '@nestjs/cqrs';
import { AppModule } from './app.module.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { TimeMachine } from './demo/time-machine.ts';
import { openApp, type AppContext } from './app-context.ts';
import { firstUser, publishDefaultPolicy } from './bootstrap.ts';
import { webServer } from './http/web-server.ts';

export type RunningServer = {
  readonly url: string;
  readonly app: AppContext;
  /** Finishes what is under way, then closes everything. Harmless when repeated. */
  readonly stop: () => Promise<void>;
};

const PAGES = ['', 'mail', 'mail/:mailId', 'healthz', 'readyz', 'metrics'];

/**
 * Opens the application, joins the election, answers requests, as its roles say.
 * @param tell told in single lines what takes long
 */
export async function startServer(
  settings: Settings,
  tell: (line: string) => void = () => undefined,
): Promise<RunningServer> {
  const logger = openLogger(settings.logLevel);
  const answers = settings.roles.includes('api');
  const app = await openApp(settings, logger);
  try {
    await publishDefaultPolicy(app);
    await firstUser(app);
    const nest = await NestFactory.create<NestFastifyApplication>(
      AppModule.of(app, logger),
      webServer(),
      { logger: new NestLogger(logger), abortOnError: false },
    );
    nest.setGlobalPrefix('api', { exclude: PAGES });
    if (answers) describeApi(nest);
    // The tables are there before the first question comes: the election comes first.
    await app.joinElection();
    await nest.listen(settings.port, settings.host);
    if (answers && settings.demo && settings.demoData) {
      await seedDemo({ commands: nest.get(CommandBus), machine: nest.get(TimeMachine), app, tell });
    }
    const url = await nest.getUrl();
    let stopping: Promise<void> | undefined;
    const stop = (): Promise<void> => (stopping ??= nest.close().finally(() => app.close()));
    logger.info({ url }, 'ready');
    return { url, app, stop };
  } catch (error) {
    await app.close();
    throw error;
  }
}

function describeApi(nest: NestFastifyApplication): void {
  const about = new DocumentBuilder()
    .setTitle('督办 Duban')
    .setDescription(
      [
        '方案、任务、指标、时限事项、督办升级、邮件和留痕。',
        '错误为 application/problem+json：code 固定，detail 是给人看的一句话。',
        '写入可带 Idempotency-Key，同一个键重发不会重复办理；答复头 Duban-Position 可作查询参数 after，先等视图追上再答。',
      ].join(''),
    )
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: '访问令牌' })
    .addSecurityRequirements('bearer')
    .build();
  SwaggerModule.setup('api/docs', nest, () => SwaggerModule.createDocument(nest, about), {
    jsonDocumentUrl: 'api/openapi.json',
  });
}
