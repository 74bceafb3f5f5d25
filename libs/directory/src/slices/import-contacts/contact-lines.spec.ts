import { Rejection } from '#contract';
import { readSheet } from '#sheets';
import { type ContactLine, linesOfList, linesOfSheet, refuseRepeated } from './contact-lines.ts';

const HEAD = '编号,地区,单位,姓名,邮箱,角色';
const linesOfCsv = async (text: string): Promise<readonly ContactLine[]> =>
  linesOfSheet(await readSheet(Buffer.from(text), 'x.csv'));
const codeOf = ({ read }: ContactLine): string =>
  read instanceof Rejection ? read.code : `${read.name}:${read.roles.join('+')}`;

describe('a list of contacts as a spreadsheet saves it', () => {
  it('is read line by line, with its roles in Chinese', async () => {
    const lines = await linesOfCsv(
      `\uFEFF${HEAD}\r\nc1,zezhou,县教育局,王芳,a@b.cn,联络员、科室负责人\r\n\r\nc2,zezhou,县财政局,李强,c@d.cn,主要负责人\r\n`,
    );
    expect(lines.map(codeOf)).toEqual(['王芳:liaison+sectionChief', '李强:head']);
    expect(lines.map(({ line }) => line)).toEqual([2, 4]);
  });

  it('may have its columns in another order, and more of them', async () => {
    const [line] = await linesOfCsv(
      '姓名,备注,编号,角色,邮箱,单位,地区\n王芳,"新,来",c1,head,a@b.cn,局,r',
    );
    expect(line).toMatchObject({
      id: 'c1',
      read: { region: 'r', organization: '局', name: '王芳', email: 'a@b.cn', roles: ['head'] },
    });
  });

  it('may say telephones; an empty cell takes none away', async () => {
    const lines = await linesOfCsv(
      '编号,单位,姓名,邮箱,联系电话,角色\nc1,局,王芳,a@b.cn,3031234,联络员\nc2,局,李强,c@d.cn,,联络员',
    );
    expect(lines.map(({ read }) => 'phone' in read && read.phone)).toEqual(['3031234', false]);
  });

  it('says of each line what is wrong with it, and still reads the others', async () => {
    const lines = await linesOfCsv(
      `${HEAD}\nc1,r,局,王芳,a@b.cn\nc2,r,局,李强,a@b.cn,秘书\nc3,r,局,赵敏,a@b.cn,联络员`,
    );
    expect(lines.map(codeOf)).toEqual([
      'contact-line-malformed',
      'contact-role-unknown',
      '赵敏:liaison',
    ]);
  });

  it('names the cells that are empty and must not be', async () => {
    const [line] = await linesOfCsv(`${HEAD}\n,r,局,王芳, ,联络员`);
    expect(line?.read).toMatchObject({ message: '“编号”“邮箱”未填写，请补填。' });
  });

  it('names the columns that are missing', () =>
    expect(linesOfCsv('编号,姓名\nc1,王芳')).rejects.toThrow(
      '缺少：单位、邮箱、角色；请按模板填写表头。',
    ));

  it('refuses the second line of a contact, so that importing it again changes nothing', async () => {
    const lines = refuseRepeated(
      await linesOfCsv(`${HEAD}\nc1,r,局,王芳,a@b.cn,联络员\nc1,r,局,李强,a@b.cn,联络员`),
    );
    expect(lines.map(codeOf)).toEqual(['王芳:liaison', 'contact-listed-twice']);
  });
});

describe('a list of contacts in JSON', () => {
  const contact = {
    contactId: 'c1',
    region: 'r',
    organization: '局',
    name: '王芳',
    email: 'a@b.cn',
  };

  it('is read like the other', () =>
    expect(linesOfList([{ ...contact, roles: ['联络员', 'head'] }]).map(codeOf)).toEqual([
      '王芳:liaison+head',
    ]));

  it.each([[{}], [{ ...contact, roles: 'head' }], [{ ...contact, name: 5, roles: [] }], [['c1']]])(
    'says that %j is no contact',
    (item) => expect(linesOfList([item]).map(codeOf)).toEqual(['contact-line-malformed']),
  );
});
