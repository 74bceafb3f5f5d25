import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '#access';
import { type FastifyReply } from 'fastify';
import { WHOLE, words } from '#contract';
import { type ObligationRow } from '#obligations';
import { OpsModels } from '#views';
import { html, type Markup, page } from './html.ts';

/** So many owe one item at most on its page. */
const MANY = 200;

/**
 * What a mail leads to: what is owed, by when, and how it is done. Whoever has the link may read it, so it says what the
 * plan says, and nothing of how far anybody is.
 */
@ApiExcludeController()
@Public()
@Controller()
export class ItemPageController {
  constructor(private readonly ops: OpsModels) {}

  @Get('i/:obligationId')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async obligation(
    @Param('obligationId') id: string,
    @Res({ passthrough: true }) reply: Pick<FastifyReply, 'code'>,
  ): Promise<string> {
    const row = await this.ops.get<ObligationRow>('obligation-list', id);
    return row ? pageOf(row, [row]) : notFound(id, reply);
  }

  @Get('t/:itemId')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async item(
    @Param('itemId') id: string,
    @Res({ passthrough: true }) reply: Pick<FastifyReply, 'code'>,
  ): Promise<string> {
    const { rows } = await this.ops.find<ObligationRow>('obligation-list', {
      where: { subjectId: id },
      orderBy: [['dueOn', 'asc']],
      limit: MANY,
    });
    const [first] = rows;
    return first ? pageOf(first, rows) : notFound(id, reply);
  }
}

function notFound(id: string, reply: Pick<FastifyReply, 'code'>): string {
  reply.code(404);
  const body = html`<section>
    <p>未找到事项“${id}”：可能已随方案调整取消，也可能地址不完整，请核对邮件中的事项编号。</p>
  </section>`;
  return page('未找到该事项', '', body);
}

function pageOf(about: ObligationRow, rows: readonly ObligationRow[]): string {
  const { number, planTitle, clause, office } = about;
  const parted = rows.length > 1 && rows.some(({ step }) => step !== undefined);
  const title = parted ? words.titleWithoutStep(about.subject, about.step) : about.subject;
  const body = html`<section>
      ${parted ? '' : html`<p>${clause}</p>`}
      <table>
        <thead>
          <tr>
            ${parted ? html`<th>${words.headings.item.zh}</th>` : ''}
            <th>${words.letterFields.organization.zh}</th>
            <th>${words.letterFields.dueOn.zh}</th>
            <th>${words.letterFields.obligationId.zh}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => lineOf(row, parted))}
        </tbody>
      </table>
    </section>
    <section>
      <h2>怎样办理</h2>
      <p>
        签收、报送进展、申请办结、申请延期和提出异议，由本单位联络员在督办系统中办理：<code
          >${commandFor(about, rows)}</code
        >
        查看办理情况，<code>duban help</code>
        查看各项命令。尚未开通的，或对本事项有疑问的，请联系${office}。
      </p>
    </section>`;
  return page(`${number} ${title}`, `《${planTitle}》`, body);
}

/** Of what is no task each organization's is shown apart; the id is in the table where there are several. */
function commandFor({ kind, subjectId, obligationId }: ObligationRow, all: readonly unknown[]) {
  if (kind === 'task') return `duban tasks show ${subjectId}`;
  return `duban obligations show ${all.length === 1 ? obligationId : words.letterFields.obligationId.zh}`;
}

/** @param parted the item is owed in parts: which one, and what is printed of it */
function lineOf(row: ObligationRow, parted: boolean): Markup {
  const { organization, supports, dueOn, originallyDueOn, obligationId, subject, step } = row;
  const part = step === undefined ? words.stepWord(WHOLE).zh : words.stepIn(subject, step);
  const moved = originallyDueOn === dueOn ? '' : `（原定${originallyDueOn}）`;
  const support = supports.length === 0 ? '' : `配合单位：${supports.join('、')}`;
  return html`<tr>
    ${parted ? html`<td>${part}<br /><span class="soft">${row.clause}</span></td>` : ''}
    <td>${organization}<br /><span class="soft">${support}</span></td>
    <td class="d">${dueOn}${moved}</td>
    <td>${obligationId}</td>
  </tr>`;
}
