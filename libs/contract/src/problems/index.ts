import { type Operation, RIGHTS } from '../rights.ts';
import { userRoles } from '../words/people.ts';
import { accessProblems } from './access.ts';
import { type Codes } from './codes.ts';
import { plansProblems } from './plans.ts';
import { tasksProblems } from './tasks.ts';
import { supervisionProblems } from './supervision.ts';
import { targetsProblems } from './targets.ts';
import { directoryProblems } from './directory.ts';

/**
 * The codes with which each operation may refuse, beside those that follow from the rights to it. Specs over HTTP fail
 * where an operation answers another one.
 */
const OWN = {
  ...accessProblems,
  ...plansProblems,
  ...tasksProblems,
  ...supervisionProblems,
  ...targetsProblems,
  ...directoryProblems,
} satisfies Readonly<Record<Operation, Codes>>;

const EVERY_ROLE = Object.keys(userRoles).length;

/** Every code with which an operation may refuse. */
export function refusalsOf(operation: Operation): Codes {
  const { roles, reach } = RIGHTS[operation];
  const own: Codes = OWN[operation];
  if (roles === 'anybody') return own;
  const refused: Codes =
    roles.length < EVERY_ROLE ? ['sign-in-required', 'not-allowed'] : ['sign-in-required'];
  return [...refused, ...SCOPES[reach], ...(reach === 'all' ? [] : OF_PLANS), ...own];
}

const OF_PLANS: Codes = ['not-your-plan'];

const SCOPES: Readonly<Record<(typeof RIGHTS)[Operation]['reach'], Codes>> = {
  all: [],
  region: ['not-your-region', 'not-your-organization'],
  organization: ['not-your-organization', 'not-your-region'],
  'all regions': ['not-your-region', 'not-your-organization'],
};
