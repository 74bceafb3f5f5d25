import { NestFactory } from '@nestjs/core';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { type Logger, NestLogger, openLogger, type Settings } from '#platform';
import { CommandBus } from '@nestjs/cqrs';
import { apiDocument } from './api/api-document.ts';
import { AppModule } from './app.module.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { TimeMachine } from './demo/time-machine.ts';
import { demandStartable } from './before-start.ts';
import { openApp, type AppContext } from './app-context.ts';
import { firstCodes, firstUser, publishDefaultPolicy } from './bootstrap.ts';
import { accessOptionsOf, authenticatorOf } from './sign-in/sign-in-providers.ts';
import { serveWeb } from './http/serve-web.ts';
import { plainHttp } from './http/plain-http.ts';
import { type EdgeOptions, keepEdge, webServer } from './http/web-server.ts';

export type RunningServer = {
  readonly url: string;
  readonly app: AppContext;
  /** Finishes what is under way, then closes everything. Harmless when repeated. */
  readonly stop: () => Promise<void>;
};

const PAGES = [
  'status',
  'mail',
  'mail/:mailId',
  'mail/:mailId/letter',
  'healthz',
  'readyz',
  'metrics',
  'style.css',
];

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
  await demandStartable(settings, (sentence) => logger.warn(sentence));
  const plain = plainHttp(settings);
  if (plain !== null) logger.warn(plain);
  const app = await openApp(settings, logger);
  try {
    await publishDefaultPolicy(app);
    await firstUser(app);
    const nest = await NestFactory.create<NestFastifyApplication>(
      AppModule.of(app, logger),
      webServer(settings.tls),
      { logger: new NestLogger(logger), abortOnError: false },
    );
    await keepEdge(nest, edgeOf(app, logger));
    if (answers) await serveWeb(nest.getHttpAdapter().getInstance());
    nest.setGlobalPrefix('api', { exclude: PAGES });
    if (answers) describeApi(nest);
    // The election comes first, so that tables exist before the first request.
    await app.joinElection();
    await nest.listen(settings.port, settings.host);
    if (answers && settings.demo && settings.demoData) {
      await seedDemo({ commands: nest.get(CommandBus), machine: nest.get(TimeMachine), app, tell });
    }
    const url = await nest.getUrl();
    const stopBoth = async (): Promise<void> => {
      try {
        await nest.close();
      } finally {
        await app.close();
      }
    };
    let stopping: Promise<void> | undefined;
    const stop = (): Promise<void> => (stopping ??= stopBoth());
    (await firstCodes(app)).forEach(tell);
    logger.info({ url }, 'ready');
    return { url, app, stop };
  } catch (error) {
    await app.close();
    throw error;
  }
}

const edgeOf = (app: AppContext, logger: Logger): EdgeOptions => ({
  authenticator: authenticatorOf(app),
  open: app.settings.openPages,
  maxRefused: app.settings.maxRefused,
  https: accessOptionsOf(app).secure,
  onTooMany: (address) => logger.warn({ from: address }, 'too many wrong tokens'),
});

function describeApi(nest: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', nest, () => apiDocument(nest), {
    jsonDocumentUrl: 'api/openapi.json',
  });
}
