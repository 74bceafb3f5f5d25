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

/** Makes the first user of the office, whose token came with the settings. Already there: nothing happens. */
export async function firstUser({ runner, settings }: AppContext): Promise<void> {
  const { adminToken } = settings;
  if (adminToken === null) return;
  const data = {
    userId: 'office',
    within: null,
    name: '督查室',
    role: 'office',
    region: null,
    organization: null,
    organizationId: null,
    tokenSha256: sha256(adminToken),
  } as const;
  const { exists } = await runner.store.load(userStream(data.userId));
  if (exists) return;
  await runner.run(userStream(data.userId), userDecider, { type: 'RegisterUser', data }, ORIGIN);
}
