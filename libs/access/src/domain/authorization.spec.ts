import { Rejection } from '#kernel';
import { authorizeScope } from './authorization.ts';

const education = { region: 'zezhou', organization: '县教育局' };

describe('what is one’s own', () => {
  it.each([
    ['a liaison', education],
    ['an office of the region', { region: 'zezhou', organization: null }],
    ['an office of every region', { region: null, organization: null }],
  ])('is the education bureau’s for %s', (_, user) =>
    expect(() => authorizeScope(user, education)).not.toThrow(),
  );

  it.each([
    ['a liaison of another organization', { region: 'zezhou', organization: '县财政局' }],
    ['a namesake in another region', { region: 'gaoping', organization: '县教育局' }],
    ['the office of another region', { region: 'gaoping', organization: null }],
  ])('is not the education bureau’s for %s', (_, user) =>
    expect(() => authorizeScope(user, education)).toThrow(
      new Rejection('not-your-organization', '只能办理本单位的事项'),
    ),
  );

  it('a scope of one region does not include what belongs to no region', () =>
    expect(() => authorizeScope(education, { region: null, organization: null })).toThrow(
      Rejection,
    ));
});
