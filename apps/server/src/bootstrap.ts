import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { userDecider, userStream } from '#access';
import { projectRoot } from '#platform';
import { policyDecider, policyStream, policyFromText } from '#policies/rules';
import { type AppContext } from './app-context.ts';
import { givenTokensOf } from './sign-in/sign-in-providers.ts';

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
 * Makes the first user of the office, and lets the token of the settings sign in as it: another one there opens nothing any
 * more, for whoever keeps the settings of the server keeps this token; so a lost one is replaced.
 */
export async function firstUser(app: AppContext): Promise<void> {
  const { runner, settings } = app;
  const given = givenTokensOf(app);
  await given.takeFromLog();
  const { adminToken } = settings;
  if (adminToken === null) return;
  const userId = 'office';
  const { exists } = await runner.store.load(userStream(userId));
  if (!exists) {
    const everywhere = { region: null, organization: null, organizationId: null } as const;
    const fields = { userId, name: '督查室', roles: ['office'], ...everywhere } as const;
    const command = { type: 'RegisterUser', data: { ...fields, by: ORIGIN.actor } } as const;
    const origin = { ...ORIGIN, commandId: 'first-user' };
    await runner.run(userStream(userId), userDecider, command, origin);
  }
  await given.give(userId, adminToken);
}
