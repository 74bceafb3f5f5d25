import { describeAfter } from './after.fixtures.ts';
import { embedded } from './logs.fixtures.ts';

describe('who has written asks `after`, and sees what it led to', () =>
  describeAfter(embedded, [undefined]));
