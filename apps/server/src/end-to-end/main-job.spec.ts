import { embedded } from './logs.fixtures.ts';
import { quietRun } from './main-job.fixtures.ts';

it('the main job on SQLite, Redis, SMTP and HTTP sends the mails and raises the cases of the dry run', () =>
  quietRun(embedded));
