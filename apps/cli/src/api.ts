import type { components, operations } from '#contract';

type Operation = keyof operations;
type JsonOf<R> = R extends { content: { 'application/json': infer Body } } ? Body : never;
type Answers<O extends Operation> = operations[O]['responses'];

/** What the server answers where it grants what is asked. */
export type Answer<O extends Operation> =
  | (Answers<O> extends { 200: infer Granted } ? JsonOf<Granted> : never)
  | (Answers<O> extends { 201: infer Made } ? JsonOf<Made> : never);

type RowOf<O extends Operation> = Answer<O> extends { rows: readonly (infer R)[] } ? R : never;
type BodyOf<O extends Operation> = operations[O] extends {
  requestBody: { content: { 'application/json': infer Body } };
}
  ? Body
  : never;

export type AuditRow = RowOf<'listAudit'>;
export type BurdenRow = RowOf<'listMailCounts'>;
export type CheckInRow = RowOf<'listCheckIns'>;
export type ContactRow = RowOf<'listContacts'>;
export type EscalationRow = RowOf<'listEscalations'>;
export type MailRow = RowOf<'listMails'>;
export type ObligationRow = RowOf<'listObligations'>;
export type OrganizationRow = RowOf<'listOrganizations'>;
export type PhaseRow = RowOf<'listPhases'>;
export type PlanRow = RowOf<'listPlans'>;
export type TargetLine = RowOf<'listTargets'>;
export type TaskRow = RowOf<'listTasks'>;
export type WaitingDuty = RowOf<'listExtensionRequests'>;

export type OutlineEdit = BodyOf<'editOutline'>['edits'][number];
export type Ruling = BodyOf<'ruleDuties'>['rulings'][number];

type Schemas = components['schemas'];
export type CalendarEffect = Schemas['CalendarEffect'];
export type CheckInDetail = Schemas['CheckInDetail'];
export type Difference = Schemas['Difference'];
export type Duties = Schemas['Duties'];
export type EscalationCount = Schemas['EscalationCount'];
export type EscalationDetail = Schemas['EscalationDetail'];
export type EvidenceRef = Schemas['EvidenceRef'];
export type ImportReport = Schemas['ImportReport'];
export type PlanContent = Schemas['PlanContent'];
export type Preview = Schemas['Preview'];
export type Question = Schemas['Question'];
export type TargetDetail = Schemas['TargetDetail'];
export type TargetSummary = Schemas['TargetSummary'];
export type TaskDetail = Schemas['TaskDetail'];
