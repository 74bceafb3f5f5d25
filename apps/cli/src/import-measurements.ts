import { type Command } from 'commander';
import { LONG_MS, ServerClient } from './client.ts';
import { listFile, showImport } from './import-list.ts';
import { headings } from './labels.ts';
import { type ChangeOptions, withChangeOptions } from './server-command.ts';
import { type World } from './world.ts';

type Options = ChangeOptions & { readonly preview?: true };

/** Adds `import FILE`: measurements by the sheet, all or none. */
export function importMeasurements(measure: Command, world: World): void {
  withChangeOptions(measure.command('import'))
    .summary('批量报送：CSV 或 .xlsx，全部通过才写入')
    .description(
      '批量报送。首行为表头：指标编号,截至日期,数值,单位,来源,佐证；后三列可缺。逐行检查，有一行未通过则全部不写入。同一单位同一日期的数据只记一次：再次导入只写新增的行；数值变了的须用 --reason 说明更正理由。',
    )
    .argument('FILE', '.xlsx 或 CSV 文件')
    .option('--preview', '只检查，不写入')
    .addHelpText('after', '\n例：duban measure import 四季度.xlsx --preview')
    .action(async (file: string, options: Options) => {
      const { preview, reason } = options;
      const server = new ServerClient(options);
      const report = await server.post('/api/targets/measurements/import', {
        body: { ...(await listFile(file)), preview, reason },
        timeoutMs: LONG_MS,
      });
      const counts = [
        `新增${report.new}行`,
        `已有${report.known}行`,
        `更正${report.changed}行`,
        `未通过${report.refused}行`,
      ].join('，');
      const imported = {
        lines: report.lines,
        subject: { title: headings.targetId, of: (line: { targetId: string }) => line.targetId },
        done: `${report.preview ? '检查' : '报送'}：${counts}`,
        refused: report.refused,
        warning: '全部未写入',
      };
      showImport(world, report, imported, options);
    });
}
