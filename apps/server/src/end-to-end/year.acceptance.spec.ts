import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { boards, differences } from './outcome.fixtures.ts';
import { openWorld, type World } from './world.fixtures.ts';
import { type Deed } from './year-acts.fixtures.ts';
import { spring } from './year-deeds.fixtures.ts';
import { winter } from './year-deeds-later.fixtures.ts';
import { summer } from './year-deeds-summer.fixtures.ts';
import { firstMonths, type MonthEnd } from './year-expectations.fixtures.ts';
import { laterMonths } from './year-expectations-later.fixtures.ts';
import { asked } from './year-answers.fixtures.ts';
import {
  toldTo,
  toldToData,
  toldToHeads,
  toldToLeaver,
  toldToNewcomer,
} from './year-letters.fixtures.ts';
import { dayOf, kindOf, look, trailOf } from './year-look.fixtures.ts';
import {
  adoptPlan,
  BEGIN,
  FIRST_NAMED,
  loadsIn,
  openOffice,
  reviewPlan,
} from './year-plan.fixtures.ts';
import { type Hands, PLAN } from './year-people.fixtures.ts';

const MONTHS: readonly MonthEnd[] = [...firstMonths, ...laterMonths];
const DEEDS: readonly Deed[] = [...spring, ...summer, ...winter];

describe('a year of 屯溪, from April to March', () => {
  let world: World;
  let hands: Hands;
  let preview: unknown;
  let seen = 0;
  let done = 0;

  beforeAll(async () => {
    world = await openWorld({ begin: BEGIN });
    hands = await openOffice(world);
    preview = await reviewPlan(hands);
    await adoptPlan(hands);
  });

  afterAll(() => world.close());

  const goTo = (to: string): Promise<unknown> => world.server.post('/api/demo/clock', { to });

  /** Moves the clock to a moment, doing what is due until then. */
  async function liveTo(moment: string): Promise<void> {
    let now = '';
    for (; done < DEEDS.length; done++) {
      const deed = DEEDS[done];
      if (!deed || deed.at > moment) break;
      if (deed.at !== now) await goTo(deed.at);
      now = deed.at;
      await deed.do(hands);
    }
    await goTo(moment);
  }

  it.each(MONTHS)(
    'stands at the end of $day as it was worked out by hand',
    async ({ at, day, said, ...expected }) => {
      await liveTo(at);
      const mails = world.sink.received.slice(seen);
      seen = world.sink.received.length;
      expect(await look(hands.office, day, mails)).toEqual(expected);
      const sentences = (await trailOf(hands.office, day)).map(({ summary }) => summary);
      expect(sentences).toEqual(expect.arrayContaining([...said]));
    },
  );

  it('asks who leads before it rules, and says what the ruling means', () => {
    expect(loadsIn(preview)).toEqual(FIRST_NAMED);
  });

  it('tells people on which day what is due, and whoever takes over what was open', () => {
    const { received } = world.sink;
    expect(toldTo(received, 'sj-liaison')).toEqual(toldToData);
    expect(toldTo(received, 'ny-liaison')).toEqual(toldToLeaver);
    expect(toldTo(received, 'ny-newcomer')).toEqual(toldToNewcomer);
  });

  it('tells no head anything but what was approved', () => {
    const heads = world.sink.received.filter(({ to }) => to.includes('-head@'));
    expect(heads.map((mail) => `${mail.to} ${dayOf(mail)} ${kindOf(mail)}`)).toEqual(toldToHeads);
  });

  it.each(asked)('explains $why', async ({ query, says }) => {
    const params = new URLSearchParams(query).toString();
    const answer = await hands.office.get(`/api/explain?${params}`);
    const { sentences } = answer as { sentences: readonly { zh: string; en: string }[] };
    expect(sentences.map(({ zh }) => zh)).toEqual(expect.arrayContaining([...says]));
    expect(sentences.every(({ en }) => en.length > 0)).toBe(true);
  });

  it('takes data of 100 days before for fresh, and of 101 for stale', async () => {
    const staleOn = async (day: string): Promise<unknown> => {
      const answer = await hands.office.get(`/api/targets/${PLAN}.g5?on=${day}`);
      return (answer as { status: string }).status;
    };
    // 270 of 300 when 1376 of 1460 days are gone: 0.955.
    expect([await staleOn('2025-10-08'), await staleOn('2025-10-09')]).toEqual([
      'on-track',
      'stale',
    ]);
  });

  it('gives the same tables when they are built anew, and sends nothing again', async () => {
    const { server, sink, redis, data } = world;
    const before = await boards(server);
    const sent = sink.received.length;
    await server.stop();
    expect(await differences(world)).toEqual([]);
    for (const name of ['ops', 'views', 'reactions.db', 'reactions.db-wal', 'reactions.db-shm']) {
      rmSync(join(data, name), { recursive: true, force: true });
    }
    await redis.flush();
    await server.start();
    await goTo('2026-03-31T18:01:00+08:00');
    expect(await boards(server)).toEqual(before);
    expect(sink.received).toHaveLength(sent);
  });
});
