import { type Command } from 'commander';
import type { LocalDate } from '#kernel';
import { needed, option } from '../options.ts';
import { date } from '../parsers.ts';
import { addVerb } from '../verb.ts';
import { type World } from '../world.ts';

export function addConclude(program: Command, world: World): void {
  addVerb<{ readonly summary: string; readonly on?: LocalDate }>(program, world, {
    name: 'conclude',
    summary: '总结方案',
    description: '总结一份方案。未办结的事项仍须办结。',
    args: [['PLAN', '方案编号']],
    options: [
      needed('--summary <总结>', '方案总结'),
      option('--on <日期>', '总结日期，默认为今天', date),
    ],
    example: 'duban conclude zezhou --summary 各项任务基本完成',
    send: (server, { summary, on: concludedOn, reason }, plan) =>
      server.post('/api/plans/{planId}/conclude', {
        path: { planId: plan },
        body: { summary, concludedOn, reason },
      }),
    done: (_options, plan) => `方案已总结：${plan}`,
  });
}
