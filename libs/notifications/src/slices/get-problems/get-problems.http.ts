import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags, PickType } from '@nestjs/swagger';
import { CurrentUser, PageQuery, planTitles, type User, within } from '#http';
import { type RefusalRow } from '#following';
import { OpsModels, ReadModels } from '#views';
import { type Vacancy } from '#obligations/rules';
import { undeliveredIn } from '../../sending/still-open.ts';
import { type ObligationRow } from '#obligations';
import { type MailView, mailViews } from '../get-mails/mail-view.ts';

/** The first of them, and how many there are. */
type Some<R> = { readonly rows: readonly R[]; readonly total: number };

/** Somebody should have been told, and nobody holds the role. */
type Unresolved = Pick<
  ObligationRow,
  'obligationId' | 'number' | 'planId' | 'planTitle' | 'organization' | 'organizationId' | 'dueOn'
> & {
  readonly title: string;
  /** Which organization has nobody for which role; each once. */
  readonly vacancies: readonly Vacancy[];
};

/** Null: of no plan. */
type NamedRefusal = RefusalRow & { readonly planTitle: string | null };

/** What did not reach anybody, and what was not done because a rule refused it: for the office to correct. */
export type Problems = {
  readonly unresolved: Some<Unresolved>;
  /** Mails that failed, bounced, or had nobody to go to, and tell of something that is still open; the newest first. */
  readonly undelivered: Some<MailView>;
  /** What should have followed from a fact, the newest first; of no organization, so that a liaison sees none. */
  readonly refused: Some<NamedRefusal>;
};

class ProblemsQuery extends PickType(PageQuery, ['limit', 'after']) {}

@ApiTags('escalations')
@Controller('problems')
export class GetProblemsController {
  constructor(
    private readonly ops: OpsModels,
    private readonly views: ReadModels,
  ) {}

  @Get()
  @ApiOperation({
    summary:
      '未能送达或办理：空缺的角色、退信和发送失败，以及因规则拒绝而没有跟进的；办结、终止、补发或关闭的不列',
  })
  async listProblems(
    @Query() { limit }: ProblemsQuery,
    @CurrentUser() user: User,
  ): Promise<Problems> {
    const mine = within(user, 'listProblems');
    const [unresolved, undelivered, refused] = await Promise.all([
      this.ops.list<ObligationRow>('obligation-list', {
        where: { ...mine, unresolved: 1 },
        limit,
      }),
      undeliveredIn(mine, this.ops),
      this.refused(user, limit),
    ]);
    return {
      unresolved: { rows: unresolved.rows.map(unresolvedOf), total: unresolved.total },
      undelivered: {
        rows: await mailViews(undelivered.slice(0, limit), this.views),
        total: undelivered.length,
      },
      refused,
    };
  }

  private async refused(user: User, limit: number): Promise<Problems['refused']> {
    const { organization, ...where } = within(user, 'listProblems');
    if (organization !== undefined) return { rows: [], total: 0 };
    const orderBy = [['occurredAt', 'desc']] as const;
    const { rows, total } = await this.ops.list<RefusalRow>('refusal-list', {
      where,
      orderBy,
      limit,
    });
    const planIds = rows.flatMap(({ planId }) => planId ?? []);
    const named = await planTitles(this.views, planIds);
    const titled = rows.map((row) => {
      return { ...row, planTitle: row.planId === null ? null : named(row.planId).planTitle };
    });
    return { rows: titled, total };
  }
}

function unresolvedOf(row: ObligationRow): Unresolved {
  const { obligationId, number, subject: title, planId, planTitle, dueOn } = row;
  const { organization, organizationId } = row;
  const vacancies = eachOnce(row.state.untold.map(({ rule: _rule, ...vacancy }) => vacancy));
  const about = { obligationId, number, title, planId, planTitle, organization, organizationId };
  return { ...about, dueOn, vacancies };
}

const eachOnce = (vacancies: readonly Vacancy[]): readonly Vacancy[] => [
  ...new Map(vacancies.map((one) => [`${one.role} ${one.organization}`, one])).values(),
];
