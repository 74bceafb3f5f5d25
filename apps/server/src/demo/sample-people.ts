import { type ContactFields, type ContactRole } from '#directory';

const SURNAMES =
  '王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万';
const GIVEN = [
  '建国',
  '秀英',
  '志强',
  '丽华',
  '国庆',
  '晓燕',
  '文斌',
  '海霞',
  '永平',
  '雪梅',
  '俊杰',
  '红梅',
  '立新',
  '玉兰',
  '振华',
  '春燕',
  '卫东',
  '淑芳',
  '成刚',
  '慧敏',
];

/** One mailbox for each role of an organization. */
export const SAMPLE_ROLES: readonly ContactRole[] = [
  'liaison',
  'sectionChief',
  'deputyHead',
  'head',
];

export const sampleName = (n: number): string =>
  `${SURNAMES.charAt(n % SURNAMES.length)}${GIVEN[(n * 7) % GIVEN.length] ?? ''}`;

export type SamplePerson = {
  readonly contactId: string;
  readonly fields: Omit<ContactFields, 'organizationId'>;
};

/** Invented people of an organization; the addresses end in `.example`, which no mail server serves. */
export function samplePeople(
  region: string,
  organization: string,
  index: number,
  roles: readonly ContactRole[] = SAMPLE_ROLES,
): readonly SamplePerson[] {
  return roles.map((role, place) => {
    const n = index * SAMPLE_ROLES.length + place;
    const email = `${role.toLowerCase()}.${index}@${region}.example`;
    const fields = { region, organization, name: sampleName(n), email, roles: [role] };
    return { contactId: `${region}-${index}-${role.toLowerCase()}`, fields };
  });
}

/** Whom letters name for questions, with an invented telephone, and who signs red notices. */
export const sampleOfficials = (region: string, office: string): readonly SamplePerson[] =>
  samplePeople(region, office, 0, ['liaison', 'approver']).map(({ contactId, fields }) => {
    const isLiaison = fields.roles.includes('liaison');
    return { contactId, fields: isLiaison ? { ...fields, phone: '5550100' } : fields };
  });
