import { Module } from '@nestjs/common';
import { contactList } from '#directory';
import { ExplanationsModule } from '#explanations';
import { type User } from '#http';
import { targetBoard } from '#targets';
import { officer } from '#testing/feature';
import {
  leader,
  liaison,
  untilRedDraft,
} from '../../../../libs/notifications/src/red-draft.fixtures.ts';
import { startSupervision } from '../../../../libs/notifications/src/supervision.fixtures.ts';
import * as duties from '../../../../libs/obligations/src/domain/obligation.fixtures.ts';
import { ExplainController } from './explain.controller.ts';
import { TargetExplanations } from './target-explanations.ts';

@Module({
  imports: [ExplanationsModule],
  controllers: [ExplainController],
  providers: [TargetExplanations],
})
class ExplainFeature {}

const { obligationId } = duties.ref;

let feature: Awaited<ReturnType<typeof startSupervision>>;

/** Blue on 4 January, yellow on the 8th, red drawn up on the 15th; nobody has signed it. */
beforeEach(async () => {
  const projections = [targetBoard, contactList];
  feature = await startSupervision({ modules: [ExplainFeature], projections });
  feature.clock.set('2026-01-15T10:00:00+08:00');
  await untilRedDraft(feature);
});
afterEach(() => feature.stop());

type Answer = {
  readonly sentences: readonly { readonly topic: string; readonly zh: string }[];
  readonly colour: { readonly level: string | null };
  readonly day: { readonly steps: readonly unknown[]; readonly effects: readonly unknown[] } | null;
};
async function explained(user: User, query = ''): Promise<Answer> {
  const path = `/explain?obligation=${encodeURIComponent(obligationId)}${query}`;
  const { status, body } = await feature.ask('GET', path, undefined, user);
  expect(status).toBe(200);
  return body as unknown as Answer;
}

const spoken = ({ sentences }: Answer): string => sentences.map(({ zh }) => zh).join('');

describe('while a red notice waits to be signed, why an obligation stands as it does', () => {
  const onThatDay = '&on=2026-01-15';

  it('is answered to the office by the red, and by the signature that is missing', async () => {
    const answer = await explained(officer, onThatDay);
    expect(answer.colour.level).toBe('red');
    expect(answer.day?.steps).toMatchObject([{ rule: '+10wd', form: 'red', outcome: 'issued' }]);
    expect(spoken(answer)).toContain('红色督办单待签发');
    expect(spoken(answer)).toContain('至今发出通知3次');
  });

  it('is answered to the unit by the yellow, without a word of the red', async () => {
    for (const answer of [await explained(liaison), await explained(liaison, onThatDay)]) {
      expect(answer.colour).toMatchObject({ level: 'yellow', redCard: null });
      expect(spoken(answer)).toContain('现为黄色督办：2026年1月8日');
      expect(spoken(answer)).toContain('至今发出通知2次');
      expect(JSON.stringify(answer)).not.toMatch(/red"|\+10wd|红色|签发/);
    }
  });

  it('is no different for the unit when nothing was drawn up that day, or the red was declined', async () => {
    const { day } = await explained(liaison, onThatDay);
    expect(day).toMatchObject({ steps: [], effects: [] });
    const path = `/escalations/${encodeURIComponent(obligationId)}/red-card/decline`;
    await feature.ask('POST', path, { reason: '已在办理' }, leader);
    await feature.settle();
    expect(JSON.stringify(await explained(liaison))).not.toMatch(/red"|\+10wd|红色|已在办理/);
  });

  it('is answered to the unit by the red once it is signed', async () => {
    const path = `/escalations/${encodeURIComponent(obligationId)}/red-card/approve`;
    await feature.ask('POST', path, { note: '同意' }, leader);
    await feature.react();
    const { colour } = await explained(liaison);
    expect(colour).toMatchObject({ level: 'red', redCard: 'approved' });
  });
});
