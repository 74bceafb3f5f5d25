import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AccessOptions, Public } from '#access';
import { words } from '#contract';
import { Clock, dateIn, timeIn } from '#kernel';
import { type RefusalRow } from '#following';
import { type PlanRow } from '#plans';
import { type EscalationRow } from '#escalations';
import { MANY_EXTENSIONS, type ObligationRow } from '#obligations';
import { unverifiedFigures } from '#targets';
import { OpsModels, ReadModels } from '#views';
import { Health } from '../http/health.ts';
import { chip, html, type Markup, page, tableSection } from './html.ts';

const ZONE = 'Asia/Shanghai';

/** Nobody has signed in here: what the office is still drafting is not shown. */
const ADOPTED: readonly PlanRow['status'][] = ['opening', 'adopted', 'concluded', 'withdrawn'];

/** A plain page that shows how things stand; in the demo with its data, else only that the server runs. */
@ApiExcludeController()
@Public()
@Controller('status')
export class StatusPageController {
  constructor(
    private readonly views: ReadModels,
    private readonly ops: OpsModels,
    private readonly clock: Clock,
    private readonly access: AccessOptions,
    private readonly health: Health,
  ) {}

  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  async show(): Promise<string> {
    const now = this.clock.now();
    const under = `${this.access.demo ? '演示时间' : '现在'} ${dateIn(ZONE, now)} ${timeIn(ZONE, now)}`;
    if (!this.access.demo) {
      const about = html`<section>服务正常。请登录后办理。</section>`;
      return page('督办 Duban', under, html`${this.details()}${about}`);
    }
    const body = html`${this.details()}${await this.numbers()}${await this.toDo()}${await this.plans()}${await this.escalations()}${await this.extended()}`;
    return page('督办 Duban', under, body, true);
  }

  private details(): Markup {
    const details = this.health.details();
    if (details.length === 0) return html``;
    return html`<section>
      <h2>请留意</h2>
      ${details.map((sentence) => html`<p class="red">${sentence}</p>`)}
    </section>`;
  }

  private async numbers(): Promise<Markup> {
    const today = dateIn(ZONE, this.clock.now());
    const overdue = { status: 'open', dueOn: { lt: today } };
    const counts = await Promise.all([
      this.total('obligation-list', { status: 'open' }),
      this.total('obligation-list', overdue),
      this.total('obligation-list', { status: 'claimed' }),
      this.total('obligation-list', { status: 'met' }),
    ]);
    const mails = await this.ops.count('mail-list', { status: 'delivered' });
    const [open, late, claimed, met] = counts;
    return html`<section>
      <h2>总体情况</h2>
      <p>
        督办事项：办理中<b>${open}</b>项（已逾期<b class="red">${late}</b
        >项），办结待审核<b>${claimed}</b>项，已办结<b class="green">${met}</b
        >项。已送达邮件<b>${mails[0]?.count ?? 0}</b>封。
      </p>
      ${await this.refused()}
    </section>`;
  }

  /** What was passed over because a rule refused it: how much, and the newest. */
  private async refused(): Promise<Markup> {
    const { rows, total } = await this.ops.list<RefusalRow>('refusal-list', {
      orderBy: [['occurredAt', 'desc']],
      limit: 1,
    });
    const [newest] = rows;
    if (!newest) return html``;
    const { factType, sentence } = newest;
    return html`<p>
      因规则拒绝未办成的后续<b class="red">${total}</b
      >项，最近一项：${words.zh(words.acts, factType)}，${sentence}
    </p>`;
  }

  private async toDo(): Promise<Markup> {
    const [claimed, past, extensions, disputes, figures] = await Promise.all([
      this.claims(),
      this.total('obligation-list', { status: 'baselined' }),
      this.total('request-list', { kind: 'extension' }),
      this.total('request-list', { kind: 'dispute' }),
      unverifiedFigures(this.views, {}),
    ]);
    return html`<section>
      <h2>督查室待办</h2>
      <p>
        办结申请<b>${claimed}</b>项，延期申请<b>${extensions}</b>项，异议<b>${disputes}</b>项，待核实数据<b>${figures.length}</b>条，待认定<b>${past}</b>项。
      </p>
    </section>`;
  }

  /** Of tasks: what is claimed of a target stands among the figures. */
  private async claims(): Promise<number> {
    const page = { where: { status: 'claimed' }, limit: 1 };
    return (await this.views.list('task-duties', page)).total;
  }

  /** Whose date was put off more than twice: in red, though in time. */
  private async extended(): Promise<Markup> {
    const { rows } = await this.ops.find<ObligationRow>('obligation-list', {
      where: { extensions: { gt: MANY_EXTENSIONS } },
      orderBy: [['dueOn', 'asc']],
      limit: 30,
    });
    if (rows.length === 0) return html``;
    const lines = rows.map(
      (row) =>
        html`<tr>
          <td><span class="chip red">延期${row.extensions}次</span></td>
          <td>${row.organization}</td>
          <td>${row.number} ${row.subject}<br /><span class="soft">${row.planTitle}</span></td>
          <td class="d">${row.originallyDueOn}</td>
          <td class="d">${row.dueOn}</td>
        </tr>`,
    );
    return tableSection('多次延期', ['延期', '单位', '事项', '原定时限', '现行时限'], lines);
  }

  private async plans(): Promise<Markup> {
    const { rows } = await this.views.find<PlanRow>('plan-board', {
      where: { status: { in: ADOPTED } },
      limit: 500,
    });
    const groups = await this.ops.count('obligation-list', {}, ['planId', 'status']);
    const count = (planId: string, status: string): number =>
      groups.find(({ group }) => group['planId'] === planId && group['status'] === status)?.count ??
      0;
    const lines = rows.map(
      (row) =>
        html`<tr>
          <td>${row.title}<br /><span class="soft">${row.documentNumber ?? '无文号'}</span></td>
          <td>${words.zh(words.planStates, row.status)}</td>
          <td class="n">${row.needsRuling}</td>
          <td class="n">${row.counts.tasks}</td>
          <td class="n">${row.counts.targets}</td>
          <td class="n">${row.counts.phases}</td>
          <td class="n">${count(row.planId, 'open')}</td>
          <td class="n">${count(row.planId, 'met')}</td>
        </tr>`,
    );
    return tableSection(
      '方案',
      ['方案', '状态', '#待明确', '#任务', '#指标', '#阶段', '#办理中', '#已办结'],
      lines,
    );
  }

  private async escalations(): Promise<Markup> {
    const { rows } = await this.views.find<EscalationRow>('escalation-board', {
      where: { status: 'open' },
      orderBy: [['urgency', 'asc']],
      limit: 30,
    });
    if (rows.length === 0)
      return html`<section>
        <h2>三色督办</h2>
        <p>暂无督办中的事项。</p>
      </section>`;
    const counts = await this.views.count('escalation-board', { status: 'open' }, ['level']);
    const of = (level: EscalationRow['level']): string =>
      `${words.levelTags[level].zh}${counts.find(({ group }) => group['level'] === level)?.count ?? 0}`;
    const lines = rows.map(
      (row) =>
        html`<tr>
          <td>${chip(row.level)}</td>
          <td>${row.organization}</td>
          <td>${row.number} ${row.subject}<br /><span class="soft">${row.planTitle}</span></td>
          <td class="d">${row.dueOn}</td>
          <td>${answerOf(row)}</td>
        </tr>`,
    );
    return tableSection(
      `三色督办（${of('red')}、${of('yellow')}、${of('blue')}）`,
      ['督办级别', '单位', '事项', '时限', '办理情况'],
      lines,
    );
  }

  private async total(view: string, where: Parameters<OpsModels['count']>[1]): Promise<number> {
    const counts = await this.ops.count(view, where);
    return counts[0]?.count ?? 0;
  }
}

const redCardText = (state: EscalationRow['redCard']): string =>
  state === 'none' ? '' : `红色督办单${words.zh(words.redCardStates, state)}`;

const answerOf = ({ promisedOn, redCard }: EscalationRow): string =>
  promisedOn ? `承诺${promisedOn}前办结` : redCardText(redCard) || '未回复';
