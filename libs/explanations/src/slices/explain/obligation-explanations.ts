import { Injectable } from '@nestjs/common';
import { Calendars } from '#calendar';
import { CommandRunner, type RecordedEvent, occurredAt } from '#event-store';
import { isOutside, type User, todayOn, sees } from '#http';
import { Rejection } from '#contract';
import { defined, type LocalDate } from '#kernel';
import { OpsModels } from '#views';
import { escalationStream } from '#escalations/rules';
import { type ObligationEvent, obligationStream } from '#obligations/rules';
import { type DayExplanation, explainDay } from '../../explain/explain-day.ts';
import { type Grounds, type Happened } from '../../explain/explained.ts';
import { explainObligation, type Explanation } from '../../explain/explain-obligation.ts';
import { PolicyRegistry } from '#policies';
import { Contacts, obligationAsTold, type ObligationRow } from '#obligations';
import { escalationAsTold, escalationBoard, type EscalationRow } from '#escalations';
import { effectsOn } from './effects-on.ts';
import { personOn, type StandsInFor } from './person-on.ts';

/** What may be asked of an obligation besides why it stands as it does. */
export type ObligationQuestion = {
  /** Which notice was or was not due on this day. */
  readonly on?: LocalDate | undefined;
  /** Why this person. */
  readonly contactId?: string | undefined;
  readonly standsInFor?: StandsInFor;
};

/** `day` is null when no day was asked about; its sentences come first. */
export type ObligationAnswer = Explanation & { readonly day: DayExplanation | null };

const nobody: StandsInFor = () => Promise.resolve([]);

type ExplanationInput = Grounds & {
  readonly history: readonly Happened[];
  /** Steps that are not spoken of to who asks. */
  readonly hidden: ReadonlySet<string>;
};

/** Why an obligation stands as it does: worked out anew from its row and its own stream, for who may read it. */
@Injectable()
export class ObligationExplanations {
  constructor(
    readonly ops: OpsModels,
    readonly contacts: Contacts,
    private readonly runner: CommandRunner,
    private readonly policies: PolicyRegistry,
    private readonly calendars: Calendars,
  ) {}

  /** @throws {Rejection} `obligation-not-found`, `contact-not-found` */
  async explain(
    obligationId: string,
    user: User,
    { on, contactId, standsInFor = nobody }: ObligationQuestion = {},
  ): Promise<ObligationAnswer> {
    const whole = await this.ops.get<ObligationRow>('obligation-list', obligationId);
    if (!whole || !sees(user, 'explain', whole)) {
      throw new Rejection('obligation-not-found', { id: obligationId });
    }
    const outside = isOutside(user);
    const row = outside ? obligationAsTold(whole) : whole;
    const known = await this.knownOf(row, outside);
    const { next } = explainObligation(row, known);
    const asked = async (who: string) => ({
      contactId: who,
      user,
      next: next.step?.audience ?? [],
      absent: await standsInFor(who, known.today),
    });
    const person =
      contactId === undefined ? undefined : await personOn(row, await asked(contactId), this);
    const explanation = explainObligation(row, known, person);
    const day = on === undefined ? null : await this.dayOf(row, known, on);
    return {
      ...explanation,
      sentences: [...(day?.sentences ?? []), ...explanation.sentences],
      day,
    };
  }

  private async knownOf(row: ObligationRow, outside: boolean): Promise<ExplanationInput> {
    const { obligationId } = row;
    const [policy, own, cases] = await Promise.all([
      this.policies.find(row.policy),
      this.runner.store.load(obligationStream(obligationId)),
      this.runner.store.load(escalationStream(obligationId)),
    ]);
    const history = own.events.map((event) => ({
      event: event as unknown as ObligationEvent,
      at: occurredAt(event),
    }));
    const running = caseOf(cases.events);
    const escalation = running && outside ? escalationAsTold(running) : running;
    const hidden = new Set(outside && !row.redIssued ? draftsIn(history) : []);
    const grounds = {
      policy,
      calendar: this.calendars.current(),
      today: todayOn(this.runner.clock),
    };
    return { ...grounds, history, hidden, ...defined({ escalation }) };
  }

  private async dayOf(
    { obligationId }: ObligationRow,
    { policy, calendar, history, hidden }: ExplanationInput,
    day: LocalDate,
  ): Promise<DayExplanation> {
    const effects = await effectsOn(obligationId, day, this.ops);
    const now = this.runner.clock.now();
    return explainDay(history, day, { policy, calendar, effects, hidden, now });
  }
}

/** By which rules notices were drawn up that go out when they are signed only. */
const draftsIn = (history: readonly Happened[]): readonly string[] =>
  history.flatMap(({ event: { type, data } }) =>
    type === 'ReminderIssued' && data.draft ? [data.rule] : [],
  );

/** The latest case, as the board shows it. */
const caseOf = (events: readonly RecordedEvent[]): EscalationRow | undefined =>
  events.reduce<EscalationRow | undefined>(
    (row, event) => escalationBoard.evolve(row, event, ''),
    undefined,
  );
