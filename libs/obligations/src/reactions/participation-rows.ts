import { type WorkCalendar } from '#calendar';
import type { Recorded, Rows } from '#following';
import type { ParticipationEvent } from '#tasks';
import { type LocalDate, type Of } from '#kernel';
import { reportTerms, signOffTerms } from '../domain/item-terms.ts';
import { waive } from '../domain/obligation-changes.ts';
import { type ObligationCommand } from '../domain/obligation.commands.ts';
import { type ObligationTerms } from '../domain/obligation.events.ts';

type Commands = readonly ObligationCommand[];
type Ref = Pick<ParticipationEvent['data'], 'planId' | 'organization'>;

const nothing = (): Commands => [];

const signOffId = ({ planId, organization }: Ref): string => `${planId}.sign-off.${organization}`;

const reportId = ({ planId, organization }: Ref, dueOn: LocalDate): string =>
  `${planId}.check-in.${dueOn}.${organization}`;

type Asking = Recorded<Of<ParticipationEvent, 'TasksNamed' | 'ReportsAsked'>>;

function open({ data }: Asking, terms: ObligationTerms): ObligationCommand {
  const { planId, region, organizationId, planTitle, office, policy } = data;
  const { on: openedOn, reason } = data;
  const about = { planId, region, organizationId, planTitle, office, policy };
  return { type: 'ReinstateObligation', data: { ...terms, ...about, openedOn, reason } };
}

/** What an organization's part in a plan asks of it beside its tasks: to sign for them, and to report. */
export const participationRows: Rows<ParticipationEvent, ObligationCommand, WorkCalendar> = {
  TasksNamed: (fact, calendar) =>
    fact.data.toSign.length > 0 ? [open(fact, signOffTerms(fact.data, calendar))] : [],
  ReportsAsked: (fact) => fact.data.days.map((day) => open(fact, reportTerms(fact.data, day))),
  ReportsDropped: ({ data }) =>
    data.days.map((day) => waive(reportId(data, day), data.on, data.reason)),
  TaskSigned: nothing,
  TaskLeft: nothing,
  AllSigned: ({ data }) => [
    { type: 'MeetObligation', data: { obligationId: signOffId(data), on: data.on } },
  ],
  PartEnded: ({ data }) => [waive(signOffId(data), data.on, data.reason)],
  ReportReceived: (fact) => {
    const { dueOn, reportedOn: on } = fact.data;
    return [
      { type: 'MeetObligation', data: { obligationId: reportId(fact.data, dueOn), on, metOn: on } },
    ];
  },
};
