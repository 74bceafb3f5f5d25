import { Injectable } from '@nestjs/common';
import { todayOn, type User, sees } from '#http';
import { Rejection } from '#contract';
import { Clock, type LocalDate } from '#kernel';
import { explainTarget, type TargetExplanation, type TargetRow } from '#targets';
import { ReadModels } from '#views';

/** Why a target shows the colour it shows; for who may read it. */
@Injectable()
export class TargetExplanations {
  constructor(
    private readonly views: ReadModels,
    private readonly clock: Clock,
  ) {}

  /** @param on default today. @throws {Rejection} `target-not-found` */
  async explain(targetId: string, user: User, on?: LocalDate): Promise<TargetExplanation> {
    const row = await this.views.get<TargetRow>('target-board', targetId);
    if (!row || !sees(user, 'explain', { region: row.region, planId: row.planId })) {
      throw new Rejection('target-not-found', { id: targetId });
    }
    return explainTarget(row, on ?? todayOn(this.clock));
  }
}
