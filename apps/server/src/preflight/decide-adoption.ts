import { Injectable } from '@nestjs/common';
import { Calendars } from '#calendar';
import { Rejection } from '#contract';
import { CommandRunner } from '#event-store';
import { sees, todayOn, type User } from '#http';
import { Directory, fold } from '#kernel';
import { officeMeant, type PlanAdopted, planDecider, type PlanEvent, planStream } from '#plans';
import { type AdoptionQuery } from './adoption.query.ts';

/** Decides an adoption and writes nothing. */
@Injectable()
export class DecideAdoption {
  constructor(
    private readonly runner: CommandRunner,
    private readonly directory: Directory,
    private readonly calendars: Calendars,
  ) {}

  /**
   * The fact that an adoption would write.
   * @throws {Rejection} `plan-not-found`, `plan-already-adopted`, `office-unclear`, and what an adoption is refused with
   */
  async adopted(
    planId: string,
    user: User,
    { office, adoptedOn = todayOn(this.runner.clock), checkIns = [] }: AdoptionQuery,
  ): Promise<PlanAdopted['data']> {
    const { events } = await this.runner.store.load(planStream(planId));
    const plan = fold(planDecider, events as unknown as readonly PlanEvent[]);
    if (plan.status === 'none' || !sees(user, 'previewAdoption', { ...plan, planId })) {
      throw new Rejection('plan-not-found', { id: planId });
    }
    const { region } = plan;
    const data = {
      planId,
      adoptedOn,
      checkIns,
      office: await officeMeant(office, region, this.directory),
      directory: await this.directory.idsIn(region),
      calendarVersion: this.calendars.current().version,
      // By whichever rules: they decide nothing of what opens.
      policy: { name: '', version: 0 },
    };
    const [fact] = planDecider.decide({ type: 'AdoptPlan', data }, plan);
    if (fact?.type !== 'PlanAdopted') {
      throw new Rejection('plan-already-adopted', { title: plan.content.title });
    }
    return fact.data;
  }
}
