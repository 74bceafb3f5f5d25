import { Injectable } from '@nestjs/common';
import { Rejection } from '#contract';
import { CommandRunner } from '#event-store';
import { type AuthenticatedRequest, todayOn, type User } from '#http';
import { fold } from '#kernel';
import { type Agencies, agencyDecider, agencyStream, isAgentOn } from './domain/agency.ts';
import { type AgencyEvent } from './domain/agency.events.ts';
import { People } from './people.port.ts';

/** Whom people let act for them: read from the log, so that what was withdrawn holds no longer. */
@Injectable()
export class AgreedAgencies {
  constructor(
    private readonly runner: CommandRunner,
    private readonly people: People,
  ) {}

  async of(userId: string): Promise<Agencies> {
    const { events } = await this.runner.store.load(agencyStream(userId));
    return fold(agencyDecider, events as readonly unknown[] as readonly AgencyEvent[]);
  }

  /**
   * Whoever a request names as the one for whom it is made has agreed to it, and may sign in itself.
   * @throws {Rejection} `agency-missing`, also for who is not registered
   */
  async demandAgreed({ body }: Pick<AuthenticatedRequest, 'body'>, user: User): Promise<void> {
    if (typeof body !== 'object' || body === null || !('onBehalfOf' in body)) return;
    const { onBehalfOf } = body;
    // What is no text is refused as malformed further on.
    if (typeof onBehalfOf !== 'string') return;
    const isAgent = isAgentOn(await this.of(onBehalfOf), user.userId, todayOn(this.runner.clock));
    if (isAgent && (await this.people.byId(onBehalfOf))) return;
    throw new Rejection('agency-missing', { userId: onBehalfOf.slice(0, 100) });
  }
}
