import { type WorkCalendar } from '#calendar';
import { occurredAt, type RecordedEvent } from '#event-store';
import { addDays, dateIn, type Instant, type Of } from '#kernel';
import {
  type ObligationEvent,
  type Obligation,
  obligationDecider,
  type Opened,
} from '#obligations/rules';
import { type Policy, timeline } from '#policies/rules';
import { MAIL_ZONE, noticeKey } from '#notifications';

type Issued = Of<ObligationEvent, 'ReminderIssued'>['data'];

/** Another calendar may since have moved the last repetitions by so much. */
const SLACK_DAYS = 60;

/** Finds reminders that should not be there. */
export class RecordedReminders {
  readonly differences: string[] = [];
  /** When each notice was issued, by its key. */
  readonly issuedAt = new Map<string, Instant>();
  reminders = 0;
  private readonly states = new Map<string, Obligation>();
  private readonly identities = new Set<string>();

  constructor(
    private readonly calendar: WorkCalendar,
    private readonly policyOf: (state: Opened) => Promise<Policy>,
  ) {}

  get obligations(): number {
    return this.states.size;
  }

  /** @returns true when the log has opened it */
  knows(obligationId: string): boolean {
    return this.states.has(obligationId);
  }

  async add(recorded: RecordedEvent): Promise<void> {
    const event = recorded as unknown as ObligationEvent & RecordedEvent;
    const { obligationId } = event.data;
    const state = this.states.get(obligationId) ?? { status: 'unopened' };
    const at = occurredAt(event);
    if (event.type === 'RecipientsFound') this.await(event.data, at);
    if (event.type === 'ReminderIssued' && state.status !== 'unopened') {
      await this.check(event.data, at, state);
    }
    const next = obligationDecider.evolve(state, event);
    if (next.status !== 'unopened') this.states.set(obligationId, next);
  }

  private async check(issued: Issued, at: Instant, state: Opened): Promise<void> {
    this.reminders++;
    const { obligationId, dueVersion, rule } = issued;
    const name = `事项 ${obligationId} 的提醒 ${rule}`;
    const identity = JSON.stringify([obligationId, dueVersion, rule]);
    if (this.identities.has(identity)) this.differences.push(`${name} 发了不止一次`);
    this.identities.add(identity);
    this.await(issued, at);
    // Its hour may be later: a digest that leaves before takes it along.
    if (issued.on > dateIn(MAIL_ZONE, at)) this.differences.push(`${name} 发得比应发的时刻早`);
    if (dueVersion !== state.dueVersion || issued.dueOn !== state.terms.dueOn) {
      this.differences.push(`${name} 不是按当时的时限发的`);
    }
    if (!(await this.lies(issued, state))) {
      this.differences.push(`${name} 不在督办规则的时间点上`);
    }
  }

  /** Who is to be written to, and since when. */
  private await(
    notice: Pick<Issued, 'obligationId' | 'dueVersion' | 'rule' | 'recipients'>,
    at: Instant,
  ): void {
    for (const { contactId } of notice.recipients) {
      this.issuedAt.set(noticeKey(notice, contactId), at);
    }
  }

  private async lies({ rule, on }: Issued, state: Opened): Promise<boolean> {
    const policy = await this.policyOf(state);
    const until = addDays(on, SLACK_DAYS);
    return timeline(state.terms, policy, this.calendar, until).some((item) => item.rule === rule);
  }
}
