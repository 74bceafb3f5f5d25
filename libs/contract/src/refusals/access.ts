import {
  conflict,
  forbidden,
  invalid,
  notFound,
  tooMany,
  unauthorized,
  unavailable,
} from './refusal.ts';

export const accessRefusals = {
  'sign-in-required': unauthorized('尚未登录或登录已失效，请重新登录。'),
  'not-allowed': forbidden<{ names: string; roles: readonly string[]; role: string }>(
    ({ names, role }) => `限${names}办理，您的角色为${role}。`,
  ),
  'not-your-organization': forbidden<{
    /** Null: who asks belongs to none, and has to say for which it acts. */
    own: string | null;
    /** Whose it is; left out: of another region, or of nobody in particular. */
    organization?: string;
  }>(notYours),
  'not-your-region': forbidden<{ own: string; everywhere: boolean }>(({ own, everywhere }) =>
    everywhere
      ? `面向所有地区的事项由不限地区的用户办理，您只能办理、查看本地区（${own}）的事项。`
      : `您只能办理、查看本地区（${own}）的事项。`,
  ),
  'not-your-plan': forbidden('您的账号只限指定的方案，此事不在其内，请由督查室其他人员办理。'),

  'sign-in-failed': unauthorized('账号或密码不正确。'),
  'sign-in-held': tooMany<{ seconds: number }>(
    ({ seconds }) =>
      `登录失败次数过多，请${seconds < 60 ? `${seconds}秒` : `${Math.ceil(seconds / 60)}分钟`}后再试，或改用邮件链接登录。`,
  ),
  'sign-in-busy': unavailable('登录人数较多，请稍后再试。'),
  'code-not-valid': unauthorized('链接或验证码无效、已使用或已过期，请重新获取。'),
  'link-not-enough': conflict('本单位联络员须用账号和密码登录，请向督查室索取设置密码的链接。'),
  'provider-missing': conflict('本服务未设统一认证。'),
  'provider-away': unavailable('统一认证暂时不可用，请稍后再试，或用账号和密码登录。'),
  'provider-refused': unauthorized('统一认证未通过，请重新登录。'),
  'person-unknown': unauthorized(
    '未找到与该统一认证账号对应的用户，请联系督查室核对登记的工作邮箱。',
  ),
  'totp-wrong': unauthorized('动态口令不正确或已用过，请填下一个。'),
  'totp-already': conflict('动态口令已启用。'),
  'totp-missing': conflict('动态口令尚未启用。'),
  'totp-own': conflict('停用本人的动态口令须在“本人账号”中填一次口令。'),
  'step-not-under-way': unauthorized('登录已中断或超过15分钟，请从头登录。'),
  'cross-site-refused': forbidden('请求来自其他网站，已拒绝。'),
  'token-read-only': forbidden('此登录令牌只能查看，不能办理。'),
  'token-not-found': notFound('登录令牌'),
  'tokens-too-many': conflict<{ most: number }>(
    ({ most }) => `登录令牌至多${most}个，请先停用不用的。`,
  ),
  'session-not-found': notFound('登录设备'),
  'session-missing': conflict('须以账号密码或邮件链接登录后办理，登录令牌不行。'),
  'address-missing': conflict<{ userId: string }>(
    ({ userId }) => `用户“${userId}”未登记工作邮箱，无法发送。`,
  ),
  'password-not-yours': unauthorized('现用密码不正确。'),
  'password-too-short': invalid<{ least: number }>(({ least }) => `密码至少${least}个字符。`),
  'password-too-long': invalid<{ most: number }>(({ most }) => `密码至多${most}个字符。`),
  'password-common': invalid('密码过于常见，容易被猜中，请换一个。'),
  'password-names-you': invalid('密码不能以本人姓名或账号为主，请换一个。'),

  'agency-missing': forbidden<{ userId: string }>(
    ({ userId }) => `用户“${userId}”未授权您代办，请其本人先作代办授权。`,
  ),
  'agency-not-found': notFound('代办授权'),
  'agency-to-yourself': conflict('不能授权本人代办。'),
  'agency-too-long': invalid<{ most: number }>(({ most }) => `代办授权应自今天起，至多${most}天。`),

  'user-not-found': notFound('用户'),
  'user-already-registered': conflict<{ userId: string }>(
    ({ userId }) => `用户编号“${userId}”已被使用，请另换。`,
  ),
  'user-disabled': conflict<{
    userId: string;
    name: string;
    act: 'confirm' | 'address' | 'scope' | 'recover';
  }>(({ name, act }) => `${name}已停用，不能${disabledAct(act)}。`),
  'user-unconfirmed': conflict<{ name: string }>(({ name }) => `${name}尚待另一人确认，不能登录。`),
  'address-taken': conflict(
    '该邮箱已登记给另一账号；系统管理员、督查室、签发领导、审计人员的邮箱须各用各的。',
  ),
  'confirms-own-user': conflict('须由登记人以外的另一人确认。'),
  'user-is-yourself': conflict('不能停用本人账号。'),
  'user-id-malformed': invalid('用户编号应为1至40个小写字母、数字和连字符。'),
  'liaison-without-organization': conflict('联络员应有所属地区和单位。'),
  'office-with-organization': conflict('督查室、系统管理员面向所有单位，不能限定单位。'),
  'plans-not-for-role': conflict('只有督查室、签发领导、查阅人员可限定方案。'),
  'plans-too-many': invalid<{ most: number }>(({ most }) => `限定的方案至多${most}个。`),
  'roles-missing': invalid('请至少选择1个角色。'),
  'roles-incompatible': conflict('系统管理员不得兼任签发领导或审计人员。'),

  'audit-entry-not-found': notFound('办理记录'),
  'audit-kind-unknown': invalid<{ kind: string; known: string }>(
    ({ kind, known }) => `种类“${kind}”无法识别，请填：${known}。`,
  ),
} as const;

function notYours({
  own,
  organization,
}: {
  readonly own: string | null;
  readonly organization?: string;
}): string {
  if (own === null) return '请指明为哪个单位办理（organization，命令行 --organization）。';
  return organization === undefined
    ? `您只能办理、查看本地区本单位（${own}）的事项。`
    : `该事项属${organization}，您只能办理、查看本单位（${own}）的事项。`;
}

function disabledAct(act: 'confirm' | 'address' | 'scope' | 'recover'): string {
  if (act === 'confirm') return '确认';
  if (act === 'scope') return '更改范围';
  return act === 'address' ? '更改邮箱' : '恢复登录';
}
