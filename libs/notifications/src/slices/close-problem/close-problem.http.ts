import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Rejection } from '#contract';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { refusalDecider, type RefusalRow } from '#following';
import {
  authorized,
  CommandMetadataDto,
  CommandOrigin,
  CurrentUser,
  sees,
  todayOn,
  type User,
} from '#http';
import { type Command, type Decider, type Event } from '#kernel';
import { type ObligationRow } from '#obligations';
import { obligationDecider, obligationStream } from '#obligations/rules';
import { OpsModels } from '#views';
import { mailDecider, mailStream } from '../../domain/mail.ts';
import { type MailRow, planOf } from '../../views/mail-list.ts';

type Whose = { readonly region: string | null; readonly planId: string | null };

/** By whom a problem is known: the mail, the obligation of which somebody was not told, or what was refused. */
@ApiTags('escalations')
@Controller('problems')
export class CloseProblemController {
  constructor(
    private readonly runner: CommandRunner,
    private readonly ops: OpsModels,
  ) {}

  @Post(':problemId/close')
  @HttpCode(200)
  @ApiOperation({
    summary:
      '关闭一个问题（邮件编号、事项编号或未跟进的编号），用 reason 写明如何处理的；此后不再自动补发',
  })
  async closeProblem(
    @Param('problemId') problemId: string,
    @Body() { reason = '' }: CommandMetadataDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<Receipt> {
    const on = todayOn(this.runner.clock);
    const seen = ({ region, planId }: Whose): boolean =>
      sees(user, 'closeProblem', { region, planId });
    const run = <C extends Command, E extends Event, S>(
      stream: string,
      decider: Decider<C, E, S>,
      command: C,
      { region, planId }: Whose,
    ): Promise<Receipt> =>
      this.runner.run(
        stream,
        authorized(
          decider,
          { subjectsOf: () => [{ region, planId }], knownBy: 'closeProblem' },
          user,
        ),
        command,
        origin,
      );

    const mail = await this.ops.get<MailRow>('mail-list', problemId);
    const aboutMail = mail && { region: mail.region, planId: planOf(mail) };
    if (aboutMail && seen(aboutMail)) {
      const data = { mailId: problemId, on, reason };
      const command = { type: 'CloseUndelivered', data } as const;
      return run(mailStream(problemId), mailDecider, command, aboutMail);
    }
    const owed = await this.ops.get<ObligationRow>('obligation-list', problemId);
    if (owed && seen(owed)) {
      const data = { obligationId: problemId, on, reason };
      const command = { type: 'CloseVacancies', data } as const;
      return run(obligationStream(problemId), obligationDecider, command, owed);
    }
    const refused = await this.ops.get<RefusalRow>('refusal-list', problemId);
    if (!refused || !seen(refused)) {
      throw new Rejection('problem-not-found', { id: problemId });
    }
    const command = { type: 'CloseRefusal', data: { refusalId: problemId, on, reason } } as const;
    return run(problemId, refusalDecider, command, refused);
  }
}
