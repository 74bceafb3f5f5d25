import { type WorkCalendar } from '#calendar';
import { type CommandRunner } from '#event-store';
import { dateIn } from '#kernel';
import type { OpsModels } from '#views';
import { MAIL_ZONE } from '#notifications';
import { type PolicyRegistry } from '#policies';
import { type Findings } from './findings.ts';
import { checkOutbox } from './outbox.ts';
import { checkPlans } from './plans-and-obligations.ts';
import { RecordedReminders } from './recorded-reminders.ts';

export type RecordTools = {
  readonly runner: CommandRunner;
  readonly ops: OpsModels;
  readonly policies: PolicyRegistry;
  readonly calendar: WorkCalendar;
};

const TURN = 2_000;

/** Compares the events of obligations with plans, notices and mails. */
export async function auditRecords(tools: RecordTools, signal: AbortSignal): Promise<Findings> {
  const { runner, ops, policies, calendar } = tools;
  const now = runner.clock.now();
  const recorded = new RecordedReminders(calendar, ({ policy }) => policies.find(policy));
  let events = 0;
  for await (const event of runner.store.readAll({ prefixes: ['obligation-'] })) {
    await recorded.add(event);
    if (++events % TURN !== 0) continue;
    signal.throwIfAborted();
    await new Promise(setImmediate);
  }
  const today = dateIn(MAIL_ZONE, now);
  const knows = (obligationId: string): boolean => recorded.knows(obligationId);
  const plans = await checkPlans({ runner, ops, calendar, today, knows });
  signal.throwIfAborted();
  const outbox = await checkOutbox({ ops, calendar, now, issuedAt: recorded.issuedAt });
  const { obligations, reminders } = recorded;
  return {
    checked: { ...plans.checked, obligations, reminders, ...outbox.checked },
    differences: [...recorded.differences, ...plans.differences, ...outbox.differences],
  };
}
