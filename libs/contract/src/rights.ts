import { type operations } from './api.generated.ts';
import { type RejectionArguments } from './rejection.ts';
import { userRoles } from './words/people.ts';

/** What a user may be, several of them at once. `reader` only reads; so does `visitor`, in the demo and without sign-in. */
export type Role = keyof typeof userRoles;

/** Whom a right is given to. Null: every region; every organization of the region. */
export type Holder = {
  readonly roles: readonly Role[];
  readonly region: string | null;
  readonly organization: string | null;
};

/** Whose something is. */
export type Subject = {
  /** Null: every region's. */
  readonly region: string | null;
  /** Left out: no single organization's, such as a plan; null: nobody's. */
  readonly organization?: string | null;
};

/**
 * How far a right reaches.
 * `all`: what belongs to nobody in particular. `organization`: whoever is bound to a region or an organization, to what
 * is of that one; `region`: to what is of the region, whichever organization's. `all regions`: for all of them at once,
 * hence not for whoever is bound to one.
 */
export type Reach = 'all' | 'region' | 'organization' | 'all regions';

export type Right = {
  /** `anybody`: without sign-in. */
  readonly roles: readonly Role[] | 'anybody';
  readonly reach: Reach;
  /** Not for whoever holds one of these beside. */
  readonly notWith?: readonly Role[];
  /** Of those who have it while nobody else keeps the accounts. */
  readonly untilAdministrator?: readonly Role[];
};

/** An operation of the API: the name under which its description and its clients know it. */
export type Operation = keyof operations;

const right = (reach: Reach, ...roles: readonly Role[]): Right => ({ roles, reach });
const forAnybody: Right = { roles: 'anybody', reach: 'all' };

/** Who has to do with the business; an administrator has not. */
const STAFF = ['office', 'liaison', 'supervisor', 'auditor', 'reader'] as const;
const SIGNED_IN = ['administrator', ...STAFF] as const;
const ALL = [...STAFF, 'visitor'] as const;
/** Those who look from above. */
const OVERSEERS = ['office', 'supervisor', 'auditor'] as const;

/** Who keeps the accounts. */
const accounts: Right = {
  ...right('region', 'administrator'),
  untilAdministrator: ['office'],
};
/** The record is not for who keeps the accounts of those who stand in it. */
const record: Right = {
  ...right('organization', ...OVERSEERS),
  notWith: ['administrator'],
};

/** Who may do what where. The guard and the slices read it; it stands nowhere else. */
export const RIGHTS = {
  getMe: right('all', 'administrator', ...ALL),
  getTodo: right('organization', 'office', 'liaison', 'supervisor'),
  watchChanges: right('all', ...ALL),
  listMatches: right('region', ...ALL),
  listUsers: right('region', 'administrator', 'office', 'auditor'),
  registerUser: accounts,
  // The second person: of the office where there is one administrator only.
  confirmUser: right('region', 'administrator', 'office'),
  disableUser: accounts,
  sendEnrolment: accounts,
  resetTotp: accounts,
  getLedger: right('organization', ...ALL),
  exportLedger: right('organization', ...ALL),

  signIn: forAnybody,
  sendSignInLink: forAnybody,
  signInByCode: forAnybody,
  signInByDigits: forAnybody,
  signInByTotp: forAnybody,
  offerTotpAtSignIn: forAnybody,
  enrol: forAnybody,
  signOut: right('all', ...SIGNED_IN),
  listSessions: right('all', ...SIGNED_IN),
  endSession: right('all', ...SIGNED_IN),
  endOtherSessions: right('all', ...SIGNED_IN),
  listTokens: right('all', ...SIGNED_IN),
  issueToken: right('all', ...SIGNED_IN),
  endToken: right('all', ...SIGNED_IN),
  getTotp: right('all', ...SIGNED_IN),
  offerTotp: right('all', ...SIGNED_IN),
  setUpTotp: right('all', ...SIGNED_IN),
  endTotp: right('all', ...SIGNED_IN),
  changePassword: right('all', ...SIGNED_IN),

  listPlans: right('region', ...ALL),
  getPlan: right('region', ...ALL),
  listQuestions: right('region', ...ALL),
  getReview: right('region', ...ALL),
  draftPlan: right('region', 'office'),
  beginPlan: right('region', 'office'),
  assignMatter: right('region', 'office'),
  discardDraft: right('region', 'office'),
  listEdits: right('region', ...ALL),
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
  getSource: right('region', ...ALL),
  getSourceLines: right('region', ...ALL),
  downloadSource: right('region', ...ALL),
  getAmendment: right('region', ...ALL),
  draftAmendment: right('region', 'office'),
  beginAmendment: right('region', 'office'),
  listAmendmentEdits: right('region', ...ALL),
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
  signAssignment: right('organization', 'office', 'liaison'),
  signPlan: right('organization', 'office', 'liaison'),
  reportProgress: right('organization', 'office', 'liaison'),
  getReportDraft: right('organization', 'office', 'liaison'),
  saveReportDraft: right('organization', 'office', 'liaison'),
  discardReportDraft: right('organization', 'office', 'liaison'),
  claimCompletion: right('organization', 'office', 'liaison'),
  acceptCompletion: right('region', 'office'),
  returnClaim: right('region', 'office'),
  reopenCompletion: right('region', 'office'),
  disputeAssignment: right('organization', 'office', 'liaison'),
  dismissDispute: right('region', 'office'),
  requestExtension: right('organization', 'office', 'liaison'),
  withdrawExtension: right('organization', 'office', 'liaison'),
  grantExtension: right('region', 'office'),
  declineExtension: right('region', 'office'),
  suspendTask: right('region', 'office'),
  resumeTask: right('region', 'office'),
  cancelTask: right('region', 'office'),
  nameResponsibleLeader: right('region', 'office'),
  listCheckIns: right('region', ...ALL),
  getCheckIn: right('region', ...ALL),
  reportCheckIn: right('organization', 'office', 'liaison'),
  uploadEvidence: right('all', 'office', 'liaison'),
  downloadEvidence: right('all', ...STAFF),

  listTargets: right('region', ...ALL),
  getTarget: right('region', ...ALL),
  summarizeTargets: right('region', ...ALL),
  listUnverifiedMeasurements: right('organization', ...STAFF),
  recordMeasurement: right('organization', 'office', 'liaison'),
  correctMeasurement: right('organization', 'office', 'liaison'),
  importMeasurements: right('organization', 'office', 'liaison'),
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
  listMailCounts: right('organization', ...ALL),
  resendMail: right('region', 'office'),
  closeProblem: right('region', 'office'),
  listProblems: right('organization', ...ALL),

  listContacts: right('organization', 'office', 'liaison', 'supervisor', 'auditor'),
  registerContact: right('region', 'office'),
  importContacts: right('region', 'office'),
  removeContact: right('region', 'office'),
  handOverContact: right('region', 'office'),
  nameDeputy: right('region', 'office'),
  endDeputy: right('region', 'office'),
  listOrganizations: right('region', 'administrator', ...ALL),
  registerOrganization: right('region', 'office'),
  importOrganizations: right('region', 'office'),
  removeOrganization: right('region', 'office'),
  listGaps: right('region', ...OVERSEERS),

  listPolicies: right('all', ...ALL),
  getPolicy: right('all', ...ALL),
  getPolicyVersion: right('all', ...ALL),
  comparePolicies: right('all', ...STAFF),
  dryRunPolicy: right('organization', ...OVERSEERS),
  publishPolicy: right('all regions', 'office'),
  getCalendarYear: right('all', ...ALL),
  previewCalendarYear: right('all regions', 'office', 'supervisor'),
  publishCalendarYear: right('all regions', 'office', 'supervisor'),

  listAudit: record,
  getAuditEntry: record,
  exportAudit: record,
  getSelfAudit: right('all regions', 'office', 'auditor'),
  runSelfAudit: right('all regions', 'office', 'auditor'),

  listDemoPeople: forAnybody,
  becomeDemoPerson: forAnybody,
  getDemoClock: forAnybody,
  moveDemoClock: forAnybody,
} satisfies Readonly<Record<Operation, Right>>;

/** Undefined for what is no operation of the API. */
export const rightTo = (name: string): Right | undefined =>
  Object.hasOwn(RIGHTS, name) ? RIGHTS[name as Operation] : undefined;

/** Whoever is bound to a region or an organization (every liaison is) sees and changes what is of that one. */
export const inScope = (
  { region, organization }: Omit<Holder, 'roles'>,
  subject: Subject,
): boolean =>
  (region === null || region === subject.region) &&
  (organization === null ||
    subject.organization === undefined ||
    organization === subject.organization);

/** Whether an operation that reads shows the holder what is the subject's. */
export function mayRead(operation: Operation, holder: Holder, subject: Subject): boolean {
  const { reach } = RIGHTS[operation];
  if (reach === 'all') return true;
  return inScope(holder, reach === 'region' ? { region: subject.region } : subject);
}

/** Whether somebody is one of these, or one of several. */
export const holds = ({ roles }: Pick<Holder, 'roles'>, ...any: readonly Role[]): boolean =>
  any.some((role) => roles.includes(role));

/** A right as it is while nobody keeps the accounts. */
export const withoutAdministrator = ({
  roles,
  untilAdministrator = [],
  ...right
}: Right): Right => {
  return { ...right, roles: roles === 'anybody' ? roles : [...roles, ...untilAdministrator] };
};

/** Why a holder may not carry out an operation, whatever it is about; undefined where it may. */
export function refusedTo(
  holder: Holder,
  { roles, reach, notWith = [] }: Right,
): RejectionArguments | undefined {
  if (roles !== 'anybody' && (!holds(holder, ...roles) || holds(holder, ...notWith))) {
    const role = namesOf(holder.roles);
    return ['not-allowed', { names: namesOf(roles), roles, role }];
  }
  return reach === 'all regions' ? outOfScope(holder, { region: null }) : undefined;
}

const namesOf = (roles: readonly Role[]): string =>
  roles.map((role) => userRoles[role].zh).join('、');

/** Why a holder may not change what is the subject's; the code says to what the holder is bound. */
export function outOfScope(holder: Holder, subject: Subject): RejectionArguments | undefined {
  if (inScope(holder, subject)) return undefined;
  const { region, organization: own } = holder;
  if (own === null) {
    return ['not-your-region', { own: region ?? '', everywhere: subject.region === null }];
  }
  const { organization } = subject;
  // What another region's is called is its own business.
  const isTold = organization !== null && organization !== undefined && region === subject.region;
  return ['not-your-organization', { own, ...(isTold && { organization }) }];
}
