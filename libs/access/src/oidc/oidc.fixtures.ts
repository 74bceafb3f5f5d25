import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export const CALLBACK = 'https://duban.gov.example/api/session/oidc/callback';
export const CLIENT = { clientId: 'duban', clientSecret: 'only-for-this-spec' };

const HOUR_S = 3_600;

/** It warns three times of what is meant for development, as it is here. */
function quietly<T>(make: () => T): T {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return make();
  } finally {
    console.warn = warn;
  }
}

/** A real provider of OpenID Connect in this process; it tells of whoever signs in there what it was given. */
export class TestProvider {
  private server: Server | undefined;
  issuer = '';
  /** The claims of the next who sign in, beside their subject. */
  claims: Readonly<Record<string, unknown>> = {};

  async open(): Promise<void> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.server = server;
    this.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const provider = quietly(() => this.provider());
    const answer = provider.callback();
    server.on('request', (request, response) => void answer(request, response));
  }

  private provider(): Provider {
    return new Provider(this.issuer, {
      clients: [
        {
          client_id: CLIENT.clientId,
          client_secret: CLIENT.clientSecret,
          redirect_uris: [CALLBACK],
        },
      ],
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
      findAccount: (_context, id) => ({
        accountId: id,
        claims: () => ({ sub: id, ...this.claims }),
      }),
      cookies: { keys: ['only-for-this-spec'] },
      ttl: {
        AccessToken: HOUR_S,
        AuthorizationCode: 60,
        Grant: HOUR_S,
        IdToken: HOUR_S,
        Interaction: HOUR_S,
        Session: HOUR_S,
      },
    });
  }

  async close(): Promise<void> {
    const { server } = this;
    server?.closeAllConnections();
    await new Promise((resolve) => server?.close(resolve));
  }

  /** Signs in there as a person does, through its pages. @returns where it sends the browser back to */
  async signIn(url: string, subject: string): Promise<URL> {
    const visitor = new Visitor();
    let { location, page, at } = await visitor.ask(new URL(url));
    for (let step = 0; step < MOST_STEPS; step++) {
      if (location?.href.startsWith(CALLBACK)) return location;
      const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? '';
      const target = new URL(/action="([^"]+)"/.exec(page)?.[1] ?? '', at);
      const form = new URLSearchParams({ prompt, login: subject, password: 'x' }).toString();
      ({ location, page, at } = await (location
        ? visitor.ask(location)
        : visitor.ask(target, form)));
    }
    throw new Error('The provider sends nobody back.');
  }
}

const MOST_STEPS = 12;

/** A browser at the provider. */
class Visitor {
  private readonly jar = new Map<string, string>();

  async ask(at: URL, form?: string) {
    const response = await fetch(at, {
      method: form === undefined ? 'GET' : 'POST',
      redirect: 'manual',
      headers: {
        cookie: [...this.jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(form !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(form !== undefined && { body: form }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.jar.set(name, value);
    }
    const to = response.headers.get('location');
    return { at, location: to === null ? undefined : new URL(to, at), page: await response.text() };
  }
}
