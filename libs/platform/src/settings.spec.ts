import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from './settings.ts';

describe('settings', () => {
  it('have defaults for everything', () => {
    expect(readSettings({})).toMatchObject({ port: 3000, demo: false, redisUrl: null });
  });

  it('name all faults at once', () => {
    const read = () =>
      readSettings({ DUBAN_PORT: '99999', REDIS_URL: 'http://x', DUBAN_DEMO: 'ja' });
    expect(read).toThrow(/DUBAN_PORT.*|REDIS_URL.*|DUBAN_DEMO/);
    try {
      read();
    } catch (error) {
      expect(error).toMatchObject({ code: 'settings-malformed' });
      expect((error as { details: { faults: string[] } }).details.faults).toHaveLength(3);
    }
  });

  it('keep the demo apart from real data', () => {
    expect(readSettings({ DUBAN_DEMO: '1' }).dataFolder).toMatch(/data\/demo$/);
  });

  describe('of processes apart', () => {
    const apart = {
      KURRENTDB_URL: 'kurrentdb://a:2113,b:2113?tls=false',
      REDIS_URL: 'redis://r:6379',
    };

    it('are both roles by default, and those that are named', () => {
      expect(readSettings({}).roles).toEqual(['api', 'worker']);
      expect(readSettings(apart, 'worker').roles).toEqual(['worker']);
      expect(readSettings(apart, 'worker, api').roles).toEqual(['api', 'worker']);
    });

    it.each(['', 'boss', 'api,', 'API'])('refuse the role “%s”', (roles) =>
      expect(() => readSettings(apart, roles)).toThrow('--roles'),
    );

    it('ask for a log and a Redis that processes can share', () => {
      expect(() => readSettings({}, 'api')).toThrow(/KURRENTDB_URL.*REDIS_URL/);
    });
  });

  describe('in files', () => {
    const folder = mkdtempSync(join(tmpdir(), 'duban-settings-'));
    const file = join(folder, 'secret');
    afterAll(() => rmSync(folder, { recursive: true }));

    it('are taken before the variable itself, without the line’s end', () => {
      writeFileSync(file, 'redis://:secret@r:6379\n');
      const env = { REDIS_URL_FILE: file, REDIS_URL: 'redis://other:1' };
      expect(readSettings(env).redisUrl).toBe('redis://:secret@r:6379');
    });

    it('settings in files that cannot be read are named; what is wrong in them is not repeated', () => {
      expect(() => readSettings({ REDIS_URL_FILE: join(folder, 'none') })).toThrow('读不到');
      writeFileSync(file, 'short-secret');
      const read = () => readSettings({ DUBAN_ADMIN_TOKEN_FILE: file });
      expect(read).toThrow('DUBAN_ADMIN_TOKEN');
      expect(read).not.toThrow('short-secret');
    });
  });

  it('say how far the mail server is trusted', () => {
    const url = 'smtp://mail.x.example:587';
    const pem = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----';
    const smtpOf = (env: Readonly<Record<string, string>>) =>
      readSettings({ DUBAN_SMTP_URL: url, ...env }).smtp;
    expect(smtpOf({})).toEqual({ url });
    expect(smtpOf({ DUBAN_SMTP_VERIFY: '1', DUBAN_SMTP_CA: pem })).toEqual({
      url,
      verify: true,
      ca: pem,
    });
    expect(() => smtpOf({ DUBAN_SMTP_VERIFY: 'yes' })).toThrow('DUBAN_SMTP_VERIFY');
    expect(() => smtpOf({ DUBAN_SMTP_CA: '/etc/ca.pem' })).toThrow('DUBAN_SMTP_CA');
    expect(readSettings({ DUBAN_SMTP_VERIFY: '1' }).smtp).toBeNull();
  });

  it('name the domains that letters may go to', () => {
    const domains = (text: string) => readSettings({ DUBAN_MAIL_DOMAINS: text }).mailDomains;
    expect(domains('')).toEqual([]);
    expect(domains('zezhou.gov.cn, 政务.cn')).toEqual(['zezhou.gov.cn', '政务.cn']);
    expect(() => domains('zezhou')).toThrow('DUBAN_MAIL_DOMAINS');
    expect(() => domains('@zezhou.gov.cn')).toThrow('DUBAN_MAIL_DOMAINS');
  });

  it('name the pages that are open', () => {
    const open = (text: string) => readSettings({ DUBAN_OPEN_PAGES: text }).openPages;
    expect([open(''), open('metrics'), open('metrics,docs')]).toEqual([
      [],
      ['metrics'],
      ['docs', 'metrics'],
    ]);
    expect(() => open('all')).toThrow('DUBAN_OPEN_PAGES');
  });

  it('never repeat a password', () => {
    const read = () => readSettings({ DUBAN_SMTP_URL: 'http://u:geheim@h', DUBAN_PORT: 'x' });
    expect(read).toThrow(/DUBAN_PORT=“x”/);
    expect(read).not.toThrow('geheim');
  });
});
