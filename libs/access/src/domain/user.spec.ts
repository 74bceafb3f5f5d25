import { type Of } from '#kernel';
import { namedOrganization, specFor } from '#testing';
import { type UserFields } from './user-fields.ts';
import { type UserCommand, userDecider } from './user.ts';
import { type UserEvent } from './user.events.ts';

const given = specFor(userDecider);
const SHA = 'a'.repeat(64);

const wangFang: UserFields = {
  name: '王芳',
  roles: ['liaison'],
  region: 'zezhou',
  ...namedOrganization('县教育局'),
};
const EVERYWHERE = { region: null, organization: null, organizationId: null };
const ref = { userId: 'wang-fang', region: 'zezhou', ...namedOrganization('县教育局') };

const register = (
  fields: Partial<UserFields & { userId: string; by: string }> = {},
): Of<UserCommand, 'RegisterUser'> => ({
  type: 'RegisterUser',
  data: { userId: 'wang-fang', ...wangFang, by: 'zhang-min', ...fields },
});
const disable = (): UserCommand => ({
  type: 'DisableUser',
  data: { userId: 'wang-fang' },
});
const registered: UserEvent = {
  type: 'UserRegistered',
  data: { ...ref, name: '王芳', role: 'liaison' },
};
const renewed: UserEvent = { type: 'UserTokenRenewed', data: { ...ref, tokenSha256: SHA } };
const disabled: UserEvent = { type: 'UserDisabled', data: ref };

it('facts about somebody who was never registered make no user', () =>
  given(renewed, disabled).when(disable()).thenRefused('user-not-found'));

describe('registering a user', () => {
  it('keeps who it is and for whom it speaks', () => given().when(register()).then(registered));

  it('changes nothing when it is asked for again, whatever id its organization has by then', () =>
    given(registered)
      .when(register({ organizationId: 'id-merged' }))
      .thenNothing());

  it('keeps all that somebody is, each role once, whatever the order', () => {
    const { organization: _, ...zezhou } = ref;
    const both = { ...zezhou, organization: null, organizationId: null };
    const kept = { role: 'office', roles: ['office', 'supervisor'] } as const;
    const fact: UserEvent = {
      type: 'UserRegistered',
      data: { ...both, name: '王芳', ...kept },
    };
    const asked = register({
      roles: ['supervisor', 'office', 'office'],
      organization: null,
      organizationId: null,
      by: 'duban.setup',
    });
    given().when(asked).then(fact);
  });

  it('does not give the id to somebody else', () =>
    given(registered)
      .when(register({ name: '李强' }))
      .thenRefused('user-already-registered'));

  it('does not give the id again, not even after the user was disabled', () =>
    given(registered, disabled).when(register()).thenRefused('user-already-registered'));

  const unfit: readonly (readonly [Parameters<typeof register>[0], string])[] = [
    [{ userId: 'duban.engine' }, 'user-id-malformed'],
    [{ userId: 'Wang' }, 'user-id-malformed'],
    [{ name: ' ' }, 'name-malformed'],
    [{ name: '王\u0000芳' }, 'name-malformed'],
    [{ region: '泽州' }, 'region-malformed'],
    [{ organization: '局'.repeat(101) }, 'organization-malformed'],
    [{ organization: null }, 'liaison-without-organization'],
    [{ region: null }, 'liaison-without-organization'],
    [{ roles: ['office'] }, 'office-with-organization'],
    [{ roles: ['administrator'] }, 'office-with-organization'],
    [{ roles: ['liaison', 'reader'], organization: null }, 'liaison-without-organization'],
    [{ roles: [] }, 'roles-missing'],
    [{ roles: ['administrator', 'supervisor'], ...EVERYWHERE }, 'roles-incompatible'],
    [{ roles: ['auditor', 'administrator'], ...EVERYWHERE }, 'roles-incompatible'],
  ];
  it.each(unfit)('refuses %j', (fields, code) => given().when(register(fields)).thenRefused(code));
});

describe('who signs red papers or reads the record', () => {
  const byZhang: UserEvent = {
    type: 'UserRegistered',
    data: {
      userId: 'ling',
      name: '凌云',
      role: 'supervisor',
      ...EVERYWHERE,
      email: 'ling@gov.example',
      waitsBecauseOf: 'zhang-min',
    },
  };
  const registering = (by: string): UserCommand => ({
    type: 'RegisterUser',
    data: {
      userId: 'ling',
      name: '凌云',
      roles: ['supervisor'],
      ...EVERYWHERE,
      email: 'ling@gov.example',
      by,
    },
  });
  const confirm = (by: string): UserCommand => ({
    type: 'ConfirmUser',
    data: { userId: 'ling', by },
  });
  const { waitsBecauseOf: _, ...withoutWaiting } = byZhang.data as { waitsBecauseOf?: string };
  const confirmed: UserEvent = { type: 'UserConfirmed', data: { userId: 'ling', ...EVERYWHERE } };

  it('waits for a second person, and whoever registers again changes nothing', () => {
    given().when(registering('zhang-min')).then(byZhang);
    given(byZhang).when(registering('li-qiang')).thenNothing();
  });

  it('is confirmed by anybody but who registered it, once', () => {
    given(byZhang).when(confirm('zhang-min')).thenRefused('confirms-own-user');
    given(byZhang).when(confirm('li-qiang')).then(confirmed);
    given(byZhang, confirmed).when(confirm('zhang-min')).thenNothing();
  });

  it('comes with the server’s settings without waiting', () =>
    given()
      .when(registering('duban.demo'))
      .then({ type: 'UserRegistered', data: withoutWaiting } as UserEvent));

  it('is not confirmed once it was disabled, nor before it is there', () => {
    const disabledLing: UserEvent = {
      type: 'UserDisabled',
      data: { userId: 'ling', ...EVERYWHERE },
    };
    given(byZhang, disabledLing)
      .when(confirm('li-qiang'))
      .thenRefused('user-disabled', '凌云已停用，不能确认。');
    given(confirmed).when(confirm('li-qiang')).thenRefused('user-not-found');
  });
});

describe('how far a user’s rights reach', () => {
  const everywhere = { organization: null, organizationId: null };
  const reader: UserEvent = {
    type: 'UserRegistered',
    data: {
      userId: 'wang-fang',
      name: '王芳',
      role: 'reader',
      region: 'zezhou',
      ...everywhere,
      plans: ['a', 'b'],
    },
  };
  const asReader = { roles: ['reader'], ...everywhere } as const;
  const change = (scope: object): UserCommand => ({
    type: 'ChangeScope',
    data: { userId: 'wang-fang', region: 'zezhou', ...everywhere, by: 'zhang-min', ...scope },
  });

  it('may be certain plans, each said once, in whatever order', () => {
    given()
      .when(register({ ...asReader, plans: ['b', ' a', 'b'] }))
      .then(reader);
    given(reader)
      .when(register({ ...asReader, plans: ['b', 'a'] }))
      .thenNothing();
    given(reader).when(register(asReader)).thenRefused('user-already-registered');
  });

  it('is not confined to plans for who has an organization or the whole record', () => {
    given()
      .when(register({ plans: ['a'] }))
      .thenRefused('plans-not-for-role');
    const auditor = { ...asReader, roles: ['auditor'], plans: ['a'] } as const;
    given().when(register(auditor)).thenRefused('plans-not-for-role');
    const plans = Array.from({ length: 101 }, (_, n) => `p${n}`);
    given()
      .when(register({ ...asReader, plans }))
      .thenRefused('plans-too-many');
  });

  it('is changed as a whole, and the fact says what it was', () => {
    const before = { region: 'zezhou', ...everywhere, plans: ['a', 'b'] };
    const ofAll: UserEvent = {
      type: 'UserScopeChanged',
      data: { userId: 'wang-fang', region: 'zezhou', ...everywhere, before },
    };
    given(reader).when(change({})).then(ofAll);
    given(reader)
      .when(change({ plans: ['b', 'a'] }))
      .thenNothing();
    given(reader, ofAll)
      .when(change({ plans: ['a'] }))
      .then({
        type: 'UserScopeChanged',
        data: {
          userId: 'wang-fang',
          region: 'zezhou',
          ...everywhere,
          plans: ['a'],
          before: { region: 'zezhou', ...everywhere },
        },
      });
  });

  it('is not one that the roles do not allow, nor a disabled user’s', () => {
    given(registered).when(change({})).thenRefused('liaison-without-organization');
    given(reader, disabled)
      .when(change({}))
      .thenRefused('user-disabled', '王芳已停用，不能更改范围。');
    given().when(change({})).thenRefused('user-not-found');
  });

  it('of who signs red papers waits for a second person’s yes', () => {
    const supervisor: UserEvent = {
      type: 'UserRegistered',
      data: { ...reader.data, role: 'supervisor' },
    };
    const before = { region: 'zezhou', ...everywhere, plans: ['a', 'b'] };
    const changed: UserEvent = {
      type: 'UserScopeChanged',
      data: {
        userId: 'wang-fang',
        region: 'zezhou',
        ...everywhere,
        before,
        waitsBecauseOf: 'zhang-min',
      },
    };
    given(supervisor).when(change({})).then(changed);
    const confirm = (by: string): UserCommand => ({
      type: 'ConfirmUser',
      data: { userId: 'wang-fang', by },
    });
    given(supervisor, changed).when(confirm('zhang-min')).thenRefused('confirms-own-user');
    given(supervisor, changed)
      .when(confirm('li-qiang'))
      .then({
        type: 'UserConfirmed',
        data: { userId: 'wang-fang', region: 'zezhou', ...everywhere },
      });
  });
});

it('a log of before, which holds hashes of tokens, tells the same of a user', () => {
  const before: UserEvent = {
    type: 'UserRegistered',
    data: { ...registered.data, tokenSha256: SHA },
  };
  given(before, renewed).when(register()).thenNothing();
});

describe('disabling a user', () => {
  it('is done once', () => {
    given(registered, renewed).when(disable()).then(disabled);
    given(registered, disabled).when(disable()).thenNothing();
  });
  it('needs a user', () => given().when(disable()).thenRefused('user-not-found'));
});
