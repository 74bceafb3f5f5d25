import { welcome } from './welcome.ts';

const url = 'http://127.0.0.1:3000';
const office = {
  userId: 'office',
  name: '王建国',
  roles: ['office'],
  region: null,
  organization: null,
  as: '督查室',
  token: 'T1',
} as const;
const demo = { url, dataFolder: '/srv/demo', tokens: [], hasOffice: true };

describe('what a demo says when it is ready', () => {
  it('with its sample data, is what can be tried with it', () => {
    const said = welcome({ ...demo, tokens: [office] }).join('\n');
    expect(said).toContain('T1  督查室');
    expect(said).toContain('DUBAN_TOKEN=T1 npm run -s duban -- escalations');
  });

  it('without data, is nothing that cannot work', () => {
    for (const hasOffice of [true, false]) {
      const said = welcome({ ...demo, hasOffice }).join('\n');
      expect(said).not.toMatch(/zezhou|12月17日|DUBAN_TOKEN= |escalations/);
      expect(said).toContain(hasOffice ? 'duban -- import' : '尚无用户：设 DUBAN_ADMIN_TOKEN');
    }
  });
});
