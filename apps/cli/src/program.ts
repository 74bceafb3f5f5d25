import { Command } from 'commander';
import { addAdopt } from './commands/adopt.ts';
import { addAmend } from './commands/amend.ts';
import { addAssign } from './commands/assign.ts';
import { addAudit } from './commands/audit.ts';
import { addBegin } from './commands/begin.ts';
import { addCalendar } from './commands/calendar.ts';
import { addCheckins } from './commands/checkins.ts';
import { addClock } from './commands/clock.ts';
import { addComplete } from './commands/complete.ts';
import { addConclude } from './commands/conclude.ts';
import { addContacts } from './commands/contacts.ts';
import { addDiscard } from './commands/discard.ts';
import { addDoctor } from './commands/doctor.ts';
import { addEditing } from './commands/edit.ts';
import { addEnrol } from './commands/enrol.ts';
import { addEscalations } from './commands/escalations.ts';
import { addEvidence } from './commands/evidence.ts';
import { addExplain } from './commands/explain.ts';
import { addExtensions } from './commands/extensions.ts';
import { addImport } from './commands/import.ts';
import { addLogin } from './commands/login.ts';
import { addLogout } from './commands/logout.ts';
import { addMails } from './commands/mails.ts';
import { addMeasure } from './commands/measure.ts';
import { addMigrate } from './commands/migrate.ts';
import { addObligations } from './commands/obligations.ts';
import { addOrganizations } from './commands/organizations.ts';
import { addPhases } from './commands/phases.ts';
import { addPlans } from './commands/plans.ts';
import { addPolicies } from './commands/policies.ts';
import { addProblems } from './commands/problems.ts';
import { addRead } from './commands/read.ts';
import { addReport } from './commands/report.ts';
import { addReview } from './commands/review.ts';
import { addRights } from './commands/rights.ts';
import { addRule } from './commands/rule.ts';
import { addSimulate } from './commands/simulate.ts';
import { addStatus } from './commands/status.ts';
import { addTargets } from './commands/targets.ts';
import { addTasks } from './commands/tasks.ts';
import { addTodo } from './commands/todo.ts';
import { addUsers } from './commands/users.ts';
import { addWithdraw } from './commands/withdraw.ts';
import { addWorkdays } from './commands/workdays.ts';
import { endingOf } from './failure.ts';
import { demandNeeded } from './options.ts';
import { chineseHelp } from './usage.ts';
import { type World } from './world.ts';

type AddCommand = (program: Command, world: World) => void;

const COMMANDS: readonly AddCommand[] = [
  addRead,
  addWorkdays,
  addSimulate,
  addImport,
  addBegin,
  addAssign,
  addReview,
  addEditing,
  addDiscard,
  addRule,
  addAdopt,
  addAmend,
  addConclude,
  addWithdraw,
  addTodo,
  addPlans,
  addPhases,
  addTasks,
  addObligations,
  addEscalations,
  addTargets,
  addExplain,
  addEvidence,
  addReport,
  addCheckins,
  addComplete,
  addExtensions,
  addMeasure,
  addMails,
  addProblems,
  addContacts,
  addOrganizations,
  addLogin,
  addEnrol,
  addLogout,
  addUsers,
  addPolicies,
  addCalendar,
  addAudit,
  addStatus,
  addDoctor,
  addClock,
  addMigrate,
  addRights,
];

function programOf(world: World): Command {
  const program = new Command('duban')
    .description('督办：分解实施方案，跟踪时限，提醒和督办到人。')
    .usage('<命令> [参数] [选项]')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [命令]', '显示帮助')
    .configureHelp(chineseHelp)
    .configureOutput({
      writeOut: (text) => world.write(text),
      writeErr: (text) => world.tell(text.trimEnd()),
      outputError: () => undefined, // told once, in our own words, where the error is caught
      getOutHelpWidth: () => world.width ?? 100,
    })
    .enablePositionalOptions() // `escalations answer … --json` is the answer's, not the list's
    .exitOverride()
    .hook('preAction', (_program, command) => demandNeeded(command));
  for (const add of COMMANDS) add(program, world);
  return program;
}

/**
 * Runs one command. Never throws.
 * @param args as typed, without the program's name
 * @returns the exit code: 0 done · 1 refused or findings · 2 usage · 3 fault
 */
export async function runCli(args: readonly string[], world: World): Promise<number> {
  try {
    await programOf(world).parseAsync(readyForCommander(args), { from: 'user' });
    return 0;
  } catch (error) {
    const { exitCode, sentence } = endingOf(error);
    if (sentence !== undefined) world.tell(sentence);
    return exitCode;
  }
}

/** `-10wd` is an offset, not an option: behind a `--` commander takes it for what it is. */
function readyForCommander(args: readonly string[]): readonly string[] {
  const [name, ...rest] = args;
  if (name !== 'workdays' || rest.includes('--')) return args;
  const isOption = (arg: string): boolean => /^-\D/.test(arg);
  return [name, ...rest.filter(isOption), '--', ...rest.filter((arg) => !isOption(arg))];
}
