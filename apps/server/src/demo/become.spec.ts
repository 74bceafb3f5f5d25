import { CommandBus } from '@nestjs/cqrs';
import { ChangeUser } from '#access';
import { serve, type Served } from '../../../../libs/access/src/access.fixtures.ts';
import { Browser } from '../../../../libs/access/src/browser.fixtures.ts';
import { BecomeController } from './become.controller.ts';
import { OFFICE, SAMPLE_USERS } from './sample-users.ts';

let served: Served;
beforeEach(async () => {
  served = await serve({ demo: true, controllers: [BecomeController] });
  for (const { as: _, ...user } of SAMPLE_USERS) {
    const origin = { actor: 'duban.demo', commandId: user.userId };
    const command = new ChangeUser({ type: 'RegisterUser', data: user }, OFFICE, origin);
    await served.app.get(CommandBus).execute(command);
  }
  await served.projector.waitFor(await served.log.head());
});
afterEach(() => served.close());

it('whoever tries the demo is one of its five people at one click, and another at the next', async () => {
  const browser = new Browser(served);
  for (const { userId, roles } of SAMPLE_USERS) {
    const answer = await browser.ask('POST', '/demo/become', { userId });
    expect(answer).toMatchObject({ status: 200, cache: 'no-store', body: { userId } });
    expect((await browser.ask('GET', '/me')).body).toMatchObject({ userId, roles });
  }
  expect((await browser.ask('GET', '/demo/people')).body).toMatchObject({
    rows: [
      { as: '督查室' },
      { as: '县教育局联络员' },
      { as: '签发领导' },
      { as: '审计人员' },
      { as: '系统管理员' },
    ],
  });
});

it.each(['office', 'nobody', ''])(
  'the demo lets nobody be another than its people: “%s”',
  async (userId) => {
    const browser = new Browser(served);
    const answer = await browser.ask('POST', '/demo/become', { userId });
    expect(answer).toMatchObject({ status: 404, body: { code: 'user-not-found' } });
    expect(answer.cookies).toBeUndefined();
  },
);

it('another site cannot make a browser be one of the demo’s people', async () => {
  const foreign = { 'sec-fetch-site': 'cross-site' };
  const browser = new Browser(served);
  const answer = await browser.ask('POST', '/demo/become', { userId: OFFICE.userId }, foreign);
  expect(answer).toMatchObject({ status: 403, body: { code: 'cross-site-refused' } });
});
