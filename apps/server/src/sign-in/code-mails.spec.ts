import { type CodeMail } from '#access';
import { openSmtp } from '#mail/smtp';
import { eventually, namedOrganization } from '#testing';
import { SmtpSink } from '../end-to-end/smtp-sink.fixtures.ts';
import { AccountMails } from './account-mails.ts';
import { CodeMails } from './code-mails.ts';

const to = {
  userId: 'sl-zhou',
  name: '周建国',
  roles: ['liaison'],
  region: 'zezhou',
  ...namedOrganization('县水利局'),
  address: 'zhou@sl.example',
} as const;
const link: CodeMail = {
  to,
  purpose: 'link',
  code: 'abc-123',
  digits: '042917',
  next: '/t/zezhou.t9?do=report',
  minutes: 15,
};

async function sent(mail: CodeMail, publicUrl: string | null) {
  const sink = new SmtpSink();
  const transport = openSmtp({ url: await sink.open() });
  await new CodeMails(transport, { mailFrom: 'duban@gov.example', publicUrl }).send(mail);
  await transport.close();
  await sink.close();
  return sink.received;
}

describe('the mail with a code', () => {
  it('leads to the sign-in page with the code behind the #, and says the digits', async () => {
    const [mail, ...more] = await sent(link, 'https://duban.gov.example');
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ to: 'zhou@sl.example', subject: '【登录】县水利局登录链接' });
    expect(mail?.text).toBe(
      [
        '周建国同志：',
        '您正在登录督办系统。请在提出登录的浏览器中打开下面的链接，15分钟内有效，只能使用一次。',
        'https://duban.gov.example/login#code=abc-123&next=%2Ft%2Fzezhou.t9%3Fdo%3Dreport',
        '链接打不开的，请在原登录页面输入验证码：042917',
        '不是您本人操作的，不必理会，无人能凭此登录。请勿转发本邮件。',
      ].join('\n\n'),
    );
  });

  it('says the code where the server does not know its own address', async () => {
    const [mail] = await sent({ ...link, purpose: 'enrolment', digits: null }, null);
    expect(mail).toMatchObject({ subject: '【账号开通】请设置登录密码' });
    expect(mail?.text).toContain('请在登录页面输入以下代码：abc-123');
    expect(mail?.text).toContain('已为您开通督办系统账号sl-zhou。');
  });

  it('that the mail server refuses is a fault, for which nobody is let in', async () => {
    const sink = new SmtpSink();
    const transport = openSmtp({ url: await sink.open() });
    sink.refusing = true;
    const mails = new CodeMails(transport, { mailFrom: 'duban@gov.example', publicUrl: null });
    await expect(mails.send(link)).rejects.toThrow('A mail with a code did not leave');
    await transport.close();
    await sink.close();
  });
});

it('a former address is told that letters go elsewhere, and not where; an owner that the second factor is gone', async () => {
  const sink = new SmtpSink();
  const transport = openSmtp({ url: await sink.open() });
  const faults: unknown[] = [];
  const notices = new AccountMails(transport, { mailFrom: 'duban@gov.example' }, (error) => {
    faults.push(error);
  });
  notices.tell({ about: 'address', name: '张敏', address: 'zhang@gov.example' });
  await eventually('the mail', () => sink.received.length === 1);
  expect(sink.received[0]).toMatchObject({
    to: 'zhang@gov.example',
    subject: '【邮箱变更】您的工作邮箱已更改',
  });
  expect(sink.received[0]?.text).toContain('张敏同志：');
  notices.tell({ about: 'totp', name: '张敏', address: 'min@gov.example' });
  await eventually('the second mail', () => sink.received.length === 2);
  expect(sink.received[1]).toMatchObject({
    to: 'min@gov.example',
    subject: '【动态口令】您的动态口令已停用',
  });
  sink.refusing = true;
  notices.tell({ about: 'address', name: '张敏', address: 'zhang@gov.example' });
  await eventually('the fault', () => faults.length === 1);
  await transport.close();
  await sink.close();
});
