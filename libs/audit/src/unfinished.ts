import type { RecordedEvent } from '#event-store';

/** What a person has not said yet is told to nobody: that it was kept is in the trail, what it says is not. */
const UNFINISHED: readonly string[] = ['ReportDraftSaved'];

/** Fields that say where a fact belongs and when it was kept. */
const SHOWN: readonly string[] = [
  'taskId',
  'planId',
  'region',
  'organization',
  'savedOn',
  'afterReport',
];

/** The event as the trail shows it. */
export function shown(event: RecordedEvent): RecordedEvent {
  if (!UNFINISHED.includes(event.type)) return event;
  const fields = Object.entries(event.data).filter(([name]) => SHOWN.includes(name));
  return { ...event, data: Object.fromEntries(fields) };
}
