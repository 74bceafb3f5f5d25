export * from './spec-for.ts';
export * from './fake-clock.ts';
export * from './waiting.ts';
export * from './refused.ts';
export * from './golden-suite.ts';
export { toldActs } from './told-acts.ts';
export { idOfOrganization, idsOfOrganizations, namedOrganization } from './organization-ids.ts';
