import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { userDecider, type UserEvent, userStream } from '#access';
import { type EventStore } from '#event-store';
import { fold } from '#kernel';
import { projectRoot } from '#platform';
import { policyDecider, policyStream, policyFromText } from '#policies/rules';
import { type AppContext } from './app-context.ts';
import { givenTokensOf, recoveryOf } from './sign-in/sign-in-providers.ts';

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
  const given = givenTokensOf(app);
  await given.takeFromLog();
  const { adminToken } = app.settings;
  if (adminToken === null) return;
  await register(app, OFFICE);
  await given.give(OFFICE.userId, adminToken);
}

/**
 * At the first start of a real installation without a token in its settings: an administrator, who keeps accounts, and the
 * office, each with a one-time code for whoever stands at the terminal; again at each start while an account has no way in.
 * @returns what is to be said there, in lines
 */
export async function firstCodes(app: AppContext): Promise<readonly string[]> {
  const { runner, settings } = app;
  if (settings.demo || settings.adminToken !== null || !settings.roles.includes('api')) return [];
  if (await isEmpty(runner.store)) {
    for (const first of [ADMINISTRATOR, OFFICE]) await register(app, first);
  }
  const lines: string[] = [];
  for (const { userId, name } of [ADMINISTRATOR, OFFICE]) {
    const code = (await isSetUpHere(app, userId)) && (await recoveryOf(app).firstCode(userId));
    if (code) lines.push(`  ${name}  用户编号 ${userId}  一次性代码 ${code.code}`);
  }
  if (lines.length === 0) return [];
  const page = settings.publicUrl === null ? '' : `在浏览器打开 ${settings.publicUrl}/enroll，或`;
  return [
    '以下账号尚未设置密码，代码3日内有效，只能使用一次，请勿转存：',
    ...lines,
    `  ${page}执行 npm run -s duban -- enrol，填代码并设置密码。`,
  ];
}

const EVERYWHERE = { region: null, organization: null, organizationId: null } as const;
const ADMINISTRATOR = {
  userId: 'admin',
  name: '系统管理员',
  roles: ['administrator'],
  ...EVERYWHERE,
} as const;
const OFFICE = { userId: 'office', name: '督查室', roles: ['office'], ...EVERYWHERE } as const;

async function isEmpty(log: EventStore): Promise<boolean> {
  for await (const _user of log.readAll({ prefixes: ['user-'], maxCount: 1 })) return false;
  return true;
}

/** Not somebody whom another registered under that id, with a mailbox to send codes to. */
async function isSetUpHere({ log }: AppContext, userId: string): Promise<boolean> {
  const { events } = await log.load(userStream(userId));
  const user = fold(userDecider, events as unknown as readonly UserEvent[]);
  return user.status === 'active' && user.email === undefined;
}

async function register(
  { runner }: AppContext,
  user: typeof ADMINISTRATOR | typeof OFFICE,
): Promise<void> {
  const stream = userStream(user.userId);
  if ((await runner.store.load(stream)).exists) return;
  const command = { type: 'RegisterUser', data: { ...user, by: ORIGIN.actor } } as const;
  const origin = { ...ORIGIN, commandId: `first-user ${user.userId}` };
  await runner.run(stream, userDecider, command, origin);
}
