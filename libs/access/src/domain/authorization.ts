import { Rejection } from '#kernel';

/** Null: not bound to a region, or to an organization. */
export type Scope = { readonly region: string | null; readonly organization: string | null };

/**
 * Whoever is bound to a region or an organization (every liaison is) sees and does only what is its own.
 * @throws {Rejection} `not-your-organization`
 */
export function authorizeScope(user: Scope, { region, organization }: Scope): void {
  const own =
    (user.region === null || user.region === region) &&
    (user.organization === null || user.organization === organization);
  if (!own) throw new Rejection('not-your-organization', '只能办理本单位的事项');
}
