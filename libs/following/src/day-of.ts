import { occurredAt, type RecordedEvent } from '#event-store';
import { dateIn, type LocalDate } from '#kernel';

/** The day on which a fact happened, for those that name none. */
export const dayOf = (fact: Pick<RecordedEvent, 'meta' | 'recordedAt'>): LocalDate =>
  dateIn('Asia/Shanghai', occurredAt(fact));
