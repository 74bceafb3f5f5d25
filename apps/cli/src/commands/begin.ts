import { type Command } from 'commander';
import type { LocalDate } from '#kernel';
import { needed, option, REGION_LEFT_OUT } from '../options.ts';
import { dateRange } from '../parsers.ts';
import { type Receipt } from '../receipt.ts';
import { addVerb } from '../verb.ts';
import { type World } from '../world.ts';

type Options = {
  readonly title: string;
  readonly id?: string;
  readonly region?: string;
  readonly number?: string;
  readonly issuer?: string;
  readonly period?: { readonly from: LocalDate; readonly to: LocalDate };
};

export function addBegin(program: Command, world: World): void {
  addVerb<Options, Receipt & { readonly planId: string }>(program, world, {
    name: 'begin',
    summary: '不读文件，新建一份空白草稿',
    description: '新建一份空白草稿，任务、指标、阶段用 duban edit 逐项录入。',
    options: [
      needed('--title <名称>', '方案名称'),
      option('--id <编号>', '方案编号，默认由名称得出'),
      option('--region <编号>', REGION_LEFT_OUT),
      option('--number <文号>', '文号'),
      option('--issuer <机关>', '发文机关'),
      option('--period <起..止>', '实施期限', dateRange),
    ],
    example: 'duban begin --title 夜市整治方案 --id yeshi --period 2026-01-01..2026-12-31',
    send: (server, { title, id: planId, region, number, issuer, period, reason }) =>
      server.post('/api/plans/begin', {
        body: { title, planId, region, documentNumber: number, issuer, ...period, reason },
      }),
    done: ({ title }) => `已新建：${title}`,
    tell: ({ planId }) => [
      `方案编号 ${planId}`,
      `下一步录入任务：duban edit add-task ${planId} --title 任务名称`,
    ],
  });
}
