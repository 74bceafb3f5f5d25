import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newToken } from '#access';
import { type User } from '#http';

const EVERYWHERE = { region: null, organization: null } as const;

export const OFFICE = {
  userId: 'zezhou-office',
  name: '王建国',
  role: 'office',
  ...EVERYWHERE,
} as const;

export const SUPERVISOR = {
  userId: 'supervisor',
  name: '赵国庆',
  role: 'supervisor',
  ...EVERYWHERE,
} as const;

/** One of the people of the demo. `as`: what a visitor sees it as. */
export type SampleUser = Omit<User, 'role'> & {
  readonly role: Exclude<User['role'], 'visitor'>;
  readonly as: string;
};
export type DemoToken = SampleUser & { readonly token: string };

export const SAMPLE_USERS: readonly SampleUser[] = [
  { ...OFFICE, as: '督查室' },
  {
    userId: 'zezhou-edu',
    name: '李秀英',
    role: 'liaison',
    region: 'zezhou',
    organization: '县教育局',
    as: '县教育局联络员',
  },
  { ...SUPERVISOR, as: '签发领导' },
  { userId: 'auditor', name: '周文斌', role: 'auditor', ...EVERYWHERE, as: '审计人员' },
];

const fileIn = (dataFolder: string): string => join(dataFolder, 'tokens.json');

/** The sign-ins of the demo, made and written down at its first start. */
export function keepTokens(dataFolder: string): readonly DemoToken[] {
  const tokens =
    readTokens(dataFolder) ?? SAMPLE_USERS.map((user) => ({ ...user, token: newToken() }));
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
