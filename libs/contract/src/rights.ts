import { type operations } from './api.generated.ts';
import { across, beside, forAnybody, refusing, type Right, right } from './right.ts';

/** An operation of the API: the name under which its description and its clients know it. */
export type Operation = keyof operations;

/** Who has to do with the business; an administrator has not. */
const STAFF = ['office', 'liaison', 'supervisor', 'auditor', 'reader'] as const;
const SIGNED_IN = ['administrator', ...STAFF] as const;
const ALL = [...STAFF, 'visitor'] as const;
/** Those who look from above. */
const OVERSEERS = ['office', 'supervisor', 'auditor'] as const;

/** Who keeps the accounts. */
const accounts: Right = {
  ...across(right('region', 'administrator')),
  untilAdministrator: ['office'],
};
/** The record is not for who keeps the accounts of those who stand in it. */
const record: Right = {
  ...right('organization', ...OVERSEERS),
  notWith: ['administrator'],
};

/** A draft is the office's business, and of those who look on, until it is adopted. */
const ofPlans: Right = { ...right('region', ...ALL), drafts: OVERSEERS };

/** Who may do what where. The guard and the slices read it; it stands nowhere else. */
export const RIGHTS = {
  getMe: right('all', 'administrator', ...ALL),
  getTodo: right('organization', 'office', 'liaison', 'supervisor'),
  watchChanges: right('all', 'administrator', ...ALL),
  listMatches: ofPlans,
  getOverview: right('region', ...OVERSEERS, 'reader', 'visitor'),
  listUsers: beside(right('region', 'administrator', 'office', 'auditor')),
  registerUser: { ...accounts, beyond: 'refused' },
  // The second person: of the office where there is one administrator only.
  confirmUser: across(right('region', 'administrator', 'office')),
  changeAddress: accounts,
  changeScope: { ...accounts, beyond: 'refused' as const },
  disableUser: accounts,
  sendEnrolment: accounts,
  resetTotp: accounts,
  getLedger: right('organization', ...ALL),
  exportLedger: right('organization', ...ALL),

  signIn: forAnybody,
  sendSignInLink: forAnybody,
  signInByCode: forAnybody,
  signInByDigits: forAnybody,
  getSignInWays: forAnybody,
  signInByTotp: forAnybody,
  offerTotpAtSignIn: forAnybody,
  enrol: forAnybody,
  signOut: right('all', ...SIGNED_IN),
  listSessions: right('all', ...SIGNED_IN),
  endSession: right('all', ...SIGNED_IN),
  endOtherSessions: right('all', ...SIGNED_IN),
  listAgencies: right('all', ...SIGNED_IN),
  giveAgency: right('all', ...SIGNED_IN),
  withdrawAgency: right('all', ...SIGNED_IN),
  listTokens: right('all', ...SIGNED_IN),
  issueToken: right('all', ...SIGNED_IN),
  endToken: right('all', ...SIGNED_IN),
  getTotp: right('all', ...SIGNED_IN),
  offerTotp: right('all', ...SIGNED_IN),
  setUpTotp: right('all', ...SIGNED_IN),
  endTotp: right('all', ...SIGNED_IN),
  changePassword: right('all', ...SIGNED_IN),

  listPlans: ofPlans,
  getPlan: ofPlans,
  listQuestions: ofPlans,
  getReview: ofPlans,
  getAmendmentReview: ofPlans,
  draftPlan: refusing('region', 'office'),
  beginPlan: refusing('region', 'office'),
  assignMatter: refusing('region', 'office'),
  discardDraft: right('region', 'office'),
  listEdits: ofPlans,
  editOutline: right('region', 'office'),
  ruleDuties: right('region', 'office'),
  previewRulings: right('region', 'office'),
  ruleFirstNamed: right('region', 'office'),
  previewFirstNamed: right('region', 'office'),
  takeSuggestions: right('region', 'office'),
  previewAdoption: right('region', ...OVERSEERS),
  simulateAdoption: right('region', ...OVERSEERS),
  adoptPlan: right('region', 'office'),
  concludePlan: right('region', 'office'),
  withdrawPlan: right('region', 'office'),
  getSource: ofPlans,
  getSourceLines: ofPlans,
  downloadSource: ofPlans,
  getAmendment: right('region', ...OVERSEERS),
  draftAmendment: right('region', 'office'),
  beginAmendment: right('region', 'office'),
  listAmendmentEdits: right('region', ...OVERSEERS),
  editAmendment: right('region', 'office'),
  approveAmendment: right('region', 'office'),
  discardAmendment: right('region', 'office'),

  listPhases: right('region', ...ALL),
  startPhase: right('region', 'office'),
  closePhase: right('region', 'office'),
  reschedulePhase: right('region', 'office'),

  listTasks: right('region', ...ALL),
  getTask: right('region', ...ALL),
  listReports: right('region', ...ALL),
  getTaskContext: right('region', ...ALL),
  listSignOffs: right('region', ...ALL),
  listDisputes: right('organization', ...STAFF),
  listExtensionRequests: right('organization', ...STAFF),
  signAssignment: refusing('organization', 'office', 'liaison'),
  signPlan: refusing('organization', 'office', 'liaison'),
  reportProgress: refusing('organization', 'office', 'liaison'),
  getReportDraft: refusing('organization', 'office', 'liaison'),
  saveReportDraft: refusing('organization', 'office', 'liaison'),
  discardReportDraft: refusing('organization', 'office', 'liaison'),
  claimCompletion: refusing('organization', 'office', 'liaison'),
  acceptCompletion: right('region', 'office'),
  returnClaim: right('region', 'office'),
  reopenCompletion: right('region', 'office'),
  disputeAssignment: refusing('organization', 'office', 'liaison'),
  dismissDispute: right('region', 'office'),
  requestExtension: refusing('organization', 'office', 'liaison'),
  withdrawExtension: refusing('organization', 'office', 'liaison'),
  grantExtension: right('region', 'office'),
  declineExtension: right('region', 'office'),
  suspendTask: right('region', 'office'),
  resumeTask: right('region', 'office'),
  cancelTask: right('region', 'office'),
  nameResponsibleLeader: right('region', 'office'),
  listCheckIns: right('region', ...ALL),
  getCheckIn: right('region', ...ALL),
  reportCheckIn: refusing('organization', 'office', 'liaison'),
  uploadEvidence: right('all', 'office', 'liaison'),
  downloadEvidence: right('all', ...STAFF),

  listTargets: right('region', ...ALL),
  getTarget: right('region', ...ALL),
  summarizeTargets: right('region', ...ALL),
  listUnverifiedMeasurements: right('organization', ...STAFF),
  recordMeasurement: refusing('organization', 'office', 'liaison'),
  correctMeasurement: refusing('organization', 'office', 'liaison'),
  importMeasurements: refusing('organization', 'office', 'liaison'),
  verifyMeasurement: right('region', 'office'),
  recordReference: right('region', 'office'),
  reviseTarget: right('region', 'office'),
  closeTargetYear: right('region', 'office'),

  listObligations: right('organization', ...ALL),
  summarizeObligations: right('organization', ...ALL),
  getObligation: right('organization', ...ALL),
  previewDueDate: right('organization', ...ALL),
  ruleOnObligation: right('organization', 'office'),
  explain: right('organization', ...ALL),

  listEscalations: right('organization', ...ALL),
  getEscalation: right('organization', ...ALL),
  summarizeEscalations: right('organization', ...ALL),
  listPastEscalations: right('organization', ...ALL),
  approveRedCard: right('organization', 'supervisor'),
  declineRedCard: right('organization', 'supervisor'),
  answerEscalation: right('organization', 'office', 'liaison'),
  lowerEscalation: right('organization', 'office', 'supervisor'),
  liftEscalation: right('organization', 'office', 'supervisor'),
  urge: right('organization', 'office', 'supervisor'),
  answerUrge: right('organization', 'office', 'liaison', 'supervisor'),

  listCases: right('organization', ...ALL),
  summarizeCases: right('organization', ...ALL),
  getCase: right('organization', ...ALL),
  getSupervisionNotice: right('organization', ...ALL),
  downloadSupervisionNotice: right('organization', ...ALL),
  issueSupervisionNotice: right('organization', 'office', 'supervisor'),

  listMails: right('organization', ...ALL),
  summarizeMails: right('organization', ...ALL),
  getMail: right('organization', ...ALL),
  listMailCounts: across(right('organization', ...ALL)),
  resendMail: right('region', 'office'),
  closeProblem: right('region', 'office'),
  listProblems: right('organization', ...ALL),

  listContacts: beside(right('organization', 'office', 'liaison', 'supervisor', 'auditor')),
  registerContact: across(refusing('region', 'office')),
  importContacts: across(refusing('region', 'office')),
  removeContact: across(right('region', 'office')),
  handOverContact: across(right('region', 'office')),
  nameDeputy: across(right('region', 'office')),
  endDeputy: across(right('region', 'office')),
  listOrganizations: beside(right('region', 'administrator', ...ALL)),
  registerOrganization: across(refusing('region', 'office')),
  importOrganizations: across(refusing('region', 'office')),
  removeOrganization: across(right('region', 'office')),
  listGaps: beside(right('region', ...OVERSEERS)),

  listPolicies: right('all', ...ALL),
  getPolicy: right('all', ...ALL),
  getPolicyVersion: right('all', ...ALL),
  comparePolicies: right('all', ...STAFF),
  dryRunPolicy: right('organization', ...OVERSEERS),
  publishPolicy: refusing('all regions', 'office'),
  getCalendarYear: right('all', ...ALL),
  previewCalendarYear: refusing('all regions', 'office', 'supervisor'),
  publishCalendarYear: refusing('all regions', 'office', 'supervisor'),

  listAudit: record,
  getAuditEntry: record,
  exportAudit: record,
  getSelfAudit: refusing('all regions', 'office', 'auditor'),
  runSelfAudit: refusing('all regions', 'office', 'auditor'),

  listDemoPeople: forAnybody,
  becomeDemoPerson: forAnybody,
  getDemoClock: forAnybody,
  moveDemoClock: forAnybody,
} satisfies Readonly<Record<Operation, Right>>;

/** Undefined for what is no operation of the API. */
export const rightTo = (name: string): Right | undefined =>
  Object.hasOwn(RIGHTS, name) ? RIGHTS[name as Operation] : undefined;
