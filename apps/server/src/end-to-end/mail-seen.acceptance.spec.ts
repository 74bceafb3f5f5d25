import { eventually } from '#testing';
import { MailSeen } from '../engine/mail-seen.ts';
import { simulated } from './logs.fixtures.ts';
import { Town } from './town.fixtures.ts';

let town: Town;
beforeAll(async () => {
  town = await Town.open(simulated, '2025-12-01T08:00:00+08:00');
});
afterAll(() => town.close());

it('an API without a worker says what the worker beside it last saw of the mail server', async () => {
  const { url } = await town.start('api');
  const report = async () => (await (await fetch(`${url}/readyz`)).json()) as { mail: unknown };
  expect(await report()).toMatchObject({ mail: null, details: [] });
  await town.start('worker');
  await eventually('the worker has tried', async () => (await report()).mail === 'ok');
  const seen = new MailSeen(town.data);
  seen.tell({ problem: '连不上邮件服务器。', remark: null });
  expect(await report()).toMatchObject({
    mail: 'away',
    details: ['邮件暂时发不出，恢复后自动补发：连不上邮件服务器。'],
  });
});
