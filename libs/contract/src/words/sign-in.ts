import { word } from './word.ts';

/** Mails with a one-time code. `{unit}` whose person is written to, `{name}` the person. */
export const signInMails = {
  link: {
    subject: word('【登录】{unit}登录链接', '[Sign-in] Link for {unit}'),
    salutation: word('{name}同志：', '{name},'),
    opening: word(
      '您正在登录督办系统。请在提出登录的浏览器中打开下面的链接，{minutes}分钟内有效，只能使用一次。',
      'You asked to sign in. Open this link in the browser in which you asked; it lasts {minutes} minutes and works once.',
    ),
    digits: word(
      '链接打不开的，请在原登录页面输入验证码：{digits}',
      'Or type this code there: {digits}',
    ),
    footer: word(
      '不是您本人操作的，不必理会，无人能凭此登录。请勿转发本邮件。',
      'If it was not you, ignore this mail: nobody is signed in by it. Please do not pass it on.',
    ),
  },
  enrolment: {
    subject: word('【账号开通】请设置登录密码', '[Account] Please choose a password'),
    salutation: word('{name}同志：', '{name},'),
    opening: word(
      '已为您开通督办系统账号{userId}。请打开下面的链接设置密码，3日内有效，只能使用一次。',
      'Your account is {userId}. Open this link to choose a password; it lasts three days and works once.',
    ),
    digits: word('', ''),
    footer: word(
      '设置密码后，原有密码和已登录的设备随即失效。不知此事的，请与督查室联系。请勿转发本邮件。',
      'An earlier password and all sessions end by it. If you did not expect this, ask the office. Please do not pass it on.',
    ),
  },
} as const;

const UNEXPECTED = word(
  '不知此事的，请立即与督查室联系。',
  'If you did not expect this, ask the office at once.',
);
const SALUTATION = word('{name}同志：', '{name},');

/** What became of somebody's account: of the address to the mailbox before, of the second factor to the owner. */
export const accountNotices = {
  address: {
    subject: word('【邮箱变更】您的工作邮箱已更改', '[Account] Your address was changed'),
    paragraphs: [
      SALUTATION,
      word(
        '督办系统中登记的您的工作邮箱已更改，今后的督办邮件和登录链接不再发到本邮箱。',
        'Your registered address was changed: letters and links for signing in no longer come here.',
      ),
      UNEXPECTED,
    ],
  },
  totp: {
    subject: word('【动态口令】您的动态口令已停用', '[Account] Your authenticator was removed'),
    paragraphs: [
      SALUTATION,
      word(
        '您在督办系统的动态口令已停用，今后登录不再要求动态口令。需要的，请登录后重新启用。',
        'Your authenticator was removed: signing in no longer asks for six digits. Set one up anew after signing in.',
      ),
      UNEXPECTED,
    ],
  },
} as const;

/** Where a link cannot be given because the server does not know its own address. */
export const codeWithoutLink = word(
  '请在登录页面输入以下代码：{code}',
  'Enter this code on the sign-in page: {code}',
);

/** How somebody signed in. */
export const signInMethods = {
  password: word('密码', 'password'),
  link: word('邮件链接', 'link'),
  digits: word('邮件验证码', 'code'),
  enrolment: word('设置密码', 'enrolment'),
  oidc: word('统一认证', 'single sign-on'),
  demo: word('演示身份', 'demo'),
  totp: word('动态口令', 'authenticator code'),
} as const;

/** Of a token that only reads. */
export const readOnlyToken = word('只读', 'read only');

/** Why sessions ended. */
export const sessionEnds = {
  'signed-out': word('退出登录', 'signed out'),
  ended: word('由本人结束', 'ended by their owner'),
  'password-changed': word('密码已更换', 'the password was changed'),
} as const;
