import { owedAndWritten } from './letters-owed.fixtures.ts';

it('no mail is written without a fact that owes it, and no fact that owes one is left without', async () =>
  expect(await owedAndWritten(12)).toBeGreaterThan(12));
