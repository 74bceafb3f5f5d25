import { type Asking, type Served } from './access.fixtures.ts';

type Method = Parameters<Served['ask']>[0];

/** A browser: it keeps the cookies it is given and sends them back, as our own pages do. */
export class Browser {
  private readonly jar = new Map<string, string>();

  constructor(
    private readonly served: Served,
    private readonly agent = 'Chromium',
  ) {}

  async ask(method: Method, url: string, body?: object, more: Asking['headers'] = {}) {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = {
      'user-agent': this.agent,
      'sec-fetch-site': 'same-origin',
      ...(cookie !== '' && { cookie }),
      ...more,
    };
    const answer = await this.served.ask(method, url, { headers, ...(body && { body }) });
    for (const line of answer.cookies ?? []) this.keep(line);
    return answer;
  }

  cookie(name: string): string | undefined {
    return this.jar.get(name);
  }

  private keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '') this.jar.delete(name);
    else this.jar.set(name, value);
  }
}
