import { demandRedisServer } from './redis-server.ts';

describe('a machine', () => {
  it('with redis-server is fit', () =>
    expect(demandRedisServer(() => Promise.resolve(true))).resolves.toBeUndefined());

  it('without redis-server is told how to get it, and nothing is installed', () =>
    expect(demandRedisServer(() => Promise.resolve(false))).rejects.toMatchObject({
      code: 'redis-missing',
      message: expect.stringMatching(/apt-get install redis-server.*REDIS_URL/) as string,
    }));
});
