import { Views } from './views.port.ts';

/** What people ask: plans, tasks, boards, the audit trail. An injection token. */
export abstract class ReadModels extends Views {}

/** What the engine works from: the due list, notices, mails, contacts. An injection token. */
export abstract class OpsModels extends Views {}
