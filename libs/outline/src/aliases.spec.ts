import { aliasesIn } from './aliases.ts';

const found = (...clauses: string[][]): string[] =>
  aliasesIn(clauses).map(({ short, full, confidence }) => `${short}=${full} ${confidence}`);

describe('short forms within one document', () => {
  it.each([
    ['县卫体局', '县卫生健康和体育局'],
    ['县工信局', '县工业和信息化局'],
    ['区科技经信局', '区科技经济和信息化局'],
    ['区人力资源社会保障局', '区人力资源和社会保障局'],
    ['省民委', '省民族事务委员会'],
    ['市科协', '市科学技术协会'],
    ['团县委办', '团县委办公室'],
  ])('%s is %s', (short, full) =>
    expect(found([short], [full])).toEqual([`${short}=${full} high`]),
  );

  it.each([
    ['省科学院', '省社会科学院'],
    ['市公安局', '市公安局乳山分局'],
    ['县教育局', '县教体局'],
    ['县水利局', '市水利和湖泊局'],
    ['县委宣传部', '县委组织部'],
  ])('%s is not %s', (short, full) => expect(found([short], [full])).toEqual([]));

  it('names that one clause lists side by side are no short forms of each other', () =>
    expect(found(['县农业局', '县农业农村局'])).toEqual([]));

  it('a short form that fits two names is only asked about', () =>
    expect(found(['县文体局'], ['县文化和体育局'], ['县文物体育局'])[0]).toMatch(/ low$/));

  it('a spelling seen once beside a frequent one is only asked about', () => {
    const often = Array.from({ length: 5 }, () => ['县文旅局']);
    expect(found(...often, ['县文广局'])).toEqual(['县文广局=县文旅局 low']);
    expect(found(['县文旅局'], ['县文广局'])).toEqual([]);
  });
});
