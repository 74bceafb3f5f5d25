import { userDecider, userStream } from '#access';
import { newId, parseInstant, parseLocalDate, sha256 } from '#kernel';
import { obligationDecider, obligationStream } from '#obligations/rules';
import { eventually, namedOrganization } from '#testing';
import { open } from '../../../../libs/obligations/src/domain/obligation.fixtures.ts';
import { embedded, simulated } from '../end-to-end/logs.fixtures.ts';
import { Town } from '../end-to-end/town.fixtures.ts';
import { type RunningServer } from '../start-server.ts';
import { Page } from './live.fixtures.ts';

const BEGIN = '2027-09-20T09:00:00+08:00';
const EDUCATION = 'token-of-the-education-bureau';
const SCIENCE = 'token-of-the-science-association';
const ELSEWHERE = 'token-of-an-officer-elsewhere';

describe.each([
  ['in one process', embedded, [undefined]],
  ['by an API apart from the worker', simulated, ['worker', 'api']],
] as const)('pages that are open are told what changes %s', (_, openLog, roles) => {
  let town: Town;
  let server: RunningServer;
  const pages: Page[] = [];
  const listen = async (token: string, lastEventId?: string): Promise<Page> => {
    const page = await Page.open(server.url, token, lastEventId);
    pages.push(page);
    await eventually('a first word', () => page.told.length > 0, 10);
    return page;
  };
  const origin = () => ({ actor: 'test', commandId: newId() });
  const owe = (id: string, organization: string, region = 'x') =>
    server.app.runner.run(
      obligationStream(id),
      obligationDecider,
      open({
        obligationId: id,
        subjectId: `${region}.t1`,
        ...namedOrganization(organization),
        supports: [],
        planId: region,
        region,
        dueOn: parseLocalDate('2027-12-31'),
      }),
      origin(),
    );

  beforeAll(async () => {
    town = await Town.open(openLog, BEGIN);
    for (const role of roles) server = await town.start(role);
    const liaison = { roles: ['liaison'], region: 'x' } as const;
    for (const [token, fields] of [
      [EDUCATION, { ...liaison, ...namedOrganization('县教育局') }],
      [SCIENCE, { ...liaison, ...namedOrganization('县科协') }],
      [ELSEWHERE, { roles: ['office'], region: 'y', organization: null, organizationId: null }],
    ] as const) {
      const user = { userId: token, name: '某人', ...fields };
      const command = { type: 'RegisterUser', data: { ...user, by: 'test' } } as const;
      const { position } = await server.app.runner.run(
        userStream(token),
        userDecider,
        command,
        origin(),
      );
      if (position) await server.app.views.waitFor(position, 10_000);
      await server.app.credentials.issueToken({
        tokenId: newId(),
        tokenSha256: sha256(token),
        userId: token,
        name: 'spec',
        readOnly: false,
        issuedAt: server.app.clock.now(),
        expiresAt: parseInstant('2100-01-01T00:00:00Z'),
        usedAt: null,
      });
    }
  });
  afterEach(() => {
    for (const page of pages.splice(0)) page.leave();
  });
  afterAll(() => town.close());

  it('by kind and id, each only of what it may see', async () => {
    const [own, other, elsewhere] = [
      await listen(EDUCATION),
      await listen(SCIENCE),
      await listen(ELSEWHERE),
    ];
    await owe('x.t1.县教育局', '县教育局');
    await owe('y.t1.县科协', '县科协', 'y');
    await eventually(
      'both are told',
      () => own.changes().length + elsewhere.changes().length > 1,
      10,
    );
    expect(own.changes()).toEqual(['obligation x.t1.县教育局']);
    expect(own.told.at(-1)).toMatchObject({
      all: false,
      changes: [{ kind: 'obligation', id: 'x.t1.县教育局', planId: 'x' }],
    });
    expect(elsewhere.changes()).toEqual(['obligation y.t1.县科协']);
    expect(other.changes()).toEqual([]);
  });

  it('of what they missed, from where they broke off', async () => {
    const first = await listen(EDUCATION);
    const { position } = first.told[0]!;
    expect(first.told[0]).toMatchObject({ changes: [], all: false });
    first.leave();
    await owe('x.t2.县教育局', '县教育局');
    await owe('x.t2.县科协', '县科协');
    const again = await listen(EDUCATION, position);
    expect(again.changes()).toEqual(['obligation x.t2.县教育局']);
  });

  it('that anything may have changed, when where they broke off is no place in this log', async () => {
    const lost = await listen(EDUCATION, 'elsewhere:1');
    expect(lost.told[0]).toMatchObject({ changes: [], all: true });
  });

  it('six at once of one person, and others still', async () => {
    for (let n = 0; n < 6; n++) await listen(EDUCATION);
    await expect(listen(EDUCATION)).rejects.toThrow('too-many-streams');
    await listen(SCIENCE);
    pages[0]!.leave();
    await eventually(
      'one may come again',
      () =>
        listen(EDUCATION).then(
          () => true,
          () => false,
        ),
      20,
    );
  });

  it('until they may no longer sign in', async () => {
    const page = await listen(SCIENCE);
    const command = { type: 'DisableUser', data: { userId: SCIENCE } } as const;
    await server.app.runner.run(userStream(SCIENCE), userDecider, command, origin());
    await eventually('the stream ends', () => page.ended, 10);
  });

  it('until they are confined to a plan, and are then to come again', async () => {
    const page = await listen(ELSEWHERE);
    const scope = { region: 'y', organization: null, organizationId: null, plans: ['y'] };
    const data = { userId: ELSEWHERE, ...scope, by: 'test' };
    const command = { type: 'ChangeScope', data } as const;
    await server.app.runner.run(userStream(ELSEWHERE), userDecider, command, origin());
    await eventually('the stream ends', () => page.ended, 10);
  });

  it('not at all when nobody is signed in by that token', async () => {
    await expect(Page.open(server.url, 'token-of-nobody')).rejects.toThrow('sign-in-required');
  });
});
