import { demandSameSite } from './same-site.ts';

const post = (headers: Record<string, string>) => () =>
  demandSameSite('POST', { host: 'duban.example:3000', ...headers });

it.each([
  {},
  { 'sec-fetch-site': 'same-origin' },
  { 'sec-fetch-site': 'none' },
  { origin: 'http://duban.example:3000' },
  { 'sec-fetch-site': 'cross-site', authorization: 'Bearer x' },
])('a change from our own pages, from a program or with a token is let in: %j', (headers) => {
  expect(post(headers)).not.toThrow();
});

it.each([
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'cross-site', origin: 'http://duban.example:3000' },
  { origin: 'http://evil.example' },
  { origin: 'http://duban.example:3001' },
  { origin: 'null' },
])('a change that another site sends is refused: %j', (headers) => {
  expect(post(headers)).toThrow('请求来自其他网站，已拒绝。');
});

it('whatever is only read may be linked from anywhere', () => {
  expect(() => demandSameSite('GET', { 'sec-fetch-site': 'cross-site' })).not.toThrow();
});
