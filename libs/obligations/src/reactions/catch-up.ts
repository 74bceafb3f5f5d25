import { type CommandRunner, type RecordedEvent, because, eachOf, occurredAt } from '#event-store';
import { dateIn } from '#kernel';
import { obligationDecider, obligationStream } from '../domain/obligation.ts';
import { type ObligationTerms } from '../domain/obligation-terms.ts';
import { type WorkFact, commandsOf } from './work-facts.ts';

/** Facts about a whole subject; of those with one name the last is how it stands. */
const TOPICS: Readonly<Record<string, string>> = {
  TaskSuspended: 'clock',
  TaskResumed: 'clock',
  PhaseClosed: 'closed',
  TargetAttained: 'attained',
  TargetUnattained: 'attained',
  TargetYearClosed: 'attained',
};

/** What had been done on a subject before a ruling gave it to somebody else holds for that one, too. */
export async function catchUp(
  runner: CommandRunner,
  opened: readonly ObligationTerms[],
): Promise<void> {
  const subjects = opened.filter(({ kind }) => ['task', 'phase', 'target'].includes(kind));
  await eachOf(subjects, async (terms) => {
    const { events } = await runner.store.load(`${terms.kind}-${terms.subjectId}`);
    for (const fact of standing(events, terms)) await follow(runner, fact, terms.obligationId);
  });
}

function standing(
  events: readonly RecordedEvent[],
  { kind, dueOn }: ObligationTerms,
): readonly RecordedEvent[] {
  const last = new Map<string, RecordedEvent>();
  for (const event of events) {
    const topic = TOPICS[event.type];
    const { year = null } = event.data as WorkFact;
    const another = kind === 'target' && year !== null && !dueOn.startsWith(String(year));
    if (topic !== undefined && !another) last.set(topic, event);
  }
  return [...last.values()];
}

async function follow(
  runner: CommandRunner,
  fact: RecordedEvent,
  obligationId: string,
): Promise<void> {
  const on = dateIn('Asia/Shanghai', occurredAt(fact));
  for (const { of, command } of commandsOf(fact, on)) {
    if (of !== 'subject') continue;
    const origin = because(fact, fact.meta['actor'] ?? 'duban.work', obligationId);
    const request = { decider: obligationDecider, command: command(obligationId), origin };
    await runner.runOnce(fact, obligationStream(obligationId), request);
  }
}
