import { readdirSync, readFileSync } from 'node:fs';
import { fold } from '#kernel';
import { userDecider } from './user.ts';
import { type UserEvent } from './user.events.ts';

/** The compiler demands every type here; the spec fails until it has a file. */
const TYPES: Readonly<Record<UserEvent['type'], number>> = {
  UserRegistered: 1,
  UserTokenRenewed: 2,
  UserDisabled: 3,
};
const folder = new URL('golden/', import.meta.url);
const stored = (type: string): UserEvent => {
  const data: unknown = JSON.parse(readFileSync(new URL(`${type}.v1.json`, folder), 'utf8'));
  return { type, data } as UserEvent;
};

describe('facts about users as they are stored', () => {
  it('are kept in one form for each type', () =>
    expect(readdirSync(folder).sort()).toEqual(
      Object.keys(TYPES)
        .map((type) => `${type}.v1.json`)
        .sort(),
    ));

  it('stored facts of a user fold to the same state as ever', () => {
    const life = Object.keys(TYPES).map(stored);
    const user = {
      name: '王芳',
      role: 'liaison',
      region: 'zezhou',
      organization: '县教育局',
      tokenSha256: '60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752',
    };
    expect(fold(userDecider, life.slice(0, 2))).toEqual({ status: 'active', ...user });
    expect(fold(userDecider, life)).toEqual({ status: 'disabled', ...user });
  });
});
