import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { type Policy } from '../../domain/policy.events.ts';
import { policyDecider, policyStream } from '../../domain/policy-versions.ts';

/**
 * Makes a new version of a policy; cases opened before keep theirs.
 * @throws {Rejection} `policy-version-taken`
 */
export class PublishPolicy extends Command<Receipt> {
  constructor(
    readonly policy: Policy,
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(PublishPolicy)
export class PublishPolicyHandler implements ICommandHandler<PublishPolicy> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ policy, origin }: PublishPolicy): Promise<Receipt> {
    const command = { type: 'PublishPolicy', data: { policy } } as const;
    return this.runner.run(policyStream(policy.name), policyDecider, command, origin);
  }
}
