import type { User } from './current-user.ts';
import { Rejection } from '#kernel';

/** A user bound to a region or an organization sees only that one. */
export const mayRead = (
  { region, organization }: User,
  row: { readonly region: string; readonly organization: string },
): boolean =>
  (region === null || region === row.region) &&
  (organization === null || organization === row.organization);

/** The same as conditions of a query; what the user asked for is kept where it is allowed. */
export function within(
  { region, organization }: User,
  asked: { readonly region?: string | undefined; readonly organization?: string | undefined },
): { region?: string; organization?: string } {
  const one = (mine: string | null, wanted: string | undefined): string | undefined => {
    if (mine === null) return wanted;
    if (wanted === undefined || wanted === mine) return mine;
    throw new Rejection('not-your-organization', '只能查看本地区、本单位的事项');
  };
  const inRegion = one(region, asked.region);
  const ofOrganization = one(organization, asked.organization);
  return {
    ...(inRegion !== undefined && { region: inRegion }),
    ...(ofOrganization !== undefined && { organization: ofOrganization }),
  };
}
