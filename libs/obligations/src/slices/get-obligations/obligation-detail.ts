import { Injectable } from '@nestjs/common';
import { Calendars } from '#calendar';
import { isOutside, todayOn, type User } from '#http';
import { addDays, Clock } from '#kernel';
import { PolicyRegistry } from '#policies';
import { timeline, type TimelineItem } from '#policies/rules';
import { type ObligationRow } from '../../views/obligation-list.ts';
import { type ObligationView, obligationView } from './obligation-view.ts';

/** With everything that has happened and will happen by itself, and by which rule. */
export type ObligationDetail = ObligationView & {
  readonly timeline: readonly (TimelineItem & { readonly recorded: boolean })[];
};

/** Days ahead in which repetitions are told. */
const AHEAD = 30;

@Injectable()
export class ObligationDetails {
  constructor(
    private readonly policies: PolicyRegistry,
    private readonly clock: Clock,
    private readonly calendars: Calendars,
  ) {}

  async of(row: ObligationRow, user: User): Promise<ObligationDetail> {
    const today = todayOn(this.clock);
    const calendar = this.calendars.current();
    const policy = await this.policies.find(row.policy);
    const { terms, recorded } = row.state;
    const items = timeline(terms, policy, calendar, addDays(today, AHEAD)).map((item) => ({
      ...item,
      recorded: recorded.includes(item.rule),
    }));
    const isHidden = isOutside(user) && !row.redIssued;
    return {
      ...obligationView(row, user, { today, calendar }),
      // That a red notice was drawn up nobody hears outside the office until it is signed.
      timeline: isHidden ? items.filter((item) => !item.draft || !item.recorded) : items,
    };
  }
}
