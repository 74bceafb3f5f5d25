import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { todayOn } from '#http';
import { type LocalDate, Rejection } from '#kernel';
import { obligationDecider, obligationStream } from '../../domain/obligation.ts';

/** Void: owed by nobody. Owed: by a date ahead, with reminders of its own. */
export type Ruling =
  { readonly outcome: 'void' } | { readonly outcome: 'owed'; readonly dueOn: LocalDate };

/**
 * The office rules on what was past when the plan was adopted, or frees an organization of what is void.
 * What was done, in time or late, is claimed and accepted like any other work.
 * @throws {Rejection} `obligation-not-found`, `obligation-met`, `obligation-not-baselined`, `due-in-past`, `ruling-reason-missing`,
 * `task-still-running`
 */
export class RuleOnObligation extends Command<Receipt> {
  constructor(
    readonly obligationId: string,
    readonly ruling: Ruling,
    readonly reason: string,
    readonly origin: Origin,
  ) {
    super();
  }
}

/** A running task is cancelled as a task: else it would go on being asked for, and nobody would be reminded of it. */
const voiding: typeof obligationDecider = {
  ...obligationDecider,
  decide(command, state) {
    const running = state.status !== 'unopened' && !['baselined', 'waived'].includes(state.status);
    if (running && state.terms.kind === 'task') {
      throw new Rejection(
        'task-still-running',
        '任务仍在办理，不再办理的请撤销任务，或裁定由谁牵头',
      );
    }
    return obligationDecider.decide(command, state);
  },
};

@CommandHandler(RuleOnObligation)
export class RuleOnObligationHandler implements ICommandHandler<RuleOnObligation> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ obligationId, ruling, reason, origin }: RuleOnObligation): Promise<Receipt> {
    if (reason.trim() === '') throw new Rejection('ruling-reason-missing', '请写明认定的理由');
    const on = todayOn(this.runner.clock);
    const stream = obligationStream(obligationId);
    const about = { obligationId, on, reason };
    if (ruling.outcome === 'void') {
      const command = { type: 'WaiveObligation', data: about } as const;
      return this.runner.run(stream, voiding, command, origin);
    }
    const { dueOn } = ruling;
    if (dueOn < on) throw new Rejection('due-in-past', '新的时限不能早于今天');
    const data = { ...about, dueOn, because: 'ruling' } as const;
    const command = { type: 'RescheduleObligation', data } as const;
    return this.runner.run(stream, obligationDecider, command, origin);
  }
}
