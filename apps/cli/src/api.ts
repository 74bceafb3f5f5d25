import type { components } from '#contract';
import type { Answered, Operation, PathOf } from './api-types.ts';

/** What the server answers to a GET. */
export type Answer<P extends PathOf<'get'>> = Answered<Operation<'get', P>>;
type RowOf<P extends PathOf<'get'>> = Answer<P> extends { rows: readonly (infer R)[] } ? R : never;
type BodyOf<P extends PathOf<'post'>> =
  Operation<'post', P> extends {
    requestBody: { content: { 'application/json': infer Body } };
  }
    ? Body
    : never;

export type AuditRow = RowOf<'/api/audit'>;
export type BurdenRow = RowOf<'/api/burden'>;
export type CheckInRow = RowOf<'/api/check-ins'>;
export type ContactRow = RowOf<'/api/contacts'>;
export type EscalationRow = RowOf<'/api/escalations'>;
export type MailRow = RowOf<'/api/mails'>;
export type ObligationRow = RowOf<'/api/obligations'>;
export type OrganizationRow = RowOf<'/api/organizations'>;
export type PhaseRow = RowOf<'/api/phases'>;
export type PlanRow = RowOf<'/api/plans'>;
export type PlanDetail = Answer<'/api/plans/{planId}'>;
export type SignOff = RowOf<'/api/sign-offs'>;
export type TargetLine = RowOf<'/api/targets'>;
export type TaskRow = RowOf<'/api/tasks'>;
export type UnverifiedRow = RowOf<'/api/measurements/unverified'>;
export type UserRow = RowOf<'/api/users'>;
export type WaitingDuty = RowOf<'/api/extensions'>;

export type EditRecord = RowOf<'/api/plans/{planId}/edits'>;
export type OutlineEdit = BodyOf<'/api/plans/{planId}/edits'>['edits'][number];
export type Ruling = BodyOf<'/api/plans/{planId}/rulings'>['rulings'][number];

type Schemas = components['schemas'];
export type CalendarEffect = Schemas['CalendarEffect'];
export type CheckInDetail = Schemas['CheckInDetail'];
export type Difference = Schemas['Difference'];
export type EscalationCount = Schemas['EscalationCount'];
export type EscalationDetail = Schemas['EscalationDetail'];
export type EvidenceRef = Schemas['EvidenceRef'];
export type PlanItems = Schemas['PlanItems'];
export type DuePreview = Answer<'/api/obligations/{obligationId}/preview'>;
export type ObligationDetail = Answer<'/api/obligations/{obligationId}'>;
export type Policy = Answer<'/api/policies/{name}'>;
export type PolicyComparison = Answered<Operation<'post', '/api/policies/compare'>>;
export type PolicyEffect = Answered<Operation<'post', '/api/policies/dry-run'>>;
export type Preview = Schemas['Preview'];
export type Question = Schemas['Question'];
export type TargetDetail = Schemas['TargetDetail'];
export type TargetSummary = Schemas['TargetSummary'];
export type TaskDetail = Schemas['TaskDetail'];
