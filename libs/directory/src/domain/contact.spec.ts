import { namedOrganization, specFor } from '#testing';
import { contactDecider } from './contact.ts';
import { type ContactFields } from './contact.events.ts';
import { changed, register, registered, remove, removed, wangFang } from './contact.fixtures.ts';

const given = specFor(contactDecider);

describe('registering a contact', () => {
  it('keeps the person with organization, address and roles', () =>
    given().when(register()).then(registered()));

  it('asks nothing of the order in which roles are written, nor of how often', () =>
    given()
      .when(register({ roles: ['head', 'liaison', 'head'] }))
      .then(registered({ roles: ['liaison', 'head'] })));

  it('drops the spaces around what a spreadsheet gives', () =>
    given()
      .when(register({ name: ' 王芳 ', email: ' wang.fang@jyj.example.cn' }))
      .then(registered()));

  it('writes what changed and what it was before', () =>
    given(registered())
      .when(register({ email: 'wf@jyj.example.cn', roles: ['liaison', 'sectionChief'] }))
      .then(
        changed(
          { email: 'wf@jyj.example.cn', roles: ['liaison', 'sectionChief'] },
          { email: wangFang.email, roles: ['liaison'] },
        ),
      ));

  it.each<readonly [Partial<ContactFields>]>([
    [{ name: '王方' }],
    [{ email: 'wf@jyj.example.cn' }],
    [{ roles: ['sectionChief'] }],
  ])('writes alone what alone changed: %j', (fields) => {
    const [field] = Object.keys(fields) as [keyof ContactFields];
    given(registered())
      .when(register(fields))
      .then(changed(fields, { [field]: wangFang[field] }));
  });

  it('keeps every role that there is, in one order', () => {
    const roles = ['liaison', 'sectionChief', 'deputyHead', 'head', 'approver'] as const;
    given()
      .when(register({ roles: roles.toReversed() }))
      .then(registered({ roles }));
  });

  it('follows a person to another organization', () =>
    given(registered())
      .when(register(namedOrganization('县财政局')))
      .then(changed(namedOrganization('县财政局'), namedOrganization('县教育局'))));

  it('tells name and id of an organization together, though only one of them changed', () => {
    const before = namedOrganization('县教育局');
    const renamed = { ...before, organization: '县教育和科技局' };
    given(registered()).when(register(renamed)).then(changed(renamed, before));
    const merged = { ...before, organizationId: 'id-merged' };
    given(registered()).when(register(merged)).then(changed(merged, before));
  });

  it('keeps a telephone where there is one, and what is known of it until it is said to be none', () => {
    const phone = '0356-3031234转8005';
    given()
      .when(register({ phone: ` ${phone} ` }))
      .then(registered({ phone }));
    given(registered({ phone })).when(register()).thenNothing();
    given(registered())
      .when(register({ phone }))
      .then(changed({ phone }, { phone: '' }));
    given(registered({ phone }))
      .when(register({ phone: '' }))
      .then(changed({ phone: '' }, { phone }));
  });

  it('may happen again after a removal', () =>
    given(registered(), removed()).when(register()).then(registered()));

  const unfit: readonly (readonly [Partial<ContactFields>, string])[] = [
    [{ name: '' }, 'name-malformed'],
    [{ name: '王'.repeat(51) }, 'name-malformed'],
    [{ name: '王\n芳' }, 'name-malformed'],
    [{ name: '王\u202e芳' }, 'name-malformed'],
    [{ organization: ' ' }, 'organization-malformed'],
    [{ organization: '局'.repeat(101) }, 'organization-malformed'],
    [{ region: '泽州' }, 'region-malformed'],
    [{ roles: [] }, 'contact-role-missing'],
    [{ email: 'wang.fang' }, 'email-malformed'],
    [{ phone: '问王芳' }, 'phone-malformed'],
    [{ phone: '0'.repeat(41) }, 'phone-malformed'],
  ];
  it.each(unfit)('refuses %j', (fields, code) => given().when(register(fields)).thenRefused(code));

  it.each(['', '.c1', 'c 1', '王芳', 'c'.repeat(65)])('refuses the id %j', (contactId) => {
    const command = register();
    given()
      .when({ ...command, data: { ...command.data, contactId } })
      .thenRefused('contact-id-malformed');
  });
});

it('facts about somebody who was never registered make nobody', () =>
  given(removed(), changed({ name: '王方' }, {}))
    .when(remove())
    .thenRefused('contact-not-found'));

describe('removing a contact', () => {
  it('keeps the reason', () => given(registered()).when(remove('调离')).then(removed('调离')));
  it('is done once', () => given(registered(), removed('调离')).when(remove('退休')).thenNothing());
  it('needs somebody to remove', () => given().when(remove()).thenRefused('contact-not-found'));
});
