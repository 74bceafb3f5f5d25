import { changes, lists, reads } from './codes.ts';

const DOCUMENT = [
  'files-waiting',
  'document-empty',
  'document-binary',
  'document-encoding-unknown',
  'document-too-large',
  'document-scanned',
  'document-text-locked',
  'document-password',
  'document-damaged',
  'document-too-complex',
  'document-kind-refused',
  'document-without-tasks',
  'outline-malformed',
] as const;
const REGION = ['region-missing', 'region-unclear'] as const;
const REASON = ['reason-missing', 'reason-too-long'] as const;
const EDITS = [
  'plan-not-found',
  'plan-discarded',
  'edit-malformed',
  'outline-item-not-found',
  'leads-missing',
  'period-reversed',
  'section-not-found',
  'target-value-unfit',
  'baseline-unfit',
  'due-before-step',
  'split-outside-text',
  'merge-unfit',
  'edit-not-found',
  'edit-overtaken',
] as const;
const RULINGS = [
  'plan-not-found',
  'plan-discarded',
  'plan-withdrawn',
  'edit-malformed',
  'outline-item-not-found',
  'leads-missing',
  'organization-not-in-item',
  'question-not-open',
  'date-out-of-range',
] as const;
const PLANNABLE = ['plan-empty', 'title-missing', 'period-missing', 'date-out-of-range'] as const;
const CHECK_INS = ['check-in-day-invalid', 'check-ins-too-many'] as const;
const AMENDING = [
  'plan-not-found',
  'plan-discarded',
  'plan-withdrawn',
  'plan-not-adopted',
] as const;
const PHASE = ['phase-not-found', 'phase-already-closed', 'phase-dropped'] as const;

export const plansProblems = {
  getTodo: reads(),
  listMatches: reads(),

  listPlans: lists(),
  getPlan: reads('plan-not-found'),
  listQuestions: reads('plan-not-found'),
  listEdits: reads('plan-not-found'),
  listAmendmentEdits: reads('plan-not-found'),
  draftPlan: changes(
    'plan-already-exists',
    'document-already-imported',
    'region-unclear',
    ...DOCUMENT,
  ),
  beginPlan: changes('plan-already-exists', 'period-incomplete', 'period-reversed', ...REGION),
  assignMatter: changes(
    'plan-already-exists',
    'policy-not-found',
    'leads-missing',
    'office-unclear',
    ...PLANNABLE,
    ...REGION,
  ),
  discardDraft: changes('plan-not-found', 'plan-already-adopted', ...REASON),
  beginAmendment: changes(...AMENDING, 'amendment-in-review'),
  editOutline: changes('plan-already-adopted', ...EDITS),
  ruleDuties: changes(...RULINGS, ...REASON),
  previewRulings: reads('cross-site-refused', 'token-read-only', ...RULINGS, ...REASON),
  ruleFirstNamed: changes(...RULINGS, ...REASON, 'section-not-found'),
  previewAdoption: reads(
    'plan-not-found',
    'plan-discarded',
    'plan-already-adopted',
    'office-unclear',
    ...PLANNABLE,
    ...CHECK_INS,
  ),
  adoptPlan: changes(
    'plan-not-found',
    'plan-discarded',
    'policy-not-found',
    'office-unclear',
    ...PLANNABLE,
    ...CHECK_INS,
  ),
  concludePlan: changes(
    ...AMENDING,
    'plan-already-concluded',
    'summary-missing',
    'summary-too-long',
    'date-out-of-range',
  ),
  withdrawPlan: changes(
    'plan-not-found',
    'plan-discarded',
    'plan-not-adopted',
    'date-out-of-range',
    ...REASON,
  ),
  getSource: reads('plan-not-found', 'source-not-found'),
  downloadSource: reads('plan-not-found', 'source-not-found', 'source-not-kept'),
  getAmendment: reads('plan-not-found', 'amendment-not-found'),
  draftAmendment: changes(
    ...AMENDING,
    'amendment-in-review',
    'amendment-without-changes',
    ...DOCUMENT,
  ),
  editAmendment: changes(...AMENDING, 'amendment-not-found', ...EDITS),
  approveAmendment: changes(
    ...AMENDING,
    'amendment-not-found',
    'amendment-without-changes',
    ...PLANNABLE,
    ...REASON,
  ),
  discardAmendment: changes(...AMENDING, 'amendment-not-found', ...REASON),

  listPhases: lists(),
  startPhase: changes(...PHASE),
  closePhase: changes(...PHASE, 'closing-summary-missing', 'closing-summary-too-long'),
  reschedulePhase: changes(...PHASE, 'phase-reversed', 'date-out-of-range', ...REASON),
};
