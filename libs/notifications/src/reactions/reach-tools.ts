import { type WorkCalendar } from '#calendar';
import { type CommandRunner } from '#event-store';
import { type Contacts } from '#obligations';
import type { OpsModels } from '#views';

export type ReachTools = {
  readonly runner: CommandRunner;
  readonly ops: OpsModels;
  readonly contacts: Contacts;
  readonly calendar: WorkCalendar;
};
