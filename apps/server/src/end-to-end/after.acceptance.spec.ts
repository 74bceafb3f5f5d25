import { describeAfter } from './after.fixtures.ts';
import { simulated } from './logs.fixtures.ts';

describe('who has written asks `after`, and sees what it led to, by an API apart from the worker', () =>
  describeAfter(simulated, ['worker', 'api']));
