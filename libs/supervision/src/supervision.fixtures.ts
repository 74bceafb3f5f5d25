import { Global, Module } from '@nestjs/common';
import { stateCouncilCalendar as calendar } from '#calendar';
import { Desk } from '#event-store';
import { type Event, newId } from '#kernel';
import { startFeature } from '#testing/feature';
import { OpsModels, ReadModels } from '#views';
import { policy } from './domain/policy.fixtures.ts';
import { PolicyBook } from './policy-book.ts';
import { Contacts } from './ports/contacts.port.ts';
import { keepEscalations } from './reactions/keep-escalations.ts';
import { SupervisionModule } from './supervision.module.ts';
import { escalationBoard } from './views/escalation-board.ts';
import { mailList } from './views/mail-list.ts';
import { obligationList } from './views/obligation-list.ts';
import { selfAuditList } from './views/self-audit-list.ts';

/** A directory in which nobody stands. */
const nobody: Contacts = {
  holding: () => Promise.resolve({}),
  get: () => Promise.resolve(undefined),
};

const providers = [
  { provide: Contacts, useValue: nobody },
  { provide: OpsModels, useExisting: ReadModels },
  { provide: PolicyBook, useFactory: ({ store }: Desk) => new PolicyBook(store), inject: [Desk] },
];

@Global()
@Module({ providers, exports: [Contacts, OpsModels, PolicyBook] })
class BookModule {}

@Module({ imports: [BookModule, SupervisionModule] })
class SupervisionFeature {}

/** Supervision over HTTP with the default policy published; facts of obligations are written as they are. */
export async function startSupervision() {
  const views = [
    obligationList({ calendar, policyOf: () => policy }),
    escalationBoard,
    mailList,
    selfAuditList,
  ];
  const feature = await startFeature(SupervisionFeature, views);
  const { desk } = feature;
  const write = async (stream: string, ...events: readonly Event[]): Promise<void> => {
    const meta = { actor: 'duban.engine' };
    const whole = events.map(({ type, data }) => ({ id: newId(), type, data, meta }));
    await desk.store.append(stream, whole, 'any');
    await feature.settle();
  };
  await write('policy-default', { type: 'PolicyPublished', data: { policy } });
  return {
    ...feature,
    write,
    /** Reads the whole log, as after a lost checkpoint. */
    react: async (): Promise<void> => {
      const reaction = keepEscalations(desk);
      for await (const event of desk.store.readAll({ prefixes: reaction.prefixes })) {
        await reaction.react(event);
      }
      await feature.settle();
    },
  };
}
