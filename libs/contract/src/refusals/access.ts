import { conflict, forbidden, invalid, notFound, unauthorized } from './refusal.ts';

export const accessRefusals = {
  'sign-in-required': unauthorized('尚未登录或登录已失效，请重新登录。'),
  'not-allowed': forbidden<{ names: string; roles: readonly string[] }>(
    ({ names }) => `限${names}办理。`,
  ),
  'not-your-organization': forbidden('只能办理、查看本地区本单位的事项。'),
  'not-your-region': forbidden(
    '只能办理、查看本地区的事项；面向所有地区的，由不限地区的用户办理。',
  ),

  'user-not-found': notFound('用户'),
  'user-already-registered': conflict<{ userId: string }>(
    ({ userId }) => `用户编号“${userId}”已被使用，请另换。`,
  ),
  'user-disabled': conflict<{ userId: string }>(
    ({ userId }) => `用户“${userId}”已停用，不能换发登录令牌。`,
  ),
  'user-is-yourself': conflict('不能停用本人账号。'),
  'user-id-malformed': invalid('用户编号应为1至40个小写字母、数字和连字符。'),
  'liaison-without-organization': conflict('联络员应有所属地区和单位。'),
  'office-with-organization': conflict('督查室的用户面向所有单位，不能限定单位。'),

  'audit-entry-not-found': notFound('办理记录'),
  'audit-kind-unknown': invalid<{ kind: string; known: string }>(
    ({ kind, known }) => `种类“${kind}”无法识别，请填：${known}。`,
  ),
} as const;
