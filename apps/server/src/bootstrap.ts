import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { userDecider, userStream } from '#access';
import { sha256 } from '#kernel';
import { projectRoot } from '#platform';
import { policyDecider, policyStream, policyFromText } from '#policies/rules';
import { type AppContext } from './app-context.ts';

const ORIGIN = { actor: 'duban.setup', commandId: 'first-things' };

/** Publishes the default policy when nothing has been published under its name. */
export async function publishDefaultPolicy({ runner, policies }: AppContext): Promise<void> {
  const file = join(projectRoot(), 'seeds', 'policies', 'default.yaml');
  const policy = policyFromText(readFileSync(file, 'utf8'));
  if (await policies.latest(policy.name)) return;
  const command = { type: 'PublishPolicy', data: { policy } } as const;
  await runner.run(policyStream(policy.name), policyDecider, command, ORIGIN);
  await policies.latest(policy.name);
}

/**
 * Makes the first user of the office, whose token came with the settings. Already there with another token: that one opens
 * nothing any more, for whoever keeps the settings of the server keeps this token; so a lost one is replaced.
 */
export async function firstUser({ runner, settings }: AppContext): Promise<void> {
  const { adminToken } = settings;
  if (adminToken === null) return;
  const [userId, tokenSha256] = ['office', sha256(adminToken)];
  const { exists } = await runner.store.load(userStream(userId));
  const everywhere = { region: null, organization: null, organizationId: null } as const;
  const fields = { userId, name: '督查室', role: 'office', ...everywhere, tokenSha256 } as const;
  const command = exists
    ? ({ type: 'RenewToken', data: { userId, tokenSha256 } } as const)
    : ({ type: 'RegisterUser', data: { ...fields, by: ORIGIN.actor } } as const);
  const origin = { ...ORIGIN, commandId: `first-user ${tokenSha256}` };
  await runner.run(userStream(userId), userDecider, command, origin);
}
