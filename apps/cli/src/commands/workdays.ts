import { type Command, InvalidArgumentError } from 'commander';
import { type Offset, parseOffset } from '#calendar';
import { Rejection } from '#contract';
import { type LocalDate } from '#kernel';
import { type JsonOption, printJson } from '../output.ts';
import { date } from '../parsers.ts';
import { type World } from '../world.ts';

function offset(text: string): Offset {
  try {
    return parseOffset(text);
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    throw new InvalidArgumentError('应为如-10wd、+3wd、-30d、0d的偏移，不超过3660天');
  }
}

export function addWorkdays(program: Command, world: World): void {
  program
    .command('workdays')
    .summary('推算工作日')
    .description('按国务院办公厅节假日安排，从一个日期推算若干工作日（wd）或天（d），并说明依据。')
    .argument('DATE', '起算日期，当日不计', date)
    .argument('OFFSET', '偏移：-10wd、+3wd、-30d、0d', offset)
    .option('--json', '只输出一个 JSON 文档')
    .addHelpText('after', '\n例：duban workdays 2025-12-31 -10wd')
    .action(async (start: LocalDate, distance: Offset, { json }: JsonOption) => {
      const calendar = await import('#calendar');
      const explanation = calendar.explainShift(calendar.stateCouncilCalendar, start, distance);
      const lines = calendar.explanationText(explanation);
      if (json) {
        const offset = calendar.formatOffset(distance);
        printJson(world, { ...explanation, offset, explanation: lines });
        return;
      }
      world.say(world.paint('bold', explanation.result));
      lines.forEach(world.say);
    });
}
