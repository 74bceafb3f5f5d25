import { type Command } from 'commander';
import type { LocalDate } from '#kernel';
import type { Answer } from '../api.ts';
import { type ServerClient } from '../client.ts';
import { Failure } from '../failure.ts';
import { labelOf, obligationKinds } from '../labels.ts';
import { needed, option } from '../options.ts';
import { date } from '../parsers.ts';
import { addVerb } from '../verb.ts';
import { type World } from '../world.ts';

type Options = { readonly summary: string; readonly on?: LocalDate; readonly yes?: true };

export function addConclude(program: Command, world: World): void {
  addVerb<Options>(program, world, {
    name: 'conclude',
    summary: '总结方案',
    description:
      '总结一份方案。未办结的事项继续督办；尚有未办结的，列出各类多少项，确认后加 --yes 总结。',
    args: [['PLAN', '方案编号']],
    options: [
      needed('--summary <总结>', '方案总结'),
      option('--on <日期>', '总结日期，默认为今天', date),
      option('--yes', '尚有未办结的事项，仍然总结'),
    ],
    example: 'duban conclude zezhou --summary 各项任务基本完成',
    send: async (server, { summary, on: concludedOn, yes, reason }, plan) => {
      if (!yes) await demandNothingOpen(server, plan);
      return server.post('/api/plans/{planId}/conclude', {
        path: { planId: plan },
        body: { summary, concludedOn, reason },
      });
    },
    done: (_options, plan) => `方案已总结：${plan}`,
  });
}

type Count = Answer<'/api/obligations/summary'>['rows'][number];

const ENDED: readonly Count['status'][] = ['met', 'waived', 'missed'];

/** @throws {Failure} 1 with how many of each kind are open */
async function demandNothingOpen(server: ServerClient, planId: string): Promise<void> {
  const { rows } = await server.get('/api/obligations/summary', { query: { planId } });
  const open = rows.filter(({ status }) => !ENDED.includes(status));
  if (open.length === 0) return;
  const sum = (some: readonly Count[]): number => some.reduce((all, { count }) => all + count, 0);
  const kinds = [...Map.groupBy(open, ({ kind }) => kind)].map(
    ([kind, some]) => `${labelOf(obligationKinds, kind)}${sum(some)}项`,
  );
  throw new Failure(
    1,
    `尚有${sum(open)}项未办结（${kinds.join('、')}），总结后仍须办结，未写入；确认总结请加 --yes`,
  );
}
