import type { RecordedEvent } from '#event-store';

/** Drafts are private: the trail shows that one was saved, not what it says. */
const UNFINISHED: readonly string[] = ['ReportDraftSaved'];

const SHOWN: readonly string[] = [
  'taskId',
  'planId',
  'region',
  'organization',
  'savedOn',
  'afterReport',
];

export function shown(event: RecordedEvent): RecordedEvent {
  if (!UNFINISHED.includes(event.type)) return event;
  const fields = Object.entries(event.data).filter(([name]) => SHOWN.includes(name));
  return { ...event, data: Object.fromEntries(fields) };
}
