import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AddressInfo } from 'node:net';
import { readSettings } from '#platform';
import { isSecure, plainHttp } from './plain-http.ts';
import { webServer } from './web-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'duban-tls-'));
const [certFile, keyFile] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
beforeAll(() => {
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const made = ['-newkey', 'rsa:2048', '-nodes', '-keyout', keyFile, '-out', certFile];
  execFileSync('openssl', ['req', '-x509', '-days', '2', ...subject, ...made], { stdio: 'pipe' });
});
afterAll(() => rmSync(folder, { recursive: true }));

const files = () => ({ DUBAN_TLS_CERT_FILE: certFile, DUBAN_TLS_KEY_FILE: keyFile });

it('a server with a certificate of its own speaks https, to who trusts it', async () => {
  const { tls } = readSettings(files());
  const server = webServer(tls);
  const fastify = server.getInstance();
  fastify.get('/hello', () => 'over TLS');
  await fastify.listen({ port: 0, host: '127.0.0.1' });
  const { port } = fastify.server.address() as AddressInfo;
  const said = await new Promise<string>((resolve, reject) => {
    const ca = readFileSync(certFile);
    const asked = request({ host: '127.0.0.1', port, path: '/hello', ca, servername: 'localhost' });
    asked.on('error', reject).on('response', (response) => {
      response.setEncoding('utf8').on('data', resolve);
    });
    asked.end();
  });
  expect(said).toBe('over TLS');
  await expect(fetch(`http://127.0.0.1:${port}/hello`)).rejects.toThrow();
  await fastify.close();
});

describe('the certificate of the settings', () => {
  it('needs its key, and its own', () => {
    expect(() => readSettings({ DUBAN_TLS_CERT_FILE: certFile })).toThrow('须同时设');
    const other = { ...files(), DUBAN_TLS_KEY_FILE: certFile };
    expect(() => readSettings(other)).toThrow('DUBAN_TLS_KEY');
    expect(() => readSettings({ DUBAN_TLS_CERT: 'x', DUBAN_TLS_KEY: 'y' })).toThrow(
      'DUBAN_TLS_CERT',
    );
  });

  it('makes the cookies such as leave a browser encrypted only', () => {
    expect(isSecure(readSettings(files()))).toBe(true);
    expect(isSecure(readSettings({ DUBAN_PUBLIC_URL: 'https://duban.gov.example' }))).toBe(true);
    expect(isSecure(readSettings({ DUBAN_PUBLIC_URL: 'http://10.1.2.3:3000' }))).toBe(false);
  });
});

it('a server that others reach unencrypted says so, and no other', () => {
  const said = (env: Record<string, string>): string | null => plainHttp(readSettings(env));
  expect(said({ DUBAN_HOST: '0.0.0.0' })).toContain('未加密');
  expect(said({ DUBAN_HOST: '0.0.0.0', DUBAN_PUBLIC_URL: 'https://duban.gov.example' })).toBeNull();
  expect(said({ DUBAN_HOST: '0.0.0.0', ...files() })).toBeNull();
  expect(said({})).toBeNull();
  expect(said({ DUBAN_HOST: '0.0.0.0', DUBAN_DEMO: '1' })).toBeNull();
});
