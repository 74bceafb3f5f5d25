import { MailLinks } from '#mail';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { stateCouncilCalendar as calendar } from '#calendar';
import { CommandRunner } from '#event-store';
import { type Event, newId } from '#kernel';
import { startFeature } from '#testing/feature';
import { OpsModels, ReadModels, type ViewSet } from '#views';
import { policy } from '../../policies/src/domain/policy.fixtures.ts';
import { PolicyRegistry, PoliciesModule, RunningObligations } from '#policies';
import { Contacts, ObligationsModule, ListedObligations, obligationList } from '#obligations';
import { holdObligations, keepEscalations, EscalationsModule, escalationBoard } from '#escalations';
import { NotificationsModule } from './notifications.module.ts';
import { mailList } from './views/mail-list.ts';
import { noticeList } from './views/notice-list.ts';
import { withdrawnPlans } from './views/withdrawn-plans.ts';
import { refusalList } from '#following';
import { planBoard } from '#plans';
import { carryOut } from '../../following/src/carry-out.fixtures.ts';

/** A directory in which nobody stands. */
const nobody: Contacts = {
  holding: () => Promise.resolve({}),
  sharing: (contact) => Promise.resolve([contact]),
  get: () => Promise.resolve(undefined),
};

const PROVIDERS = [
  { provide: OpsModels, useExisting: ReadModels },
  { provide: MailLinks, useValue: new MailLinks() },
  {
    provide: PolicyRegistry,
    useFactory: ({ store }: CommandRunner) => new PolicyRegistry(store),
    inject: [CommandRunner],
  },
  {
    provide: RunningObligations,
    useFactory: (ops: OpsModels) => new ListedObligations(ops),
    inject: [OpsModels],
  },
];

@Module({})
class RegistryModule {
  static of(contacts: Contacts): DynamicModule {
    const providers = [{ provide: Contacts, useValue: contacts }, ...PROVIDERS];
    return { module: RegistryModule, global: true, providers, exports: providers };
  }
}

const ROOMS = [PoliciesModule, ObligationsModule, EscalationsModule, NotificationsModule];

type More = {
  readonly modules?: readonly Type[];
  readonly projections?: ViewSet['projections'];
  /** Default: nobody. */
  readonly contacts?: Contacts;
};

/** Supervision over HTTP with the default policy published; facts of obligations are written as they are. */
export async function startSupervision({
  modules = [],
  projections = [],
  contacts = nobody,
}: More = {}) {
  @Module({ imports: [RegistryModule.of(contacts), ...ROOMS, ...modules] })
  class SupervisionFeature {}
  const views = [
    obligationList({ calendar, policyOf: () => policy }),
    escalationBoard,
    mailList,
    noticeList,
    refusalList,
    withdrawnPlans,
    planBoard,
    ...projections.filter((one) => one !== planBoard),
  ];
  const feature = await startFeature(SupervisionFeature, views);
  const { runner } = feature;
  const write = async (stream: string, ...events: readonly Event[]): Promise<void> => {
    const meta = { actor: 'duban.engine' };
    const whole = events.map(({ type, data }) => ({ id: newId(), type, data, meta }));
    await runner.store.append(stream, whole, 'any');
    await feature.settle();
  };
  await write('policy-default', { type: 'PolicyPublished', data: { policy } });
  return {
    ...feature,
    write,
    /** Reads the whole log, as after a lost checkpoint. */
    react: async (): Promise<void> => {
      const followers = [keepEscalations(runner), holdObligations(runner)];
      for await (const event of runner.store.readAll()) {
        for (const one of followers) await carryOut(one, event);
      }
      await feature.settle();
    },
  };
}
