import { owedAndWritten } from './letters-owed.fixtures.ts';

it('in hundreds of histories no mail is written without a fact that owes it, and none that is owed is left out', async () =>
  expect(await owedAndWritten(400)).toBeGreaterThan(400));
