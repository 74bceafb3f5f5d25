import { type WorkCalendar } from '#calendar';
import { type CommandRunner } from '#event-store';
import { Rejection } from '#contract';
import { type Instant } from '#kernel';
import type { OpsModels } from '#views';
import { obligationDecider, obligationStream } from './domain/obligation.ts';
import { type Audience, type Policy } from '#policies/rules';
import { type PolicyRegistry } from '#policies';
import { type Contacts } from './ports/contacts.port.ts';
import { type ObligationRow } from './views/obligation-list.ts';

export type EvaluationTools = {
  readonly runner: CommandRunner;
  readonly ops: OpsModels;
  readonly policies: PolicyRegistry;
  readonly contacts: Contacts;
  readonly calendar: WorkCalendar;
};

/**
 * Loads the obligation from the log and lets it decide what it has reached. Late, twice or for nothing is harmless.
 * @param until what is due by then is issued, where that is later than now
 */
export async function evaluateDeadlines(
  obligationId: string,
  tools: EvaluationTools,
  until?: Instant,
): Promise<void> {
  const { runner, ops, policies, contacts, calendar } = tools;
  const row = await ops.get<ObligationRow>('obligation-list', obligationId);
  const now = runner.clock.now();
  const at = until !== undefined && until > now ? until : now;
  if (!row?.nextAt || row.nextAt > at) return; // another was quicker
  const policy = await policies.find(row.policy);
  const { region, organization, supports, office } = row;
  const sides = { region, organization, supports, office };
  const held = await contacts.holding(audiencesOf(policy), sides);
  const data = { obligationId, at, policy, calendar, contacts: held };
  const origin = { actor: 'duban.engine', commandId: `evaluate|${obligationId}|${at}` };
  try {
    const command = { type: 'EvaluateDeadlines', data } as const;
    await runner.run(obligationStream(obligationId), obligationDecider, command, origin);
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
  }
}

const known = new WeakMap<Policy, readonly Audience[]>();

/** Every audience that a policy may mail. */
function audiencesOf(policy: Policy): readonly Audience[] {
  let audiences = known.get(policy);
  if (!audiences) {
    const { rules, soft, signOff, checkIn } = policy;
    const all = [...rules, ...soft, ...signOff, ...checkIn].flatMap((rule) => rule.to);
    audiences = [...new Set(all)].filter((audience) => !audience.endsWith('.board'));
    known.set(policy, audiences);
  }
  return audiences;
}
