import { word } from '../word.ts';

/** Signing in, on its page and over a page whose session ended. */
export const signInPage = {
  account: word('账号', 'Account'),
  accountHint: word('用户编号或登记的工作邮箱', 'user id or registered address'),
  password: word('密码', 'Password'),
  submit: word('登录', 'Sign in'),
  ended: word(
    '登录已过期，您填写的内容没有丢失，登录后继续',
    'The session ended; your text is safe, sign in to go on',
  ),
} as const;
