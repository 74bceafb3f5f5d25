import { Rejection } from '#kernel';

/** What may be asked for, when the user is bound to one. @throws {Rejection} `not-your-organization` */
export function restrictTo(bound: string | null, asked: string | undefined): string | undefined {
  if (bound === null || asked === undefined) return bound ?? asked;
  if (bound === asked) return asked;
  throw new Rejection('not-your-organization', '只能查看本地区、本单位的');
}
