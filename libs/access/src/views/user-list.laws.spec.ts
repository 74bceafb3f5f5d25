import fc from 'fast-check';
import type { RecordedEvent } from '#event-store';
import { fold } from '#kernel';
import { type UserCommand, userDecider } from '../domain/user.ts';
import { type UserEvent } from '../domain/user.events.ts';
import { userList, type UserRow } from './user-list.ts';

const asked = { userId: 'wang-fang' };
const everywhere = { region: null, organization: null, organizationId: null };
const fields = { name: '王芳', role: 'auditor', ...everywhere } as const;
const sha = fc.constantFrom('a', 'b', 'c');
const command: fc.Arbitrary<UserCommand> = fc.oneof(
  sha.map((tokenSha256) => ({ type: 'RenewToken', data: { ...asked, tokenSha256 } }) as const),
  fc.constant({ type: 'DisableUser', data: asked } as const),
);

/** What becomes of a registered user when each command is carried out in turn, as far as the rules allow. */
const history = fc.array(command, { maxLength: 8 }).map((commands) => {
  const events: UserEvent[] = [];
  const kept = { tokenSha256: 'a', by: 'duban.setup' };
  const first = { type: 'RegisterUser', data: { ...asked, ...fields, ...kept } } as const;
  for (const each of [first, ...commands]) {
    const state = fold(userDecider, events);
    if (state.status === 'disabled' && each.type === 'RenewToken') continue;
    events.push(...userDecider.decide(each, state));
  }
  return events;
});

describe('the list of users', () => {
  it('opens to exactly the token that the rules say, and to none once disabled', () =>
    fc.assert(
      fc.property(history, (events) => {
        const row = events.reduce<UserRow | undefined>((before, event) => {
          const recorded = event as unknown as RecordedEvent;
          expect(userList.keys(recorded)).toEqual(['wang-fang']);
          return userList.evolve(before, recorded, 'wang-fang');
        }, undefined);
        const state = fold(userDecider, events);
        const tokenSha256 = state.status === 'active' ? state.tokenSha256 : null;
        const disabled = state.status === 'disabled';
        const waiting = false;
        expect(row).toEqual({ userId: 'wang-fang', ...fields, tokenSha256, disabled, waiting });
      }),
    ));
});
