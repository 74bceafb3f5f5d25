import { words } from '#contract';
import { type StepContent } from '#plans/rules';

/** What an amendment does to the steps of a task: 第2步时限 2026-09-30 → 2026-12-31；新增第4步… */
export function stepChanges(before: unknown, after: unknown): string {
  const [was, is] = [stepsIn(before), stepsIn(after)];
  const kept = new Map(was.map((step) => [step.no, step]));
  const left = new Set(is.map(({ no }) => no));
  return [
    ...is.flatMap((step) => {
      const old = kept.get(step.no);
      return old ? changed(old, step) : [`新增${told(step)}`];
    }),
    ...was.filter(({ no }) => !left.has(no)).map((step) => `取消${told(step)}`),
  ].join('；');
}

const stepsIn = (value: unknown): readonly StepContent[] =>
  Array.isArray(value) ? (value as readonly StepContent[]) : [];

const named = ({ no }: StepContent): string => words.stepWord(String(no)).zh;

const told = (step: StepContent): string => `${named(step)}“${step.title}”（${step.dueOn}）`;

function changed(old: StepContent, step: StepContent): readonly string[] {
  return [
    ...(old.dueOn === step.dueOn ? [] : [`${named(step)}时限 ${old.dueOn} → ${step.dueOn}`]),
    ...(old.title === step.title ? [] : [`${named(step)}事项 ${old.title} → ${step.title}`]),
    ...(whoOf(old) === whoOf(step)
      ? []
      : [`${named(step)}单位 ${whoOf(old) || '随任务'} → ${whoOf(step) || '随任务'}`]),
  ];
}

const whoOf = ({ duties }: StepContent): string =>
  duties ? [...duties.leads, ...duties.responsible, ...duties.supports].join('、') : '';
