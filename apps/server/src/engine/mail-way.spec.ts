import { eventually } from '#testing';
import { type MailMessage, type MailOutcome, MailTransport, type WayOut } from '#mail';
import { MailWay } from './mail-way.ts';

const OPEN: WayOut = { problem: null, remark: null };
const SHUT: WayOut = { problem: '连不上邮件服务器。', remark: null };

/** A server of the test: shut or open. */
class Server extends MailTransport {
  way = OPEN;
  tries = 0;
  closed = false;
  override check(): Promise<WayOut> {
    this.tries++;
    return Promise.resolve(this.way);
  }
  override send(): Promise<MailOutcome> {
    const { problem } = this.way;
    return Promise.resolve(
      problem === null
        ? { outcome: 'delivered', response: '250' }
        : { outcome: 'deferred', reason: problem, held: true },
    );
  }
  override close(): Promise<void> {
    this.closed = true;
    return Promise.resolve();
  }
}

function wayTo(server: Server, againMs = 60_000) {
  const said: (string | null)[] = [];
  let opened = 0;
  const onChange = ({ problem }: WayOut): number => said.push(problem);
  const tried: (string | null)[] = [];
  const onTried = ({ problem }: WayOut): number => tried.push(problem);
  const from = 'duban@x.example';
  const way = new MailWay({ transport: server, from, onChange, onTried, againMs });
  const start = (): void => way.start(() => Promise.resolve(void opened++));
  return { way, said, tried, start, opened: () => opened };
}
const letter = {} as MailMessage;

describe('the way out for mail', () => {
  it('is tried at start, and letters that waited go out when it is open', async () => {
    const { way, start, said, tried, opened } = wayTo(new Server());
    start();
    await eventually('letters go out', () => opened() === 1);
    expect(way.now).toEqual(OPEN);
    expect(said).toEqual([]);
    expect(tried).toEqual([null]);
    await way.close();
  });

  it('while it is shut it is tried again until it opens, and is told of once', async () => {
    const server = new Server();
    server.way = SHUT;
    const { way, start, said, opened } = wayTo(server, 5);
    start();
    await eventually('it was tried again', () => server.tries > 3);
    expect([said, opened()]).toEqual([[SHUT.problem], 0]);
    server.way = OPEN;
    await eventually('letters go out', () => opened() === 1);
    expect(said).toEqual([SHUT.problem, null]);
    await way.close();
    expect(server.closed).toBe(true);
  });

  it('is known to be shut, and open again, by what happens to a letter', async () => {
    const server = new Server();
    const { way, start, opened } = wayTo(server);
    start();
    await eventually('it was tried', () => opened() === 1);
    server.way = SHUT;
    await way.send(letter);
    expect(way.now).toEqual(SHUT);
    server.way = OPEN;
    await way.send(letter);
    expect(way.now).toEqual(OPEN);
    await eventually('those that waited go out, too', () => opened() === 2);
    await way.close();
  });
});
