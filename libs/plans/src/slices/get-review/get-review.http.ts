import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Rejection } from '#contract';
import { CommandRunner, type RecordedEvent } from '#event-store';
import { CurrentUser, PageQuery, todayOn, type User } from '#http';
import { type Revised } from '#views';
import { amendedRenames } from '../../domain/amendment-rules.ts';
import { type Difference } from '../../domain/difference.ts';
import { type PlanAct, planActs } from '../../domain/plan-acts.ts';
import { type PlanKind, type Source } from '../../domain/plan.events.ts';
import { type ExistingPlan } from '../../domain/plan.ts';
import { type Preview, previewOf } from '../../domain/preview.ts';
import { keyOf, type Question, questionsOf } from '../../domain/questions.ts';
import { goneFrom } from '../../domain/restored.ts';
import { correctedIn } from '../../domain/reverted.ts';
import { nextToUndo } from '../../domain/reviewed.ts';
import { type Suggestion, suggestionsOf } from '../../domain/suggestions.ts';
import { namedDifference, type PlanItems, planItems } from '../get-plans/plan-content.ts';
import { readPlan } from '../read-plan.ts';

/** An item that was dropped or merged into another, and can be restored. */
type GoneItem = {
  readonly kind: 'phase' | 'task' | 'target';
  readonly id: string;
  readonly number: string;
  readonly title: string;
};

/** A plan in review, whole: what is to be settled and what was. */
export type PlanReview = Revised & {
  readonly planId: string;
  readonly planTitle: string;
  readonly region: string;
  readonly kind: PlanKind;
  readonly status: ExistingPlan['status'];
  readonly content: PlanItems;
  /** `key` is that of the suggestion that settles it. */
  readonly questions: readonly (Question & { readonly key: string })[];
  /** Questions that the document opened and that are settled. */
  readonly settled: number;
  readonly suggestions: readonly Suggestion[];
  /** What all suggestions together would change. */
  readonly suggested: Preview;
  readonly gone: readonly GoneItem[];
  /** Items that do not say what the document prints, with what it prints and what they say now. */
  readonly corrected: readonly Difference[];
  /** Number of the edit that is to be undone next; null: none. */
  readonly undo: number | null;
  /** Of the document; null where the plan was begun without one. */
  readonly sourceSha256: string | null;
  readonly actions: readonly PlanAct[];
};

@ApiTags('plans')
@Controller('plans')
export class GetReviewController {
  constructor(private readonly runner: CommandRunner) {}

  @Get(':planId/review')
  @ApiOperation({
    summary: '审定所需的全部内容：任务分解稿、待明确和待核事项、建议及其影响、已移出的条目',
  })
  async getReview(
    @Param('planId') planId: string,
    @Query() _page: PageQuery,
    @CurrentUser() user: User,
  ): Promise<PlanReview> {
    const { plan, events } = await readPlan(this.runner, planId, user);
    const questions = questionsOf(plan);
    const open = new Set(questions.map(keyOf));
    const suggestions = suggestionsOf(plan.content, questions);
    const rulings = suggestions.map(({ ruling }) => ruling);
    const { findings, printed, status } = plan;
    const asked = questionsOf({ content: printed, findings, settled: [] });
    const isDraft = status === 'draft';
    return {
      ...this.headOf(plan, events, user),
      ...reviewedPart(isDraft ? plan : { ...plan, past: [], renames: [], printed: plan.content }),
      questions: questions.map((question) => ({ ...question, key: keyOf(question) })),
      settled: asked.filter((question) => !open.has(keyOf(question))).length,
      suggestions,
      suggested: previewOf(rulings, plan),
      sourceSha256: textOf(events, 'PlanDrafted') ? plan.sourceSha256 : null,
    };
  }

  @Get(':planId/amendment/review')
  @ApiOperation({ summary: '审定调整稿所需的全部内容；待明确事项在批准调整后处理' })
  async getAmendmentReview(
    @Param('planId') planId: string,
    @Query() _page: PageQuery,
    @CurrentUser() user: User,
  ): Promise<PlanReview> {
    const { plan, events } = await readPlan(this.runner, planId, user);
    const { amendment } = plan;
    if (!amendment) throw new Rejection('amendment-not-found', { title: plan.content.title });
    return {
      ...this.headOf(plan, events, user),
      ...reviewedPart({ ...amendment, renames: amendedRenames(plan, amendment) }),
      questions: [],
      settled: 0,
      suggestions: [],
      suggested: previewOf([], plan),
      sourceSha256: textOf(events, 'AmendmentDrafted') ? amendment.sha256 : null,
    };
  }

  private headOf(
    plan: ExistingPlan,
    events: readonly RecordedEvent[],
    user: User,
  ): Pick<
    PlanReview,
    'planId' | 'planTitle' | 'region' | 'kind' | 'status' | 'revision' | 'actions'
  > {
    const { planId, region, kind, status, content } = plan;
    return {
      planId,
      planTitle: content.title,
      region,
      kind,
      status,
      revision: events.at(-1)?.revision ?? -1,
      actions: planActs(plan, user, todayOn(this.runner.clock)),
    };
  }
}

type InReview = Parameters<typeof goneFrom>[0] & Parameters<typeof correctedIn>[0];

const reviewedPart = (
  reviewed: InReview,
): Pick<PlanReview, 'content' | 'gone' | 'corrected' | 'undo'> => ({
  content: planItems(reviewed.content),
  gone: goneItems(reviewed),
  corrected: correctedIn(reviewed).map(namedDifference),
  undo: nextToUndo(reviewed.past),
});

function goneItems(reviewed: InReview): readonly GoneItem[] {
  const { phases, tasks, targets } = goneFrom(reviewed);
  return [
    ...phases.map(({ id, number, name: title }) => ({ kind: 'phase' as const, id, number, title })),
    ...tasks.map(({ id, number, title }) => ({ kind: 'task' as const, id, number, title })),
    ...targets.map(({ id, number, subject: title }) => {
      return { kind: 'target' as const, id, number, title };
    }),
  ];
}

/** Of the last document; what was begun by hand has none. */
function textOf(
  events: readonly RecordedEvent[],
  type: 'PlanDrafted' | 'AmendmentDrafted',
): string | undefined {
  const last = events.findLast((event) => event.type === type);
  return (last?.data as { readonly source: Source } | undefined)?.source.text || undefined;
}
