import { word } from './word.ts';

/** What stands together in a person's list. */
export const todoGroups = {
  waiting: word('待答复', 'waiting for you'),
  unkept: word('承诺到期未办结', 'promises not kept'),
  lapsed: word('新增逾期', 'newly overdue'),
  verify: word('待核实', 'to be verified'),
  returned: word('已退回', 'returned'),
  sign: word('待签收', 'to be signed for'),
  overdue: word('已逾期', 'overdue'),
  due: word('10个工作日内到期', 'due within 10 working days'),
  submitted: word('已提交，等待答复', 'handed in, waiting'),
  undelivered: word('未送达', 'undelivered'),
  raised: word('本周列入黄色、红色', 'yellow and red of this week'),
  done: word('近30日办结', 'done in the last 30 days'),
} as const;

/** What a person is asked for. */
export const todoAsks = {
  'answer-case': word('回复督办', 'reply to the notice'),
  redo: word('补充办理', 'complete it'),
  sign: word('签收', 'sign for it'),
  do: word('办理', 'do it'),
  'judge-claim': word('审核办结申请', 'review completion'),
  'judge-extension': word('审批延期申请', 'decide on extension'),
  'judge-dispute': word('答复异议', 'answer objection'),
  'rule-past': word('认定', 'rule on it'),
  'sign-red-card': word('签发督办单', 'issue red notice'),
  urge: word('催办', 'urge'),
  'review-plan': word('审定方案', 'review plan'),
  'review-amendment': word('审定调整稿', 'review amended text'),
  'verify-figure': word('核实数据', 'verify figure'),
  'register-contact': word('登记联系人', 'register contact'),
  wait: word('等待答复', 'wait'),
  done: word('已办结', 'done'),
} as const;
