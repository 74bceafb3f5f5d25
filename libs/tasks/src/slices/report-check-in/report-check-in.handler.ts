import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { EvidenceAccess, EvidenceStore } from '#evidence';
import { type User, sees } from '#http';
import { Rejection } from '#contract';
import { type Of } from '#kernel';
import { type CheckInPlan } from '../../domain/check-in-plan.ts';
import { type CheckInCommand, checkInDecider, checkInStream } from '../../domain/check-in.ts';
import { readCheckInPlan } from '../check-in-plan.ts';
import { requireStored } from '../require-stored.ts';

type CheckInData = Omit<Of<CheckInCommand, 'ReportCheckIn'>['data'], 'plan'> & {
  readonly planId: string;
};

/**
 * Records what an organization reports on all its tasks. The same report again is harmless.
 * @throws {Rejection} `plan-not-found`, `plan-withdrawn`, `check-in-not-asked`, `organization-not-assigned`,
 * `check-in-task-unknown`, `check-in-task-repeated`, `reports-too-many`, `report-empty`, `report-too-long`, `percent-out-of-range`,
 * `evidence-malformed`, `evidence-too-many`, `evidence-not-found`, `not-your-organization`
 */
export class ReportCheckIn extends Command<Receipt> {
  constructor(
    readonly data: CheckInData,
    readonly user: User,
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(ReportCheckIn)
export class ReportCheckInHandler implements ICommandHandler<ReportCheckIn> {
  constructor(
    private readonly runner: CommandRunner,
    readonly store: EvidenceStore,
    readonly access: EvidenceAccess,
  ) {}

  async execute({ data: { planId, ...request }, user, origin }: ReportCheckIn): Promise<Receipt> {
    const plan = await this.planOf(planId, user);
    await requireStored(this, user, request.evidence);
    const stream = checkInStream(planId, request.dueOn, request.organization ?? plan.office);
    const command = { type: 'ReportCheckIn', data: { plan, ...request } } as const;
    return this.runner.run(stream, checkInDecider, command, origin);
  }

  private async planOf(planId: string, user: User): Promise<CheckInPlan> {
    const plan = await readCheckInPlan(this.runner, planId);
    if (!plan || !sees(user, 'getPlan', plan))
      throw new Rejection('plan-not-found', { id: planId });
    return plan;
  }
}
