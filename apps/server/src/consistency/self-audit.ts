import { type Command, type Decider, type LocalDate, type Of } from '#kernel';
import { type SelfAuditEvent, type SelfAuditReport } from './self-audit.events.ts';

export type SelfAuditCommand =
  | Command<'AskSelfAudit', Of<SelfAuditEvent, 'SelfAuditAsked'>['data']>
  | Command<'RecordSelfAudit', Omit<SelfAuditReport, 'found'>>;

export type SelfAudits = { readonly asked: readonly string[]; readonly done: readonly string[] };

const MOST_DIFFERENCES = 100;

/** Self-audits, day by day; a run is asked for once and recorded once. */
export const selfAuditDecider: Decider<SelfAuditCommand, SelfAuditEvent, SelfAudits> = {
  initialState: { asked: [], done: [] },
  decide({ type, data }, { asked, done }) {
    if (type === 'AskSelfAudit') {
      return asked.includes(data.runId) ? [] : [{ type: 'SelfAuditAsked', data }];
    }
    if (done.includes(data.runId)) return [];
    const found = data.differences.length;
    const differences = data.differences.slice(0, MOST_DIFFERENCES);
    return [{ type: 'SelfAuditDone', data: { ...data, found, differences } }];
  },
  evolve: ({ asked, done }, { type, data }) =>
    type === 'SelfAuditAsked'
      ? { asked: [...asked, data.runId], done }
      : { asked, done: [...done, data.runId] },
};

export const SELF_AUDIT_STREAMS = 'self-audit-';

export const selfAuditStream = (on: LocalDate): string => `${SELF_AUDIT_STREAMS}${on}`;

/** The scheduled run, once a day. */
export const NIGHTLY = 'nightly';
