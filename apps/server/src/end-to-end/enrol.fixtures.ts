import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { eventually } from '#testing';

const PASSWORD = 'as long as a password should be';

/** Reads the newest code that a server without a mail server has put into its folder for this address. */
export async function codeInFolder(dataFolder: string, address: string): Promise<string> {
  const folder = join(dataFolder, 'mail');
  const read = async (): Promise<string | undefined> => {
    const codes: string[] = [];
    for (const name of readdirSync(folder, { encoding: 'utf8' }).sort()) {
      const { to, text = '' } = await PostalMime.parse(readFileSync(join(folder, name)));
      if (to?.some((one) => one.address === address) !== true) continue;
      codes.push(...codesIn(text));
    }
    return codes.at(-1);
  };
  let code: string | undefined;
  await eventually(`a code for ${address}`, async () => (code = await read()) !== undefined, 50);
  return code ?? '';
}

/** The code of a mail, with or without a link. */
export const codesIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?:#code=|以下代码：)([\w-]{43})/g)].map(([, code = '']) => code);

/** As a person does by the mail: chooses a password, and makes a token for the program that the test is. */
export async function enrolWith(code: string, url: string): Promise<string> {
  const post = (path: string, body: object, cookie = ''): Promise<Response> =>
    fetch(`${url}/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    });
  const enrolled = await post('enrolment', { code, password: PASSWORD });
  if (!enrolled.ok) throw new Error(`enrolment: ${await enrolled.text()}`);
  const [cookie = ''] = enrolled.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  const issued = await post('me/tokens', { name: 'test' }, cookie);
  const { token } = (await issued.json()) as { token?: string };
  if (token === undefined) throw new Error('No token was issued.');
  return token;
}
