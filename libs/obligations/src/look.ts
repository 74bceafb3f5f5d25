import { type WorkCalendar } from '#calendar';
import { type Desk } from '#event-store';
import { Rejection } from '#kernel';
import type { JobDefinition } from '#jobs';
import type { OpsModels } from '#views';
import { obligationDecider, obligationStream } from './domain/obligation.ts';
import { type Audience, type Policy } from '#policies/rules';
import { type PolicyBook } from '#policies';
import { type Contacts } from './ports/contacts.port.ts';
import { type ObligationRow } from './views/obligation-list.ts';

/** "Look at this obligation." Safe to run late, twice, or for nothing. */
export const lookAtObligation: JobDefinition<{ obligationId: string; turn: string }> = {
  name: 'look-at-obligation',
  attempts: 5,
  backoffMs: 500,
  idOf: ({ obligationId, turn }) => `look.${obligationId}.${turn}`,
};

export type LookTools = {
  readonly desk: Desk;
  readonly ops: OpsModels;
  readonly policies: PolicyBook;
  readonly contacts: Contacts;
  readonly calendar: WorkCalendar;
};

/** Loads the obligation from the log and lets it decide what it has reached by now. */
export async function look(obligationId: string, tools: LookTools): Promise<void> {
  const { desk, ops, policies, contacts, calendar } = tools;
  const row = await ops.get<ObligationRow>('obligation-list', obligationId);
  if (!row) return;
  const policy = await policies.find(row.policy);
  const { region, organization, supports, office } = row;
  const sides = { region, organization, supports, office };
  const held = await contacts.holding(audiencesOf(policy), sides);
  const at = desk.clock.now();
  const data = { obligationId, at, policy, calendar, contacts: held };
  const origin = { actor: 'duban.engine', commandId: `look|${obligationId}|${at}` };
  try {
    const command = { type: 'LookAtObligation', data } as const;
    await desk.run(obligationStream(obligationId), obligationDecider, command, origin);
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
