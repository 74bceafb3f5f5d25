import fc from 'fast-check';
import type { RecordedEvent } from '#event-store';
import { fold } from '#kernel';
import { type UserCommand, userDecider } from '../domain/user.ts';
import { type UserEvent } from '../domain/user.events.ts';
import { userList, type UserRow } from './user-list.ts';

const asked = { userId: 'wang-fang' };
const everywhere = { region: null, organization: null, organizationId: null };
const fields = { name: '王芳', roles: ['supervisor'], ...everywhere } as const;
const command: fc.Arbitrary<UserCommand> = fc.constantFrom(
  { type: 'ConfirmUser', data: { ...asked, by: 'li-qiang' } } as const,
  { type: 'DisableUser', data: asked } as const,
);

/** What becomes of a registered user when each command is carried out in turn, as far as the rules allow. */
const history = fc.array(command, { maxLength: 8 }).map((commands) => {
  const events: UserEvent[] = [];
  const first = { type: 'RegisterUser', data: { ...asked, ...fields, by: 'zhang-min' } } as const;
  for (const each of [first, ...commands]) {
    const state = fold(userDecider, events);
    if (state.status === 'disabled' && each.type === 'ConfirmUser') continue;
    events.push(...userDecider.decide(each, state));
  }
  return events;
});

it('the list of users says of each exactly what the rules say', () =>
  fc.assert(
    fc.property(history, (events) => {
      const row = events.reduce<UserRow | undefined>((before, event) => {
        const recorded = event as unknown as RecordedEvent;
        expect(userList.keys(recorded)).toEqual(['wang-fang']);
        return userList.evolve(before, recorded, 'wang-fang');
      }, undefined);
      const { status } = fold(userDecider, events);
      expect(row).toMatchObject({ userId: 'wang-fang', ...fields });
      expect(row?.disabled).toBe(status === 'disabled');
      if (status !== 'disabled') expect(row?.waiting).toBe(status === 'waiting');
    }),
  ));
