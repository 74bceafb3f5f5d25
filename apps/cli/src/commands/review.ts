import { type Command, Option } from 'commander';
import type { PlanContent, OutlineEdit, PlanRow } from '#plans';
import type { Warning } from '#outline';
import { at, ServerClient } from '../client.ts';
import { printJson } from '../output.ts';
import { date, dateRange, names, pair } from '../parsers.ts';
import { reviewLines } from '../review-lines.ts';
import { bodyOf, type WishOptions, wishing } from '../server-command.ts';
import { type Receipt, showReceipt } from '../wish.ts';
import { type World } from '../world.ts';

/** A plan as the server shows it. */
export type PlanDetail = PlanRow & {
  readonly content: PlanContent;
  readonly doubts: readonly Warning[];
};

export function addReview(program: Command, world: World): void {
  const edits: OutlineEdit[] = [];
  const command = wishing(program.command('review'))
    .summary('审定大纲')
    .description('审定大纲。不带修改：列出存疑之处和待裁定的任务；带修改：按写出的次序逐条执行。')
    .argument('PLAN', '方案编号');
  for (const option of editOptions(edits)) command.addOption(option);
  command
    .addHelpText(
      'after',
      '\n例：duban review zezhou --set-lead zezhou.t2=县教育局 --merge 县工信局=县工业和信息化局',
    )
    .action(async (plan: string, options: WishOptions) => {
      const client = new ServerClient(options);
      if (edits.length > 0) {
        const body = bodyOf({ edits, reason: options.reason });
        const receipt = await client.post<Receipt>(at`plans/${plan}/edits`, body);
        showReceipt(world, options, receipt, `已改 ${edits.length} 处：${plan}`);
        return;
      }
      const detail = await client.get<PlanDetail>(at`plans/${plan}`);
      if (options.json) printJson(world, detail);
      else reviewLines(detail, world).forEach(world.say);
    });
}

/** Options that each may be given several times; all of them add to `edits` in the order they are written. */
function editOptions(edits: OutlineEdit[]): readonly Option[] {
  const option = (
    flags: string,
    description: string,
    read: (text: string) => OutlineEdit,
  ): Option => new Option(flags, description).argParser((text) => edits.push(read(text)));
  return [
    option('--set-lead <编号=单位,单位>', '指定牵头单位，其余的为配合', (text) => {
      const [id, leads] = pair(text);
      return { edit: 'set-leads', id, leads: names(leads) };
    }),
    option('--merge <甲=乙>', '甲就是乙：合并单位名称', (text) => {
      const [from, into] = pair(text);
      return { edit: 'merge-organization', from, into };
    }),
    option('--resolve <集体=甲,乙>', '分解“各镇人民政府”这样的集体单位', (text) => {
      const [collective, members] = pair(text);
      return { edit: 'resolve-collective', collective, members: names(members) };
    }),
    option('--due <编号=日期>', '改时限', (text) => {
      const [id, dueOn] = pair(text);
      return { edit: 'set-due', id, dueOn: date(dueOn) };
    }),
    option('--title <编号=名称>', '改名称', (text) => {
      const [id, title] = pair(text);
      return { edit: 'set-title', id, title };
    }),
    option('--period <起..止>', '改方案期限', (text) => ({
      edit: 'set-period',
      ...dateRange(text),
    })),
    option('--drop <编号>', '删去：不是任务', (id) => ({ edit: 'drop', id })),
  ];
}
