import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { type Subject } from '#contract';
import { authorized, type User } from '#http';
import { obligationStream } from '../../domain/obligation.ts';
import { type Obligation } from '../../domain/obligation-state.ts';
import { type Ruling, rulingDecider } from '../../domain/ruling.ts';

/** What the office decides on one obligation. @throws {Rejection} `not-your-organization`, and as a {@link Ruling} is refused */
export class RuleOnObligation extends Command<Receipt> {
  constructor(
    readonly ruling: Ruling,
    readonly user: User,
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(RuleOnObligation)
export class RuleOnObligationHandler implements ICommandHandler<RuleOnObligation> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ ruling, user, origin }: RuleOnObligation): Promise<Receipt> {
    const decider = authorized(rulingDecider, { subjectsOf, knownBy: 'getObligation' }, user);
    return this.runner.run(obligationStream(ruling.data.obligationId), decider, ruling, origin);
  }
}

const subjectsOf = (_: Ruling, obligation: Obligation): readonly Subject[] =>
  obligation.status === 'unopened' ? [] : [obligation.ref];
