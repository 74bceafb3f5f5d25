import { type Command } from 'commander';
import type { LocalDate } from '#kernel';
import { option } from '../options.ts';
import { date } from '../parsers.ts';
import { addVerb } from '../verb.ts';
import { type World } from '../world.ts';

export function addWithdraw(program: Command, world: World): void {
  addVerb<{ readonly on?: LocalDate }>(program, world, {
    name: 'withdraw',
    summary: '终止方案，用 --reason 说明理由',
    description: '终止一份方案，须用 --reason 说明理由。其事项全部终止，不再提醒。',
    args: [['PLAN', '方案编号']],
    options: [option('--on <日期>', '终止日期，默认为今天', date)],
    example: 'duban withdraw zezhou --reason 上级已另行部署',
    send: (server, { on: withdrawnOn, reason }, plan) =>
      server.post('/api/plans/{planId}/withdraw', {
        path: { planId: plan },
        body: { withdrawnOn, reason },
      }),
    done: (_options, plan) => `方案已终止：${plan}`,
  });
}
