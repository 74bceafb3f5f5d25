import { everyoneIn } from '#contract';
import type { TaskEvent } from '#tasks';

/** Whether an organization has signed for a task: whoever left it and is named again signs again. */
export function signatureOf(
  organization: string,
  events: readonly Pick<TaskEvent, 'type' | 'data'>[],
): 'signed' | 'open' | 'cancelled' {
  let signed: 'signed' | 'open' = 'open';
  for (const event of events as readonly TaskEvent[]) {
    if (event.type === 'TaskCancelled') return 'cancelled';
    if (event.type === 'AssignmentSigned' && event.data.organization === organization) {
      signed = 'signed';
    }
    if (event.type === 'LeadRuled' && !everyoneIn(event.data).includes(organization))
      signed = 'open';
  }
  return signed;
}
