import { specFor } from '#testing';
import { type OrganizationCommand, organizationDecider } from './organization.ts';
import { organizationStream } from './organization.ts';
import { type OrganizationEvent, type OrganizationFields } from './organization.events.ts';
import {
  organizationChanged,
  organizationRegistered,
  organizationRemoved,
  registerOrganization,
  removeOrganization,
} from './organization.fixtures.ts';

const given = specFor(organizationDecider);

describe('registering an organization', () => {
  it('keeps its name, its aliases and the one above it', () =>
    given().when(registerOrganization()).then(organizationRegistered()));

  it('keeps the members of a collective', () => {
    const towns = { name: '各镇人民政府', aliases: [], members: ['巴公镇', '北义城镇'] };
    given().when(registerOrganization(towns)).then(organizationRegistered(towns));
  });

  it('drops outer spaces, and what is written twice', () =>
    given()
      .when(registerOrganization({ aliases: [' 县卫体局', '县卫体局', '县卫生健康和体育局 '] }))
      .then(organizationRegistered()));

  it('writes what it is now, and what changed', () =>
    given(organizationRegistered())
      .when(registerOrganization({ aliases: ['县卫体局', '县体育局'] }))
      .then(organizationChanged({ aliases: ['县卫体局', '县体育局'] }, { aliases: ['县卫体局'] })));

  it('follows an organization to another one above it, or to none', () => {
    const moved = organizationChanged({ parent: '市卫健委' }, { parent: '县人民政府' });
    given(organizationRegistered())
      .when(registerOrganization({ parent: ' 市卫健委 ' }))
      .then(moved);
    given(organizationRegistered())
      .when(registerOrganization({ parent: ' ' }))
      .then(organizationChanged({ parent: null }, { parent: '县人民政府' }));
  });

  it('follows a collective to other members', () =>
    given(organizationRegistered({ members: ['巴公镇'] }))
      .when(registerOrganization({ members: ['巴公镇', '大阳镇'] }))
      .then(organizationChanged({ members: ['巴公镇', '大阳镇'] }, { members: ['巴公镇'] })));

  it('refuses an id that can name no stream', () => {
    const { type, data } = registerOrganization();
    for (const organizationId of ['', 'o 1', '-o1', '教育局', 'o'.repeat(65)]) {
      given()
        .when({ type, data: { ...data, organizationId } })
        .thenRefused('organization-id-malformed');
    }
  });

  it('may happen again after a removal', () =>
    given(organizationRegistered(), organizationRemoved())
      .when(registerOrganization())
      .then(organizationRegistered()));

  it('does not take an id of another region', () =>
    given(organizationRegistered())
      .when(registerOrganization({ region: 'gaoping' }))
      .thenRefused('organization-elsewhere'));

  const unfit: readonly (readonly [Partial<OrganizationFields>, string])[] = [
    [{ name: '' }, 'organization-malformed'],
    [{ name: '局'.repeat(101) }, 'organization-malformed'],
    [{ aliases: ['县\u202e局'] }, 'organization-malformed'],
    [{ members: [' '] }, 'organization-malformed'],
    [{ parent: '县\n局' }, 'organization-malformed'],
    [{ region: '泽州' }, 'region-malformed'],
    [{ parent: '县卫生健康和体育局' }, 'organization-circle'],
    [{ parent: '县卫体局' }, 'organization-circle'],
    [{ members: ['县卫体局'] }, 'organization-circle'],
    [{ aliases: Array.from({ length: 51 }, (_, n) => `名${n}`) }, 'organization-names-too-many'],
  ];
  it.each(unfit)('refuses %j', (fields, code) =>
    given().when(registerOrganization(fields)).thenRefused(code),
  );
});

describe('an organization that a plan names', () => {
  const named = (again: boolean): OrganizationCommand => ({
    type: 'RegisterNamed',
    data: {
      organizationId: 'o1',
      region: 'zezhou',
      name: '县文旅局',
      planId: 'zezhou',
      again,
    },
  });
  const bare = { name: '县文旅局', parent: null, aliases: [] };
  const { type, data } = organizationRegistered(bare);
  const registered = { type, data: { ...data, namedBy: 'zezhou' } } as OrganizationEvent;

  it('is registered by its name alone, with the plan, once', () => {
    given().when(named(false)).then(registered);
    given(registered).when(named(true)).thenNothing();
  });
  it('stays as the office has it', () =>
    given(organizationRegistered()).when(named(true)).thenNothing());
  it('comes back after its removal with an adoption alone', () => {
    const removed = [organizationRegistered(bare), organizationRemoved('撤并', bare)];
    given(...removed)
      .when(named(false))
      .thenNothing();
    given(...removed)
      .when(named(true))
      .then(registered);
  });
  it('is refused by a name that is none', () =>
    given()
      .when({ ...named(true), data: { ...named(true).data, name: '局'.repeat(101) } } as never)
      .thenRefused('organization-malformed'));
});

it('an organization has a stream of its own', () =>
  expect(organizationStream('o1')).toBe('organization-o1'));

describe('removing an organization', () => {
  it('keeps the reason, and what it was', () =>
    given(organizationRegistered())
      .when(removeOrganization('撤并'))
      .then(organizationRemoved('撤并')));
  it('is done once', () =>
    given(organizationRegistered(), organizationRemoved())
      .when(removeOrganization())
      .thenNothing());
  it('needs something to remove', () =>
    given().when(removeOrganization()).thenRefused('organization-not-found'));
});
