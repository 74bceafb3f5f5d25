import { MailDomains } from './mail-domains.ts';

const refused = (named: readonly string[], email: string): string => {
  try {
    new MailDomains(named).demandAllowed(email);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('where letters may be addressed', () => {
  it.each(['a@zezhou.gov.cn', 'a@jyj.Zezhou.gov.cn', ' a@zezhou.gov.cn ', '局@政务.cn'])(
    'is a domain that was named, and those below it: %s',
    (email) => expect(refused(['zezhou.gov.cn', 'xn--zfr164b.cn'], email)).toBe(''),
  );

  it.each(['a@example.com', 'a@fakezezhou.gov.cn', 'a@zezhou.gov.cn.example.com'])(
    'is no other: %s',
    (email) => expect(refused(['zezhou.gov.cn'], email)).toContain('不在允许范围（zezhou.gov.cn）'),
  );

  it('is anywhere where none was named', () => expect(refused([], 'a@example.com')).toBe(''));
});
