import { type CommandRunner } from '#event-store';
import { newId } from '#kernel';
import { signInDecider, signInStream } from './domain/sign-in.ts';
import { type SignInEvent } from './domain/sign-in.events.ts';
import { type Person } from './people.port.ts';

type Ref = 'userId' | 'region' | 'organization' | 'organizationId';
/** What is said of a fact beside whom it concerns. */
type Said = {
  [T in SignInEvent['type']]: {
    readonly type: T;
    readonly data: Omit<Extract<SignInEvent, { type: T }>['data'], Ref>;
  };
}[SignInEvent['type']];

/** Writes down in the log who signed in, failed to, and left. */
export class SignInRecord {
  constructor(private readonly runner: CommandRunner) {}

  /** @param actor who did it; default the person itself */
  async keep(person: Pick<Person, Ref>, said: Said, actor = person.userId): Promise<void> {
    const { userId, region, organization, organizationId } = person;
    const data = { userId, region, organization, organizationId, ...said.data };
    const fact = { type: said.type, data } as SignInEvent;
    const command = { type: 'RecordSignIn', data: { fact } } as const;
    const origin = { actor, commandId: newId() };
    await this.runner.run(signInStream(userId), signInDecider, command, origin);
  }
}
