import { Views } from './views.port.ts';

/** For queries: plans, tasks, boards, the audit trail. An injection token. */
export abstract class ReadModels extends Views {}

/** For the engine: due list, notices, mails, contacts. An injection token. */
export abstract class OpsModels extends Views {}
