import { ensureRedisServer, type Machine } from './redis-server.ts';

describe('finding redis-server', () => {
  let ran: string[];
  let said: string[];
  const log = (line: string): void => void said.push(line);
  const machine = (is: Partial<Machine> & { comes?: boolean }): Machine => ({
    isDebian: true,
    isRoot: true,
    has: () => Promise.resolve(is.comes !== false && ran.length > 0),
    run: (command, args) => {
      ran.push([command, ...args].join(' '));
      return Promise.resolve();
    },
    ...is,
  });
  beforeEach(() => {
    ran = [];
    said = [];
  });

  it('does nothing where it is there', async () => {
    await ensureRedisServer(log, machine({ has: () => Promise.resolve(true) }));
    expect([ran, said]).toEqual([[], []]);
  });

  it('installs the package on a Debian machine as root, and tells it in one line', async () => {
    await ensureRedisServer(log, machine({}));
    expect(ran).toEqual([
      'apt-get update -q',
      'env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends redis-server',
    ]);
    expect(said).toEqual(['redis-server is missing; installing it with apt-get, this once']);
  });

  it.each([
    ['not as root', { isRoot: false }],
    ['not on Debian', { isDebian: false }],
  ])('says how to get it when that is not for us to do: %s', async (_, is) => {
    const refused = ensureRedisServer(log, machine(is));
    await expect(refused).rejects.toMatchObject({ code: 'redis-missing' });
    await expect(refused).rejects.toThrow(/apt-get install redis-server.*REDIS_URL/);
    expect(ran).toEqual([]);
  });

  it('says what apt-get said when the package cannot be had', async () => {
    const run = (): Promise<void> => Promise.reject(new Error('E: no network\n'));
    await expect(ensureRedisServer(log, machine({ run }))).rejects.toThrow(
      /^Duban needs Redis: .* \(apt-get: E: no network\)$/,
    );
  });

  it('believes its eyes, not apt-get', async () => {
    await expect(ensureRedisServer(log, machine({ comes: false }))).rejects.toThrow(
      'Duban needs Redis',
    );
  });
});
