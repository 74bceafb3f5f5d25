import { type CalendarNotice, Calendars, calendarWith, type WorkCalendar } from '#calendar';
import {
  type EventStore,
  type Position,
  type RecordedEvent,
  type Subscription,
} from '#event-store';
import { Waiters } from '#views';
import { type CalendarYearPublished } from './domain/calendar-year.events.ts';
import { CALENDAR_STREAMS } from './domain/calendar-year.ts';

type PublishedYear = { readonly revision: number; readonly notice: CalendarNotice };

/** The State Council's calendar with the years that were published or corrected here. */
export class CalendarRegistry extends Calendars {
  private readonly known = new Map<number, PublishedYear>();
  private calendar = calendarWith([]);
  private readonly waiters: Waiters;
  private reached: Position | undefined;

  constructor(private readonly log: EventStore) {
    super();
    this.waiters = new Waiters((a, b) => log.compare(a, b));
  }

  override current(): WorkCalendar {
    return this.calendar;
  }

  override with(notice: CalendarNotice): WorkCalendar {
    return calendarWith([...this.notices(), notice]);
  }

  /** Waits, once it subscribes, until it knows all that was published up to this place of the log. @returns false when it does not in time */
  waitFor(position: Position, timeoutMs = 2_000): Promise<boolean> {
    const known = this.reached !== undefined && this.log.compare(this.reached, position) >= 0;
    return known ? Promise.resolve(true) : this.waiters.wait(position, timeoutMs);
  }

  /** Reads all that has been published so far. Before {@link subscribe}. */
  async load(): Promise<void> {
    const head = await this.log.head();
    for await (const event of this.log.readAll({ prefixes: [CALENDAR_STREAMS] }))
      this.remember(event);
    this.recalculate();
    this.reached = head;
  }

  /**
   * Goes along with what this and other processes publish.
   * @param onChange told when another calendar is in force
   */
  subscribe(onChange: () => void, onError: (error: unknown) => void): Subscription {
    return this.log.subscribe({
      after: this.reached ?? 'start',
      prefixes: [CALENDAR_STREAMS],
      onEvents: (events, upTo) => {
        // Most of what happens is of other things: a calendar is only made when one was published.
        const decided = events.filter((event) => this.remember(event));
        if (decided.length > 0 && this.recalculate()) onChange();
        this.arrive(upTo);
        return Promise.resolve();
      },
      onCaughtUp: (upTo) => this.arrive(upTo),
      onError,
    });
  }

  private arrive(upTo: Position): void {
    this.reached = upTo;
    this.waiters.reached(upTo);
  }

  private notices(): readonly CalendarNotice[] {
    return [...this.known.values()].map(({ notice }) => notice);
  }

  /** @returns true when it was new */
  private remember({ type, data, revision }: RecordedEvent): boolean {
    if (type !== 'CalendarYearPublished') return false;
    const { year, holidays, makeUpDays } = data as CalendarYearPublished['data'];
    if ((this.known.get(year)?.revision ?? -1) >= revision) return false;
    this.known.set(year, { revision, notice: { year, holidays, makeUpDays } });
    return true;
  }

  /** @returns true when the days are others than before */
  private recalculate(): boolean {
    const next = calendarWith(this.notices());
    if (next.version === this.calendar.version) return false;
    this.calendar = next;
    return true;
  }
}
