import { fold, toEpochMs, toInstant } from '#kernel';
import { specFor } from '#testing';
import {
  at,
  close,
  closed,
  deferred,
  delivered,
  failed,
  issue,
  record,
  recordUndeliverable,
  resend,
  resent,
  restore,
  restored,
  unaddressed,
  withdraw,
  withdrawn,
  written,
} from './mail.fixtures.ts';
import { type MailEvent } from './mail.events.ts';
import { mailDecider, mailStream } from './mail.ts';

const given = specFor(mailDecider);
const [eight30, eight31, eight32, eight35, eightHoursLater] = [
  ...['08:30', '08:31', '08:32', '08:35', '16:31'],
].map((time) => `2025-12-01T${time}:00+08:00`) as [string, string, string, string, string];
const after = (time: string, minutes: number): string =>
  toInstant(toEpochMs(at(time)) + minutes * 60_000);
const busy = { outcome: 'deferred', reason: '451 busy' } as const;
const taken = { outcome: 'delivered', response: '250 OK' } as const;

describe('a mail', () => {
  it('is put together once, whatever is found the second time', () => {
    given().when(issue).then(written);
    given(written)
      .when({ ...issue, data: { ...issue.data, notices: [] } })
      .thenNothing();
  });

  it('is delivered when the server takes it', () =>
    given(written)
      .when(record(1, eight30, taken))
      .then(delivered(eight30)));

  it('waits a minute, then four, when the server is busy', () => {
    given(written)
      .when(record(1, eight30, busy))
      .then(deferred(1, eight30, eight31));
    given(written, deferred(1, eight30, eight31))
      .when(record(2, eight31, busy))
      .then(deferred(2, eight31, eight35));
  });

  it('may be delivered after it was deferred', () =>
    given(written, deferred(1, eight30, eight31))
      .when(record(2, eight31, taken))
      .then(delivered(eight31)));

  it('a bounced mail is told apart from one that could not be sent', () => {
    given(written)
      .when(record(1, eight30, { outcome: 'bounced', reason: '550 unknown user' }))
      .then(failed(eight30, '550 unknown user', true));
    given(written)
      .when(record(1, eight30, { outcome: 'failed', reason: '收件人已不在通讯录中' }))
      .then(failed(eight30, '收件人已不在通讯录中', false));
  });

  it('is decided once: a second report changes nothing', () => {
    given(written, delivered(eight30))
      .when(record(2, eight31, busy))
      .thenNothing();
    given(written, failed(eight30, '550', true))
      .when(record(2, eight31, taken))
      .thenNothing();
    given(written, deferred(1, eight30, eight31))
      .when(record(1, eight35, busy))
      .thenNothing();
  });

  it('is delivered also when another has counted a failure under the same number', () =>
    given(written, deferred(1, eight30, eight31))
      .when(record(1, eight31, taken))
      .then(delivered(eight31)));

  it('never written has no outcome', () =>
    given()
      .when(record(1, eight30, taken))
      .thenNothing());

  it('is given up with the 36th attempt, not before', () => {
    const after = (attempts: number) => given(written, deferred(attempts, eight30, eight31));
    after(34)
      .when(record(35, eight31, busy))
      .then(deferred(35, eight31, eightHoursLater));
    after(35)
      .when(record(36, eight31, busy))
      .then(failed(eight31, '451 busy', false));
  });

  it('waits for a server that takes nothing from us, and is never given up for that', () => {
    const shut = { ...busy, held: true } as const;
    const history: MailEvent[] = [written];
    let now = eight30;
    for (let attempt = 1; attempt <= 100; attempt++) {
      const [event] = mailDecider.decide(record(attempt, now, shut), fold(mailDecider, history));
      expect(event).toMatchObject({ type: 'NotificationDeferred', data: { attempt, held: true } });
      history.push(event!);
      if (event?.type === 'NotificationDeferred') now = event.data.nextAt;
    }
    given(...history)
      .when(record(101, now, { outcome: 'deferred', reason: '451 busy' }))
      .then(deferred(101, now, after(now, 480)));
    given(...history)
      .when(record(101, now, taken))
      .then(delivered(now));
  });

  it('is tried for more than a week, longer than a server is away over a holiday, and then given up', () => {
    const history: MailEvent[] = [written];
    let now = eight30;
    for (let attempt = 1; attempt < 100; attempt++) {
      const state = fold(mailDecider, history);
      const [events] = mailDecider.decide(record(attempt, now, busy), state);
      if (!events) break;
      history.push(events);
      if (events.type === 'NotificationDeferred') now = events.data.nextAt;
    }
    const last = history.at(-1);
    expect(last).toMatchObject({ type: 'NotificationFailed', data: { bounced: false } });
    const days = (Date.parse(now) - Date.parse(eight30)) / 86_400_000;
    expect(days).toBeGreaterThan(8);
    expect(days).toBeLessThan(14);
    const pauses = history.flatMap((event) =>
      event.type === 'NotificationDeferred'
        ? [(toEpochMs(event.data.nextAt) - toEpochMs(event.data.at)) / 60_000]
        : [],
    );
    expect(pauses.slice(0, 10)).toEqual([1, 4, 10, 15, 30, 60, 120, 240, 480, 480]);
  });
});

it('a mail has a stream of its own', () =>
  expect(mailStream('digest.2025-12-01.li')).toBe('mail-digest.2025-12-01.li'));

describe('what is not sent', () => {
  it('is withdrawn when it was done before the mail left', () =>
    given().when(withdraw).then(withdrawn));
  it('is recorded as undeliverable for the office when nobody holds the role', () =>
    given().when(recordUndeliverable).then(unaddressed));
  it('is not sent after all', () => {
    given(withdrawn).when(issue).thenNothing();
    given(unaddressed).when(issue).thenNothing();
    given(unaddressed)
      .when(record(1, eight30, taken))
      .thenNothing();
  });
  it('cannot be taken back once it is written', () => {
    given(written).when(withdraw).thenNothing();
    given(written).when(recordUndeliverable).thenNothing();
  });
});

describe('a letter that is sent again', () => {
  const bounced = failed(eight30, '550 unknown user', true);

  it('goes when it reached nobody, whoever asks for it, and once', () => {
    given(written, bounced).when(resend()).then(resent());
    given(written, bounced).when(resend('', 'contact')).then(resent('', 'contact'));
    given(written, bounced, resent()).when(resend('', 'contact')).thenNothing();
  });

  it('goes for the first time where it had nobody to go to', () =>
    given(unaddressed)
      .when(resend('', 'contact'))
      .then(resent('', 'contact', { first: true })));

  it('that was delivered goes again with a reason only, and never by itself', () => {
    const read = [written, delivered(eight30)];
    given(...read)
      .when(resend(' '))
      .thenRefused('mail-delivered');
    given(...read)
      .when(resend('误删'))
      .then(resent('误删'));
    given(...read)
      .when(resend('', 'contact'))
      .thenNothing();
  });

  it('on its way is not sent beside itself', () => {
    given(written).when(resend()).thenRefused('mail-under-way');
    given(written, deferred(1, eight30, eight31))
      .when(resend())
      .thenRefused('mail-under-way');
  });

  it('that was never written cannot be sent again', () => {
    given().when(resend()).thenRefused('mail-not-found');
    given(withdrawn).when(resend()).thenRefused('mail-not-found');
  });

  it('has all its attempts before it, counted on from those it had', () => {
    const again = [
      written,
      deferred(35, eight30, eight31),
      failed(eight31, '451', false),
      resent(),
    ];
    given(...again)
      .when(record(36, eight31, busy))
      .thenNothing(); // the report of an attempt that it had before
    given(...again)
      .when(record(37, eight31, busy))
      .then(deferred(37, eight31, eight32));
    given(...again)
      .when(record(37, eight31, taken))
      .then(delivered(eight31));
  });
});

describe('what reached nobody', () => {
  const bounced = failed(eight30, '550 unknown user', true);

  it('is owed anew with the next digest, once', () => {
    given(written, bounced).when(restore).then(restored);
    given(written, delivered(eight30)).when(restore).thenNothing();
    given(written).when(restore).thenNothing();
  });

  it('is closed by a person with a reason, and is then not sent by itself', () => {
    given(written, bounced).when(close('已电话告知')).then(closed('已电话告知'));
    given(unaddressed).when(close('已送纸质文件')).then(closed('已送纸质文件'));
    given(unaddressed).when(close(' ')).thenRefused('reason-missing');
    given(unaddressed, closed('已电话告知')).when(resend('', 'contact')).thenNothing();
    given(unaddressed, closed('已电话告知')).when(resend()).then(resent());
    given(written, delivered(eight30)).when(close('误报')).thenRefused('problem-not-open');
    given(written, bounced, restored).when(close('误报')).thenRefused('problem-not-open');
  });
});
