import fc from 'fast-check';
import type { RecordedEvent } from '#event-store';
import { fold } from '#kernel';
import { type OrganizationCommand, organizationDecider } from '../domain/organization.ts';
import { registerOrganization, removeOrganization } from '../domain/organization.fixtures.ts';
import { type OrganizationEvent } from '../domain/organization.events.ts';
import { organizationList, organizationNameKey, organizationNames } from './organization-list.ts';

const command: fc.Arbitrary<OrganizationCommand> = fc.oneof(
  fc
    .record({
      name: fc.constantFrom('县教育局', '县财政局'),
      parent: fc.constantFrom(null, '县政府'),
      aliases: fc.subarray(['教育局', '财政局', '县财政局']),
    })
    .map((fields) => registerOrganization(fields)),
  fc.constant(removeOrganization('撤并')),
);

/** What becomes of an organization when each command is carried out in turn. */
const history = fc.array(command, { maxLength: 12 }).map((commands) => {
  const events: OrganizationEvent[] = [];
  for (const each of commands) {
    if (events.length === 0 && each.type === 'RemoveOrganization') continue;
    events.push(...organizationDecider.decide(each, fold(organizationDecider, events)));
  }
  return events;
});

const rows = <R extends object>(
  projection: {
    readonly keys: (event: RecordedEvent) => readonly string[];
    readonly evolve: (row: R | undefined, event: RecordedEvent, key: string) => R | undefined;
  },
  events: readonly OrganizationEvent[],
): Record<string, R> => {
  const found = new Map<string, R>();
  for (const event of events as unknown as readonly RecordedEvent[]) {
    for (const key of projection.keys(event)) {
      const row = projection.evolve(found.get(key), event, key);
      if (row) found.set(key, row);
      else found.delete(key);
    }
  }
  return Object.fromEntries(found);
};

describe('the lists of organizations', () => {
  it('show after any history what its own rules know, by id and by every name', () =>
    fc.assert(
      fc.property(history, (events) => {
        const state = fold(organizationDecider, events);
        const { status, ...fields } = state;
        const whole = { ...fields, organizationId: 'o1', namedBy: null };
        const is = status === 'registered' ? whole : undefined;
        expect(rows(organizationList, events)).toEqual(is ? { o1: is } : {});
        const names = state.status === 'registered' ? [state.name, ...state.aliases] : [];
        expect(rows(organizationNames, events)).toEqual(
          Object.fromEntries(
            names.map((name) => [
              organizationNameKey('zezhou', name),
              { organizationId: 'o1', region: 'zezhou', names },
            ]),
          ),
        );
      }),
    ));
});
