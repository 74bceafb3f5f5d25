import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentUser, PageQuery, type User, within } from '#http';
import { type RefusalRow } from '#following';
import { OpsModels } from '#views';
import { type Vacancy } from '#obligations/rules';
import { type MailRow } from '../../views/mail-list.ts';
import { type ObligationRow } from '#obligations';

/** What did not reach anybody, and what was not done because a rule refused it: for the office to correct. */
export type Problems = {
  readonly unresolved: readonly {
    readonly obligationId: string;
    /** Whose obligation it is. */
    readonly organization: string;
    /** Which organization has nobody for which role; each once. */
    readonly vacancies: readonly Vacancy[];
  }[];
  /** Mails that failed, bounced, or had nobody to go to. */
  readonly undelivered: readonly Omit<MailRow, 'letter'>[];
  /** What should have followed from a fact. */
  readonly refused: readonly RefusalRow[];
};

@ApiTags('escalations')
@Controller('problems')
export class GetProblemsController {
  constructor(private readonly ops: OpsModels) {}

  @Get()
  @ApiOperation({
    summary: '未能送达或办理：空缺的角色、退信和发送失败，以及因规则拒绝而没有跟进的',
  })
  async listProblems(@Query() { limit }: PageQuery, @CurrentUser() user: User): Promise<Problems> {
    const mine = within(user, 'listProblems');
    const unresolved = await this.ops.find<ObligationRow>('obligation-list', {
      where: { ...mine, unresolved: 1 },
      limit,
    });
    const mails = await this.ops.list<MailRow>('mail-list', {
      where: { ...mine, status: { in: ['failed', 'bounced', 'unaddressed'] } },
      orderBy: [['on', 'desc']],
      limit,
    });
    const refused = await this.ops.list<RefusalRow>('refusal-list', {
      where: mine,
      orderBy: [['at', 'desc']],
      limit,
    });
    return {
      unresolved: unresolved.rows.map(({ obligationId, organization, notices }) => ({
        obligationId,
        organization,
        vacancies: eachOnce(notices.flatMap((notice) => notice.unresolved)),
      })),
      undelivered: mails.rows.map(({ letter: _letter, ...mail }) => mail),
      refused: refused.rows,
    };
  }
}

const eachOnce = (vacancies: readonly Vacancy[]): readonly Vacancy[] => [
  ...new Map(vacancies.map((one) => [`${one.role} ${one.organization}`, one])).values(),
];
