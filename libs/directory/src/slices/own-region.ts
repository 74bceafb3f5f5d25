import { Rejection } from '#kernel';

/** What may be asked for, when the asker is bound to one of it. @throws {Rejection} `not-your-organization` */
export function own(bound: string | null, asked: string | undefined): string | undefined {
  if (bound === null || asked === undefined) return bound ?? asked;
  if (bound === asked) return asked;
  throw new Rejection('not-your-organization', '只能查看本地区、本单位的');
}
