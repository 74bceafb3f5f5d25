import { type Command } from 'commander';
import { addVerb } from '../verb.ts';
import { type World } from '../world.ts';

export function addDiscard(program: Command, world: World): void {
  addVerb(program, world, {
    name: 'discard',
    summary: '放弃方案草稿，用 --reason 说明理由',
    description: '放弃一份还没有启动督办的草稿，须用 --reason 说明理由。其编号可以再用。',
    args: [['PLAN', '方案编号']],
    example: 'duban discard zezhou --reason 重复导入',
    send: (server, { reason }, planId) =>
      server.post('/api/plans/{planId}/discard', { path: { planId }, body: { reason } }),
    done: (_options, plan) => `草稿已放弃：${plan}`,
  });
}
