import { changes, lists, reads } from './codes.ts';

const SHEET = [
  'sheet-unreadable',
  'sheet-too-large',
  'files-waiting',
  'sheet-empty',
  'sheet-column-twice',
  'sheet-columns-missing',
] as const;
const TARGET = ['target-not-found', 'target-dropped'] as const;

export const targetsProblems = {
  listTargets: lists(),
  getTarget: reads('target-not-found'),
  summarizeTargets: reads(),
  listUnverifiedMeasurements: lists(),
  recordMeasurement: changes(
    ...TARGET,
    'organization-not-assigned',
    'measurement-already-recorded',
    'measurement-in-future',
    'measurement-out-of-range',
    'year-closed',
  ),
  correctMeasurement: changes(
    ...TARGET,
    'measurement-not-found',
    'measurement-out-of-range',
    'correction-reason-missing',
    'corrections-too-many',
    'measurement-already-recorded',
    'year-closed',
  ),
  importMeasurements: changes(...SHEET, 'import-file-missing'),
  verifyMeasurement: changes(
    ...TARGET,
    'measurement-not-found',
    'verdict-note-missing',
    'measurement-already-recorded',
    'year-closed',
  ),
  recordReference: changes(
    ...TARGET,
    'target-not-relative',
    'measurement-in-future',
    'measurement-out-of-range',
  ),
  reviseTarget: changes(
    ...TARGET,
    'revision-reason-missing',
    'baseline-unfit',
    'checkpoints-unfit',
    'stale-after-unfit',
    'measurement-out-of-range',
  ),
  closeTargetYear: changes(
    ...TARGET,
    'target-not-yearly',
    'year-outside-period',
    'year-still-running',
    'year-malformed',
  ),
};
