import PostalMime from 'postal-mime';
import { type MailMessage, type MailTransport } from './mail-transport.port.ts';

/** A transport that works, and what has gone through it: whole messages, in no order. */
export type TransportUnderTest = {
  readonly transport: MailTransport;
  readonly received: () => Promise<readonly string[]>;
  readonly clean: () => Promise<void>;
};

export const message = (overrides: Partial<MailMessage> = {}): MailMessage => ({
  messageId: 'digest.2025-12-17.wang@duban.test',
  from: { name: '泽州县人民政府办公室', address: 'duban@zezhou.test' },
  to: { name: '王明', address: 'wang@jiaoyu.test' },
  subject: '【督办提醒】3项逾期、5项10个工作日内到期（12月17日）',
  text: '王明同志：\n\n截至12月17日，您有8项办理中事项。\n',
  html: '<p>王明同志：</p><p>截至12月17日，您有<b>8</b>项办理中事项。</p>',
  ...overrides,
});

/** What every transport must do. Call it from the adapter's own spec. */
export function mailTransportContract(name: string, open: () => Promise<TransportUnderTest>): void {
  describe(`${name} keeps the mail transport contract`, () => {
    let transport: MailTransport;
    let received: TransportUnderTest['received'];
    let clean: TransportUnderTest['clean'];

    beforeEach(async () => {
      ({ transport, received, clean } = await open());
    });
    afterEach(async () => {
      await transport.close();
      await clean();
    });
    const only = async (): Promise<string> => {
      const all = await received();
      expect(all).toHaveLength(1);
      return all[0] ?? '';
    };

    it('hands the message over as it was written, Chinese names and all', async () => {
      const sent = message();
      expect(await transport.send(sent)).toMatchObject({ outcome: 'delivered' });
      const read = await PostalMime.parse(await only());
      expect(read.subject).toBe(sent.subject);
      expect(read.from).toMatchObject(sent.from);
      expect(read.to).toMatchObject([sent.to]);
      expect(read.html?.trim()).toBe(sent.html);
      expect(read.text?.trim()).toBe(sent.text.trim());
    });

    it('names who reads replies, where somebody does', async () => {
      const replyTo = [{ name: '督查室', address: 'ducha@zezhou.test' }];
      await transport.send(message({ replyTo }));
      expect((await PostalMime.parse(await only())).replyTo).toMatchObject(replyTo);
    });

    it('marks it as written by a machine, by an id that stays, and does not name its software', async () => {
      await transport.send(message());
      const { headers, messageId } = await PostalMime.parse(await only());
      const values = Object.fromEntries(headers.map(({ key, value }) => [key, value]));
      expect(messageId).toBe('<digest.2025-12-17.wang@duban.test>');
      expect(values['auto-submitted']).toBe('auto-generated');
      expect(Object.keys(values)).not.toContain('x-mailer');
      expect(Object.keys(values)).toContain('date');
    });

    it('lets nobody write headers or recipients through a subject or a name', async () => {
      await transport.send(
        message({
          subject: '提醒\r\nBcc: boss@example.test\r\n\r\nhello',
          to: {
            name: '王"明", <boss@example.test>,\r\nCc: boss@example.test',
            address: 'wang@jiaoyu.test',
          },
        }),
      );
      const read = await PostalMime.parse(await only());
      expect(read.bcc).toBeUndefined();
      expect(read.cc).toBeUndefined();
      expect(read.to).toHaveLength(1);
      expect(read.to?.[0]?.address).toBe('wang@jiaoyu.test');
      expect(read.text?.trim()).toBe(message().text.trim());
    });

    it('keeps lone dots, long lines and rare characters', async () => {
      const text = `.\n..\n.结束\n${'长'.repeat(5_000)}\n𠮷 \u{1F4C4} ﹏\n`;
      const html = `<p>${'督办'.repeat(20_000)}</p>`;
      await transport.send(message({ text, html }));
      const raw = await only();
      const longest = Math.max(...raw.split('\r\n').map((line) => Buffer.byteLength(line)));
      // RFC 5321 §4.5.3.1.6: a line has at most 1000 bytes, CRLF included.
      expect(longest).toBeLessThanOrEqual(998);
      const read = await PostalMime.parse(raw);
      expect(read.text?.trim()).toBe(text.trim());
      expect(read.html?.trim()).toBe(html);
    });

    it('fetches nothing for what looks like a file or an address', async () => {
      const html = '<img src="file:///etc/passwd"><a href="http://127.0.0.1:1/">x</a>';
      await transport.send(message({ text: '/etc/passwd', html }));
      const read = await PostalMime.parse(await only());
      expect(read.text?.trim()).toBe('/etc/passwd');
      expect(read.attachments).toEqual([]);
    });

    it('takes many at once', async () => {
      const many = Array.from({ length: 60 }, (_, n) =>
        message({ messageId: `many.${n}@duban.test` }),
      );
      const outcomes = await Promise.all(many.map((one) => transport.send(one)));
      expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['delivered']));
      const ids = await Promise.all(
        (await received()).map(async (raw) => (await PostalMime.parse(raw)).messageId),
      );
      expect(new Set(ids).size).toBe(60);
    });

    it('sends nothing that may no longer be sent when its turn comes', async () => {
      await transport.send(message({ messageId: 'before@duban.test' }));
      let may = true;
      const sending = Array.from({ length: 20 }, (_, n) =>
        transport.send(message({ messageId: `late.${n}@duban.test` }), () => may),
      );
      may = false;
      const outcomes = await Promise.all(sending);
      const sent = outcomes.filter(({ outcome }) => outcome === 'delivered').length;
      expect(outcomes.filter(({ outcome }) => outcome === 'unsent')).toHaveLength(20 - sent);
      expect(sent).toBeLessThanOrEqual(5);
      expect(await received()).toHaveLength(1 + sent);
      expect(await transport.send(message(), () => false)).toEqual({ outcome: 'unsent' });
      expect(await received()).toHaveLength(1 + sent);
    });

    it('waits for messages under way when it closes, and takes none after', async () => {
      const sending = transport.send(message());
      await transport.close();
      expect(await received()).toHaveLength(1);
      expect(await sending).toMatchObject({ outcome: 'delivered' });
      expect(await transport.send(message())).toEqual({ outcome: 'unsent' });
      await transport.close();
      await only();
    });
  });
}
