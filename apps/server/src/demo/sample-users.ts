import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newToken, type UserRole } from '#access';
import { type User } from '#http';

const EVERYWHERE = { region: null, organization: null } as const;

export const OFFICE = {
  userId: 'zezhou-office',
  name: '王建国',
  roles: ['office'],
  ...EVERYWHERE,
} as const;

export const SUPERVISOR = {
  userId: 'supervisor',
  name: '赵国庆',
  roles: ['supervisor'],
  ...EVERYWHERE,
} as const;

/** One of the people of the demo. `as`: what a visitor sees it as. */
export type SampleUser = Omit<User, 'roles'> & {
  readonly roles: readonly UserRole[];
  readonly as: string;
};
export type DemoToken = SampleUser & { readonly token: string };

export const SAMPLE_USERS: readonly SampleUser[] = [
  { ...OFFICE, as: '督查室' },
  {
    userId: 'zezhou-edu',
    name: '李秀英',
    roles: ['liaison'],
    region: 'zezhou',
    organization: '县教育局',
    as: '县教育局联络员',
  },
  { ...SUPERVISOR, as: '签发领导' },
  { userId: 'auditor', name: '周文斌', roles: ['auditor'], ...EVERYWHERE, as: '审计人员' },
  {
    userId: 'administrator',
    name: '孙立新',
    roles: ['administrator'],
    ...EVERYWHERE,
    as: '系统管理员',
  },
];

const fileIn = (dataFolder: string): string => join(dataFolder, 'tokens.json');

/** The sign-ins of the demo, made and written down at its first start. */
export function keepTokens(dataFolder: string): readonly DemoToken[] {
  const known = new Map(readTokens(dataFolder)?.map(({ userId, token }) => [userId, token]));
  const tokens = SAMPLE_USERS.map((user) => ({
    ...user,
    token: known.get(user.userId) ?? newToken(),
  }));
  writeFileSync(fileIn(dataFolder), JSON.stringify(tokens, null, 2), { mode: 0o600 });
  return tokens;
}

/** Undefined before the first start. */
export function readTokens(dataFolder: string): readonly DemoToken[] | undefined {
  try {
    return JSON.parse(readFileSync(fileIn(dataFolder), 'utf8')) as DemoToken[];
  } catch {
    return undefined;
  }
}
