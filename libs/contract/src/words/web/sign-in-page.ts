import { word } from '../word.ts';

/** Signing in, on its page and over a page whose session ended. */
export const signInPage = {
  account: word('账号', 'Account'),
  accountHint: word('用户编号或登记的工作邮箱', 'user id or registered address'),
  password: word('密码', 'Password'),
  show: word('显示密码', 'Show the password'),
  submit: word('登录', 'Sign in'),
  ended: word(
    '登录已过期，您填写的内容没有丢失，登录后继续',
    'The session ended; your text is safe, sign in to go on',
  ),
  byPassword: word('账号和密码登录', 'By account and password'),
  byLink: word('联络员可不用密码', 'Liaisons need no password'),
  address: word('工作邮箱', 'Registered address'),
  sendLink: word('发送链接', 'Send a sign-in link'),
  sent: word(
    '该邮箱如已登记为联络员邮箱，会收到登录链接和六位验证码，{minutes}分钟内有效。请在本浏览器打开链接，或在此填验证码。',
    'If a liaison is reached there, a link and six digits are on their way; they last {minutes} minutes. Open the link in this browser, or type the digits here.',
  ),
  digits: word('验证码', 'Six digits'),
  ownDevice: word('这是本人的设备，30日内免再次登录', 'My own device: stay signed in for 30 days'),
  resend: word('重新发送', 'Send again'),
  otherAddress: word('换一个邮箱', 'Another address'),
  landing: word('请确认登录。链接只能使用一次。', 'Confirm to sign in. The link works once.'),
  again: word('重新获取链接', 'Ask for a new link'),
  provider: word('{name}登录', 'Sign in with {name}'),
  elsewhere: word('其他登录方式', 'Other ways'),
} as const;

/** Why whoever came back from a provider was not signed in, by code. */
export const signInRefused = {
  'provider-away': word(
    '统一认证暂时不可用，请稍后再试，或用账号和密码登录。',
    'Single sign-on is away; try later, or use your password.',
  ),
  'provider-refused': word(
    '统一认证未通过，请重新登录。',
    'Single sign-on was refused; try again.',
  ),
  'provider-missing': word('本服务未设统一认证。', 'There is no single sign-on here.'),
  'person-unknown': word(
    '未找到与该统一认证账号对应的用户，请联系督查室核对登记的工作邮箱。',
    'Nobody here has the address of that account; ask the office.',
  ),
  'step-not-under-way': word(
    '登录已中断或超过15分钟，请从头登录。',
    'Signing in was interrupted; begin again.',
  ),
  'sign-in-held': word('登录失败次数过多，请稍后再试。', 'Too many failures; try later.'),
} as const;

/** Six digits of an authenticator: at sign-in, and where it is set up. */
export const totpPage = {
  title: word('动态口令', 'Authenticator'),
  code: word('动态口令', 'Six digits'),
  hint: word('身份验证器显示的六位数字', 'as the authenticator shows them'),
  must: word(
    '本单位要求启用动态口令。请用手机的身份验证器扫描二维码，或在其中填写密钥，再填它显示的六位数字。',
    'An authenticator is required. Scan this code with the one on your telephone, or type the key into it, then type the six digits it shows.',
  ),
  may: word(
    '请用手机的身份验证器扫描二维码，或在其中填写密钥，再填它显示的六位数字。密钥只显示这一次。',
    'Scan this code with the authenticator on your telephone, or type the key into it, then type the six digits it shows. The key is shown this once.',
  ),
  key: word('密钥', 'Key'),
  qr: word('密钥的二维码，密钥写在旁边', 'QR code of the key, which stands beside it'),
  open: word('在本机的身份验证器中打开', 'Open in the authenticator of this device'),
  restart: word('从头登录', 'Begin again'),
  setUpAt: word(
    '{at}启用。登录时填密码后再填动态口令。',
    'Set up {at}. It is asked for after the password.',
  ),
  notSetUp: word(
    '未启用。启用后，只知道密码的人不能登录。',
    'Not set up. With it a password alone opens nothing.',
  ),
  required: word('本单位要求启用。', 'It is required here.'),
  begin: word('启用动态口令', 'Set up an authenticator'),
  confirm: word('启用', 'Set up'),
  end: word('停用动态口令', 'Remove the authenticator'),
  wasSet: word('动态口令已启用', 'The authenticator is set up'),
} as const;

/** Choosing a password by a code. */
export const enrolPage = {
  title: word('设置密码', 'Choose a password'),
  code: word('代码', 'Code'),
  codeHint: word(
    '“请设置登录密码”邮件中的代码，或服务器上显示的',
    'of the mail, or as the server’s terminal shows it',
  ),
  password: word('新密码', 'New password'),
  hint: word(
    '至少12个字符，可以是一句话；不能是常见密码，不能以本人姓名或账号为主',
    'at least 12 characters, a sentence will do; no common password, not your name',
  ),
  submit: word('设置密码并登录', 'Set it and sign in'),
} as const;

/** One's own account. */
export const mePage = {
  sessions: word('登录设备', 'Devices signed in'),
  since: word(
    '{by} · {address} · {opened}登录，{seen}使用',
    '{by} · {address} · since {opened}, last seen {seen}',
  ),
  current: word('本机', 'this one'),
  end: word('退出', 'Sign out'),
  endOthers: word('退出其他设备', 'Sign all others out'),
  othersEnded: word('已退出其他{n}台设备', '{n} other devices were signed out'),
  agencies: word('代办授权', 'Who may act for me'),
  agenciesHint: word(
    '获授权的人可以代您办理，办理记录写明代谁办理；至多一年，可随时收回',
    'They may act in your place, and the record says so; a year at most, taken back at any time',
  ),
  agent: word('对方的用户编号', 'Their user id'),
  agencyUntil: word('授权至', 'Until'),
  giveAgency: word('授权', 'Let them act'),
  takeBack: word('收回', 'Take back'),
  tokens: word('登录令牌', 'Access tokens'),
  tokensHint: word(
    '给本人的程序使用，如命令行、台账导出。停用用户时一并失效。',
    'For your own programs, such as the command line. They end with your account.',
  ),
  noTokens: word('没有登录令牌', 'No tokens'),
  tokenName: word('用途或所在机器', 'What it is for'),
  days: word('有效天数', 'Days'),
  readOnly: word('只能查看，不能办理', 'Reads only'),
  make: word('新建令牌', 'Make a token'),
  made: word('令牌只显示这一次，请立即保存：', 'The token is shown this once, keep it now:'),
  expires: word('{on}到期', 'ends {on}'),
  used: word('{at}使用', 'last used {at}'),
  never: word('未使用', 'never'),
  stop: word('停用', 'End'),
  password: word('更换密码', 'Change the password'),
  present: word('现用密码', 'Current password'),
  changed: word(
    '密码已更换，其他设备已退出',
    'The password was changed; other devices are signed out',
  ),
} as const;

/** What a browser says it is, in a word. */
export const devices = {
  phone: word('手机', 'telephone'),
  tablet: word('平板', 'tablet'),
  computer: word('电脑', 'computer'),
  program: word('程序', 'program'),
} as const;
