import { changes, lists, reads } from './codes.ts';

const CASE = ['escalation-not-found', 'escalation-resolved'] as const;
const PROMISE = ['promise-not-ahead', 'promise-too-far', 'promise-renewed-too-often'] as const;
const POLICY = ['policy-malformed', 'policy-not-found', 'date-beyond-calendar'] as const;
const CALENDAR = [
  'calendar-contradictory',
  'calendar-date-out-of-range',
  'calendar-year-out-of-range',
  'calendar-empty',
  'date-beyond-calendar',
] as const;

export const supervisionProblems = {
  listObligations: lists(),
  summarizeObligations: reads(),
  getObligation: reads('obligation-not-found'),
  previewDueDate: reads('obligation-not-found', 'date-beyond-calendar'),
  ruleOnObligation: changes(
    'obligation-not-found',
    'obligation-not-baselined',
    'obligation-met',
    'task-still-running',
    'due-in-past',
    'due-missing',
    'ruling-reason-missing',
  ),
  explain: reads(
    'question-malformed',
    'offset-malformed',
    'date-beyond-calendar',
    'obligation-not-found',
    'mail-not-found',
    'target-not-found',
    'contact-not-found',
  ),

  listEscalations: lists(),
  getEscalation: reads('escalation-not-found'),
  summarizeEscalations: reads(),
  listPastEscalations: reads('date-in-future'),
  approveRedCard: changes('escalation-not-found', 'red-card-not-drafted'),
  declineRedCard: changes(
    'escalation-not-found',
    'red-card-not-drafted',
    'escalation-reason-missing',
  ),
  answerEscalation: changes(...CASE, ...PROMISE),
  lowerEscalation: changes(...CASE, 'escalation-not-lower', 'escalation-reason-missing'),
  liftEscalation: changes(...CASE, 'escalation-reason-missing'),
  urge: changes(...CASE),
  answerUrge: changes(...CASE, 'urge-not-found', 'urge-already-answered', ...PROMISE),

  listCases: lists(),
  summarizeCases: reads(),
  getCase: reads('escalation-not-found'),
  getSupervisionNotice: reads('escalation-not-found', 'supervision-notice-not-found'),
  downloadSupervisionNotice: reads('escalation-not-found', 'supervision-notice-not-found'),
  issueSupervisionNotice: changes(...CASE, 'red-card-not-approved'),

  listMails: lists(),
  summarizeMails: reads(),
  getMail: reads('mail-not-found'),
  listMailCounts: lists(),
  listProblems: reads(),
  resendMail: changes(
    'mail-not-found',
    'mail-under-way',
    'mail-delivered',
    'mail-settled',
    'mail-recipient-vacant',
  ),
  closeProblem: changes('problem-not-found', 'problem-not-open', 'reason-missing'),

  listPolicies: reads(),
  getPolicy: reads('policy-not-found'),
  getPolicyVersion: reads('policy-not-found'),
  comparePolicies: reads(
    'cross-site-refused',
    'token-read-only',
    ...POLICY,
    'policy-to-compare-missing',
  ),
  dryRunPolicy: reads('cross-site-refused', 'token-read-only', ...POLICY),
  publishPolicy: changes(...POLICY, 'policy-version-taken'),
  getCalendarYear: reads('calendar-year-out-of-range'),
  previewCalendarYear: reads('cross-site-refused', 'token-read-only', ...CALENDAR),
  publishCalendarYear: changes(...CALENDAR),

  listAudit: lists('audit-kind-unknown'),
  getAuditEntry: reads('audit-entry-not-found'),
  exportAudit: changes('audit-kind-unknown'),
  getSelfAudit: reads('self-audit-not-found'),
  runSelfAudit: changes(),

  listDemoPeople: [],
  becomeDemoPerson: ['cross-site-refused', 'user-not-found'] as const,
  getDemoClock: reads(),
  moveDemoClock: reads(
    'cross-site-refused',
    'token-read-only',
    'clock-malformed',
    'clock-backwards',
    'clock-too-far',
    'duration-malformed',
    'instant-malformed',
    'worker-not-ready',
  ),
};
