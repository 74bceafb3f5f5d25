import { conflict, invalid, notFound } from './refusal.ts';

type First = { first: number };

export const directoryRefusals = {
  'contact-not-found': notFound('联系人'),
  'contact-removed': conflict<{ contactId: string; name: string }>(
    ({ name }) => `${name}已移除；如需恢复，请重新登记。`,
  ),
  'contact-handed-over': conflict<{
    contactId: string;
    name: string;
    on: string | null;
    successor: string;
  }>(({ name, on, successor }) => `${name}已${on === null ? '' : `于${on}`}交接给“${successor}”。`),
  'contact-id-malformed': invalid(
    '联系人编号应为1至64个字母、数字、点、下划线和连字符，以字母或数字开头。',
  ),
  'contact-role-unknown': conflict<{ name: string; known: string }>(
    ({ name, known }) => `角色“${name}”无法识别，请填：${known}。`,
  ),
  'contact-role-missing': invalid('请至少选择1个角色。'),
  'contact-line-malformed': invalid<{ why: string }>(({ why }) => why),
  'contact-listed-twice': conflict<First & { contactId: string }>(
    ({ contactId, first }) => `编号“${contactId}”与第${first}行重复。`,
  ),
  'contacts-missing': invalid('请给出联系人列表（contacts）、CSV文本（csv）或文件（base64）之一。'),
  'email-malformed': invalid<{ email: string }>(
    ({ email }) => `邮箱“${email.slice(0, 100)}”格式有误，请核对。`,
  ),
  'email-domain-not-allowed': conflict<{ domain: string; allowed: readonly string[] }>(
    ({ domain, allowed }) =>
      `邮箱域名“${domain.slice(0, 100)}”不在允许范围（${allowed.join('、')}），请改用单位邮箱。`,
  ),
  'phone-malformed': invalid('电话应为号码，可写区号、分机，最长40个字。'),
  'name-malformed': invalid<{ most: number }>(({ most }) => `姓名应为1至${most}个字。`),
  'region-malformed': invalid('地区编号应为小写字母、数字和连字符。'),
  'region-missing': invalid('尚未登记任何地区，请填写地区编号（命令行 --region）。'),
  'region-unclear': conflict<{ regions: string }>(
    ({ regions }) => `已有多个地区（${regions}），请填写地区编号（命令行 --region）。`,
  ),

  'handover-to-self': conflict('不能交接给本人，请另选。'),
  'handover-in-future': conflict('交接自即日起生效，日期不能晚于今天。'),
  'handover-elsewhere': conflict<{ organization: string; present: string }>(
    ({ organization, present }) => `接任人应登记在“${organization}”，现登记在“${present}”。`,
  ),
  'deputy-is-self': conflict('代理人不能是本人，请另选。'),
  'deputy-dates-reversed': invalid('代理的结束日期不能早于开始日期。'),
  'deputy-dates-past': conflict('代理的结束日期已过。'),
  'deputy-overlaps': conflict<{ from: string; to: string; deputyId: string }>(
    ({ from, to, deputyId }) => `${from}至${to}已由“${deputyId}”代理，请先结束或错开日期。`,
  ),
  'deputy-circle': conflict<{ on: string; chain: string }>(
    ({ on, chain }) => `自${on}起将循环代理（${chain}），请另选代理人。`,
  ),
  'deputy-chain-too-long': conflict<{ on: string; most: number; chain: string }>(
    ({ on, most, chain }) => `自${on}起代理超过${most}层：${chain}。`,
  ),
  'deputy-not-registered': conflict<{ deputyId: string }>(
    ({ deputyId }) => `本地区未登记联系人“${deputyId}”，不能由其代理。`,
  ),
  'deputy-not-found': {
    ...notFound('代理'),
    sentence: ({ id }: { readonly id: string }) => `没有自${id}起的代理。`,
  },

  'organization-not-found': notFound('单位'),
  'organization-id-malformed': invalid(
    '单位编号应为1至64个字母、数字、点、下划线和连字符，以字母或数字开头。',
  ),
  'organization-malformed': invalid<{ most: number }>(({ most }) => `单位名称应为1至${most}个字。`),
  'organization-names-too-many': conflict<{ aliases: number; members: number }>(
    ({ aliases, members }) => `别名不超过${aliases}个，所含单位不超过${members}个。`,
  ),
  'organization-elsewhere': conflict<{ organizationId: string }>(
    ({ organizationId }) => `编号“${organizationId}”已用于其他地区的单位。`,
  ),
  'organization-circle': conflict<{ name: string }>(
    ({ name }) => `“${name}”不能是自己的上级、下级或所含单位。`,
  ),
  'organization-has-parts': conflict<{ name: string; names: string }>(
    ({ name, names }) => `${name}下设${names}，请先调整其上级单位。`,
  ),
  'organization-name-taken': conflict<{ name: string; by: string; organizationId: string }>(
    ({ name, by, organizationId }) =>
      `“${name}”已是“${by}”（编号${organizationId}）的名称或别名，请另填或合并。`,
  ),
  'organization-parent-unknown': conflict<{ parent: string }>(
    ({ parent }) => `上级单位“${parent}”未登记，请先登记。`,
  ),
  'organization-parent-name-used': conflict<{ name: string; parent: string }>(
    ({ name, parent }) => `“${name}”仍以“${parent}”为上级，请保留这一名称或先改其上级。`,
  ),
  'organization-listed-twice': conflict<First & { name: string }>(
    ({ name, first }) => `“${name}”与第${first}行重复。`,
  ),
  'organizations-missing': invalid('请给出CSV文本（csv）或文件（base64）。'),
} as const;
