import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '#access';
import { Rejection, words } from '#contract';
import { MailLinks, renderMail } from '#mail';
import { Contacts } from '#obligations';
import { type MailRow } from '#notifications';
import { OpsModels } from '#views';
import { LETTER_POLICY } from '../http/security-headers.ts';
import { html, page } from '../pages/html.ts';

const STATUS: Readonly<Record<MailRow['status'], string>> = words.inChinese(words.mailStates);

/** The mails of the demo, as their readers see them. */
@ApiExcludeController()
@Public()
@Controller('mail')
export class MailPageController {
  constructor(
    private readonly ops: OpsModels,
    private readonly contacts: Contacts,
    private readonly links: MailLinks,
  ) {}

  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  async list(): Promise<string> {
    const { rows } = await this.ops.find<MailRow>('mail-list', {
      orderBy: [['on', 'desc']],
      limit: 300,
    });
    const lines = rows.map((row) => {
      const { subject } = renderMail(row.letter);
      return html`<tr>
        <td class="d">${row.on}</td>
        <td>${row.letter.recipientName}<br /><span class="soft">${row.organization}</span></td>
        <td><a href="/mail/${encodeURIComponent(row.mailId)}">${subject}</a></td>
        <td>${STATUS[row.status]}</td>
      </tr>`;
    });
    const body = html`<section>
      <h2>最近${rows.length}封邮件</h2>
      <table>
        <thead>
          <tr>
            <th>日期</th>
            <th>收件人</th>
            <th>主题</th>
            <th>结果</th>
          </tr>
        </thead>
        <tbody>
          ${lines}
        </tbody>
      </table>
    </section>`;
    return page('已发邮件', '演示环境：邮件仅存为文件，不会实际发送', body, true);
  }

  @Get(':mailId')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async one(@Param('mailId') mailId: string): Promise<string> {
    const row = await this.rowOf(mailId);
    const { subject, text } = renderMail(row.letter, this.links);
    const contact = await this.contacts.get(row.contactId);
    const to = contact ? `${contact.name} <${contact.email}>` : row.letter.recipientName;
    const body = html`<section>
        <iframe
          title="邮件正文"
          sandbox=""
          src="/mail/${encodeURIComponent(mailId)}/letter"
        ></iframe>
      </section>
      <section>
        <h2>纯文本</h2>
        <pre>${text}</pre>
      </section>`;
    return page(subject, `收件人：${to} · ${row.on} · ${STATUS[row.status]}`, body, true);
  }

  /** Shown in a frame of its mail's page, which lets it do nothing. */
  @Get(':mailId/letter')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', LETTER_POLICY)
  @Header('X-Frame-Options', 'SAMEORIGIN')
  async letter(@Param('mailId') mailId: string): Promise<string> {
    return renderMail((await this.rowOf(mailId)).letter, this.links).html;
  }

  private async rowOf(mailId: string): Promise<MailRow> {
    const row = await this.ops.get<MailRow>('mail-list', mailId);
    if (!row) throw new Rejection('mail-not-found', { id: mailId });
    return row;
  }
}
