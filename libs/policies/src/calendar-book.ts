import { type CalendarNotice, Calendars, calendarWith, type WorkCalendar } from '#calendar';
import {
  type EventStore,
  type Position,
  type RecordedEvent,
  type Subscription,
} from '#event-store';
import { type CalendarYearPublished } from './domain/calendar-year.events.ts';
import { CALENDAR_STREAMS } from './domain/calendar-year.ts';

type Known = { readonly revision: number; readonly notice: CalendarNotice };

/** The State Council's calendar with the years that were published or corrected here. */
export class CalendarBook extends Calendars {
  private readonly known = new Map<number, Known>();
  private calendar = calendarWith([]);
  private reached: Position | undefined;

  constructor(private readonly log: EventStore) {
    super();
  }

  override current(): WorkCalendar {
    return this.calendar;
  }

  override with(notice: CalendarNotice): WorkCalendar {
    return calendarWith([...this.notices(), notice]);
  }

  /** True when it knows all that was published up to this place of the log. */
  hasSeen(position: Position): boolean {
    return this.reached !== undefined && this.log.compare(this.reached, position) >= 0;
  }

  /** Reads all that has been published so far. Before {@link follow}. */
  async load(): Promise<void> {
    const head = await this.log.head();
    for await (const event of this.log.readAll({ prefixes: [CALENDAR_STREAMS] })) this.note(event);
    this.turn();
    this.reached = head;
  }

  /**
   * Goes along with what this and other processes publish.
   * @param onChange told when another calendar is in force
   */
  follow(onChange: () => void, onError: (error: unknown) => void): Subscription {
    return this.log.subscribe({
      after: this.reached ?? 'start',
      prefixes: [CALENDAR_STREAMS],
      onEvents: (events, upTo) => {
        // Most of what happens is of other things: a calendar is only made when there is news of one.
        const news = events.filter((event) => this.note(event));
        if (news.length > 0 && this.turn()) onChange();
        this.reached = upTo;
        return Promise.resolve();
      },
      onCaughtUp: (upTo) => (this.reached = upTo),
      onError,
    });
  }

  private notices(): readonly CalendarNotice[] {
    return [...this.known.values()].map(({ notice }) => notice);
  }

  /** @returns true when it was news */
  private note({ type, data, revision }: RecordedEvent): boolean {
    if (type !== 'CalendarYearPublished') return false;
    const { year, holidays, makeUpDays } = data as CalendarYearPublished['data'];
    if ((this.known.get(year)?.revision ?? -1) >= revision) return false;
    this.known.set(year, { revision, notice: { year, holidays, makeUpDays } });
    return true;
  }

  /** @returns true when the days are others than before */
  private turn(): boolean {
    const next = calendarWith(this.notices());
    if (next.version === this.calendar.version) return false;
    this.calendar = next;
    return true;
  }
}
