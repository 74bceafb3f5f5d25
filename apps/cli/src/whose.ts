import type { TaskDetail } from './api.ts';
import { type ServerClient } from './client.ts';
import { Failure } from './failure.ts';
import { type StepOption } from './options.ts';

type Part = TaskDetail['assignments'][number];
type Step = NonNullable<Part['steps']>[number];

/** What of a unit's part in a task is judged. */
const WAITING = {
  claim: { word: '待审核的办结申请', waits: ({ status }: Part | Step) => status === 'claimed' },
  extension: {
    word: '待审批的延期申请',
    waits: ({ pendingExtension }: Part | Step) => Boolean(pendingExtension),
  },
  dispute: {
    word: '待答复的异议',
    waits: (part: Part | Step) => 'dispute' in part && Boolean(part.dispute),
  },
  completion: { word: '已办结的事项', waits: ({ status }: Part | Step) => status === 'accepted' },
} as const;

export type Judging = StepOption & { readonly organization?: string };
export type Judged = StepOption & { readonly organization: string };

/**
 * Fills in whose part is meant where only one can be.
 * @throws {Failure} 1 when none waits · 2 when several do, naming them
 */
export const meant =
  <O extends Judging>(what: keyof typeof WAITING) =>
  async (server: ServerClient, options: O, taskId: string): Promise<O & Judged> => {
    const { organization } = options;
    if (organization !== undefined) return { ...options, organization };
    const { word, waits } = WAITING[what];
    const task = await server.get('/api/tasks/{taskId}', { path: { taskId } });
    const parts = task.assignments.filter((part) => [part, ...(part.steps ?? [])].some(waits));
    const names = parts.map((part) => part.organization);
    const [only, ...others] = names;
    if (only === undefined) throw new Failure(1, `${taskId}没有${word}。`);
    if (others.length === 0) return { ...options, organization: only };
    throw new Failure(
      2,
      `有${names.length}个单位的${word}，请用 --organization 指定：${names.join('、')}`,
    );
  };
