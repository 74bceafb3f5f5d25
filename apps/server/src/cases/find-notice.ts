import { Injectable } from '@nestjs/common';
import { type Act, outOfScope, refusedTo, Rejection, RIGHTS, words } from '#contract';
import {
  demandIssuable,
  FindEscalations,
  type FoundEscalation,
  type IssueSupervisionNotice,
  noticeKey,
  type SupervisionNoticeRow,
  USUAL_AGENCY,
} from '#escalations';
import { type User } from '#http';
import { defined } from '#kernel';
import { officeContact } from '#notifications';
import { Contacts } from '#obligations';
import { type Level } from '#policies/rules';
import { ReadModels } from '#views';
import { FindCases } from './find-cases.ts';
import { noticeDue, noticeReason, noticeSource, noticeText } from './notice-text.ts';
import { type SupervisionNotice } from './notice.ts';

type Asked = {
  /** Left out: the present level, as far as the user knows of it. */
  readonly level?: Level | undefined;
};

type Issuing = { readonly agency?: string | undefined; readonly demand?: string | undefined };

/** Finds the paper on a case, or draws it up. */
@Injectable()
export class FindNotice {
  constructor(
    private readonly escalations: FindEscalations,
    private readonly cases: FindCases,
    private readonly views: ReadModels,
    private readonly contacts: Contacts,
  ) {}

  /** @throws {Rejection} `escalation-not-found`, `supervision-notice-not-found` */
  async find(obligationId: string, { level }: Asked, user: User): Promise<SupervisionNotice> {
    const found = await this.escalations.one(obligationId, user);
    const asked = level ?? found.view.level;
    const issued = await this.views.get<SupervisionNoticeRow>(
      'supervision-notice-list',
      noticeKey({ obligationId, case: found.row.case, level: asked }),
    );
    if (issued) return shown(issued);
    if (asked !== found.view.level) {
      throw new Rejection('supervision-notice-not-found', {
        title: found.view.title,
        level: asked,
      });
    }
    const draft = await this.drafted(obligationId, {}, user);
    const agency = await this.lastAgency(draft);
    return { ...viewOf({ ...draft, agency }), number: null, actions: actsOn(found, user) };
  }

  /** What is to be issued for the present level today. */
  async drafted(
    obligationId: string,
    { agency, demand }: Issuing,
    user: User,
  ): Promise<IssueSupervisionNotice['data']> {
    const row = await this.cases.one(obligationId, user);
    const { planId, region, organization, organizationId, office, level } = row;
    const { today: on, calendar } = this.escalations.now();
    const contact = (await officeContact(this.contacts, { region, office })) ?? null;
    const signatory = level === 'red' ? await this.approver(obligationId, user) : user.name;
    return {
      obligationId,
      planId,
      region,
      organization,
      organizationId,
      office,
      level,
      case: row.case,
      issuedOn: on,
      ...defined({ agency }),
      text: noticeText(row, { on, calendar, demand, signatory, contact }),
    };
  }

  /** Who signed the red notice; empty while nobody has. */
  private async approver(obligationId: string, user: User): Promise<string> {
    const { row } = await this.escalations.one(obligationId, user);
    if (!row.decided?.approved) return '';
    const { actorId } = row.decided;
    const approver = await this.views.get<{ readonly name: string }>('user-list', actorId);
    return approver?.name ?? '';
  }

  private async lastAgency(of: { region: string; office: string }): Promise<string> {
    const { rows } = await this.views.find<SupervisionNoticeRow>('supervision-notice-list', {
      where: { region: of.region, office: of.office },
      orderBy: [['issuedOn', 'desc']],
      limit: 1,
    });
    return rows[0]?.agency ?? USUAL_AGENCY;
  }
}

type Paper = Omit<SupervisionNoticeRow, 'year' | 'serial'>;

function viewOf(paper: Paper): Omit<SupervisionNotice, 'number' | 'actions'> {
  const { obligationId, planId, organization, organizationId, office } = paper;
  const { level, case: nth, agency, issuedOn, text } = paper;
  return {
    obligationId,
    planId,
    organization,
    organizationId,
    office,
    level,
    case: nth,
    agency,
    issuedOn,
    ...text,
    source: noticeSource(text),
    dueText: noticeDue(text),
    reason: noticeReason(text, issuedOn),
  };
}

/** A paper that has its number stays as it is. */
const shown = (issued: SupervisionNoticeRow): SupervisionNotice => ({
  ...viewOf(issued),
  number: words.paperNumber(issued),
  actions: [],
});

/** Issuing it, or why not. */
function actsOn(
  { row, view }: FoundEscalation,
  user: User,
): readonly Act<'issueSupervisionNotice'>[] {
  const action = 'issueSupervisionNotice';
  if (refusedTo(user, RIGHTS[action]) || outOfScope(user, row)) return [];
  try {
    demandIssuable(row.state, view.level);
    return [{ action, refused: null }];
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    return [{ action, refused: { code: error.code, detail: error.message } }];
  }
}
