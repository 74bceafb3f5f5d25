import { type DynamicModule, Module, type Provider, ValidationPipe } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { AccessGuard, AccessModule } from '#access';
import { AuditModule, RecordReads } from '#audit';
import { Calendars } from '#calendar';
import { DirectoryModule } from '#directory';
import { FileReader } from '#documents';
import { CommandRunner } from '#event-store';
import { EvidenceAccess, EvidenceStore } from '#evidence';
import { Settling } from '#following';
import { Clock, Directory } from '#kernel';
import { PhasesModule } from '#phases';
import { PlansModule, Policies } from '#plans';
import { DemoClock, type Logger } from '#platform';
import { OthersReports, ProblemFilter, RevisionInterceptor } from '#http';
import { ConsistencyModule } from './consistency/consistency.module.ts';
import { Contacts, ListedObligations, ObligationsModule } from '#obligations';
import { EscalationsModule } from '#escalations';
import { ExplanationsModule } from '#explanations';
import { NotificationsModule } from '#notifications';
import { PoliciesModule, PolicyRegistry, RunningObligations } from '#policies';
import { TargetsModule, TrustedSources } from '#targets';
import { ReportDrafts, TasksModule } from '#tasks';
import { HandedIn, UploadQuota, UploadsModule } from '#uploads';
import { MailDomains, MailLinks } from '#mail';
import { OpsModels, ReadModels } from '#views';
import { BecomeController } from './demo/become.controller.ts';
import { DemoController } from './demo/demo.controller.ts';
import { MailPageController } from './demo/mail-page.controller.ts';
import { TimeMachine } from './demo/time-machine.ts';
import { RegisteredOrganizations } from './registered-organizations.ts';
import { type AppContext } from './app-context.ts';
import { HealthController } from './http/health.controller.ts';
import { ExplainController } from './http/explain.controller.ts';
import { Health } from './http/health.ts';
import { PositionInterceptor } from './http/position.interceptor.ts';
import { TargetExplanations } from './http/target-explanations.ts';
import { DecideAdoption } from './preflight/decide-adoption.ts';
import { FindPreflight } from './preflight/find-preflight.ts';
import { PreflightController } from './preflight/preflight.controller.ts';
import { SimulateAdoptionController } from './simulation/simulate-adoption.controller.ts';
import { OverviewController } from './overview/overview.controller.ts';
import { CasesModule } from './cases/cases.module.ts';
import { SearchController } from './search/search.controller.ts';
import { authenticatorOf, signInProviders } from './sign-in/sign-in-providers.ts';
import { LiveController } from './live/live.controller.ts';
import { LiveFeed } from './live/live-feed.ts';
import { FindTaskContext } from './task-context/find-task-context.ts';
import { TaskPeople } from './task-context/task-people.ts';
import { TaskContextController } from './task-context/task-context.controller.ts';
import { LedgerController } from './ledger/ledger.controller.ts';
import { TodoController } from './todo/todo.controller.ts';
import { StatusPageController } from './pages/status-page.controller.ts';
import { StyleController } from './pages/style.controller.ts';

const FEATURES = [
  AccessModule,
  AuditModule,
  DirectoryModule,
  PhasesModule,
  PlansModule,
  PoliciesModule,
  ObligationsModule,
  EscalationsModule,
  NotificationsModule,
  ExplanationsModule,
  ConsistencyModule,
  TargetsModule,
  TasksModule,
  UploadsModule,
  CasesModule,
];

const trustedSourcesOf = ({ policies }: AppContext): TrustedSources => ({
  of: async (policy) => (await policies.find(policy)).trustedSources ?? [],
});

/** The open resources as Nest providers. */
@Module({})
class AppContextModule {
  static of(app: AppContext, logger: Logger): DynamicModule {
    const others = new OthersReports(app.settings.othersReports === 'whole');
    const providers: Provider[] = [
      { provide: CommandRunner, useValue: app.runner },
      { provide: Clock, useValue: app.clock },
      { provide: Calendars, useValue: app.calendars },
      { provide: EvidenceStore, useValue: app.evidence },
      { provide: EvidenceAccess, useValue: new HandedIn({ ...app, others }) },
      { provide: UploadQuota, useValue: new UploadQuota(app.settings.evidenceBytes) },
      { provide: ReportDrafts, useValue: app.drafts },
      { provide: FileReader, useValue: app.files },
      { provide: ReadModels, useValue: app.views },
      { provide: OpsModels, useValue: app.ops },
      { provide: Settling, useValue: app.settling },
      { provide: PolicyRegistry, useValue: app.policies },
      { provide: Policies, useValue: app.policies },
      { provide: TrustedSources, useValue: trustedSourcesOf(app) },
      { provide: MailDomains, useValue: new MailDomains(app.settings.mailDomains) },
      { provide: Directory, useValue: new RegisteredOrganizations(app) },
      { provide: Contacts, useValue: app.contacts },
      { provide: RunningObligations, useValue: new ListedObligations(app.ops) },
      ...signInProviders(app, logger),
      { provide: LiveFeed, useFactory: () => liveFeedOf(app, logger) },
      { provide: Health, useValue: new Health(app) },
      { provide: OthersReports, useValue: others },
      { provide: MailLinks, useValue: new MailLinks(app.settings.publicUrl) },
    ];
    return { module: AppContextModule, global: true, providers, exports: providers };
  }
}

const liveFeedOf = (app: AppContext, logger: Logger): LiveFeed => {
  const people = { authenticator: authenticatorOf(app), views: app.views };
  return new LiveFeed(app.log, people, (error) => logger.error({ err: error }, 'live'));
};

@Module({})
export class AppModule {
  static of(app: AppContext, logger: Logger): DynamicModule {
    const { clock, settings } = app;
    const demo = clock instanceof DemoClock && settings.demo;
    if (!settings.roles.includes('api')) return unattended(app);
    const report = (error: unknown): void => logger.error({ err: error }, 'reading not recorded');
    return {
      module: AppModule,
      imports: [CqrsModule.forRoot(), AppContextModule.of(app, logger), ...FEATURES],
      controllers: [
        HealthController,
        ExplainController,
        LedgerController,
        TodoController,
        OverviewController,
        SearchController,
        LiveController,
        TaskContextController,
        PreflightController,
        SimulateAdoptionController,
        StatusPageController,
        StyleController,
        ...(demo ? [BecomeController, DemoController, MailPageController] : []),
      ],
      providers: [
        TargetExplanations,
        DecideAdoption,
        FindPreflight,
        FindTaskContext,
        TaskPeople,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useValue: new ProblemFilter(logger) },
        { provide: APP_INTERCEPTOR, useClass: PositionInterceptor },
        { provide: APP_INTERCEPTOR, useClass: RevisionInterceptor },
        { provide: APP_INTERCEPTOR, useValue: new RecordReads(app.runner, report) },
        {
          provide: APP_PIPE,
          useValue: new ValidationPipe({
            whitelist: true,
            forbidNonWhitelisted: true,
            transform: true,
          }),
        },
        ...(demo ? [{ provide: TimeMachine, useValue: new TimeMachine(clock, app) }] : []),
      ],
    };
  }
}

/** A worker has no API but health and metrics. */
const unattended = (app: AppContext): DynamicModule => ({
  module: AppModule,
  controllers: [HealthController],
  providers: [{ provide: Health, useValue: new Health(app) }],
});
