import { ServerChild } from './server-child.fixtures.ts';

/** The organizations of 屯溪 once its collectives are resolved: three towns for 各镇, two streets for 各街道. */
export const NAMES = {
  jy: '区教育局',
  kx: '区科协',
  ny: '区农业农村局',
  fl: '区妇联',
  kj: '区科技经济和信息化局',
  gh: '区总工会',
  rs: '区人力资源和社会保障局',
  wj: '区卫生健康委',
  mz: '区民政局',
  zz: '区委组织部',
  fg: '区发展改革委',
  xc: '区委宣传部',
  wl: '区文旅体局',
  sj: '区数据资源局',
  yj: '区应急管理局',
  qx: '区气象局',
  fz: '区防震减灾中心',
  st: '区生态环境分局',
  sc: '区市场监管局',
  tw: '团区委',
  tg: '屯光镇人民政府',
  yh: '阳湖镇人民政府',
  ly: '黎阳镇人民政府',
  yd: '昱东街道办事处',
  lj: '老街街道办事处',
} as const;

export type Code = keyof typeof NAMES;

export const CODES = Object.keys(NAMES) as readonly Code[];
export const OFFICE = '督查室';
export const PLAN = 'tunxi';
const ROLES = ['liaison', 'sectionChief', 'deputyHead', 'head'] as const;

/** A mailbox: `jy-liaison@tunxi.example`. */
export const boxOf = (code: string, role: string): string =>
  `${code}-${role.toLowerCase()}@tunxi.example`;

const contact = (code: string, organization: string, role: string): object => ({
  contactId: `${code}-${role.toLowerCase()}`,
  region: PLAN,
  organization,
  name: `${code}${role}`,
  email: boxOf(code, role),
  roles: [role],
});

/** Whoever follows the liaison of 区农业农村局. */
export const NEWCOMER = {
  contactId: 'ny-newcomer',
  region: PLAN,
  organization: NAMES.ny,
  name: '接任人',
  email: 'ny-newcomer@tunxi.example',
  roles: ['liaison'],
};

/** Four people in each of 25 organizations, five in the office: 105. */
export async function registerPeople(office: ServerChild): Promise<void> {
  const people = CODES.flatMap((code) => ROLES.map((role) => contact(code, NAMES[code], role)));
  const officials = [...ROLES, 'approver'].map((role) => contact('office', OFFICE, role));
  await office.post('/api/contacts/import', { contacts: [...people, ...officials] });
}

export type Evidence = { readonly sha256: string; readonly name: string };

/** Somebody with a token of their own. */
export class Hand extends ServerChild {
  constructor(
    url: string,
    private readonly own: string,
  ) {
    super(url, {}, own);
  }

  /** Hands in a file. @returns what a report names it by */
  async upload(name: string, bytes: Buffer<ArrayBuffer>): Promise<Evidence> {
    const response = await fetch(`${this.url}/api/evidence?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${this.own}`,
        'Content-Type': 'application/octet-stream',
      },
      body: bytes,
    });
    if (!response.ok) throw new Error(`upload: ${response.status} ${await response.text()}`);
    return (await response.json()) as Evidence;
  }
}

/** Who acts. */
export type Hands = {
  /** 督查室. */
  readonly office: Hand;
  /** Another of the office, who accepts what it claimed for others. */
  readonly reviewer: Pick<ServerChild, 'post'>;
  /** 签发领导: decides on red cards. */
  readonly leader: Hand;
  /** The liaison of an organization. */
  readonly of: (code: Code) => Hand;
};
