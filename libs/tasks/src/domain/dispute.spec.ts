import { specFor } from '#testing';
import {
  accepted,
  assigned,
  assignedOn,
  claimed,
  dismiss,
  dismissed,
  dispute,
  disputed,
  education,
  office,
  ruled,
  science,
  signed,
  youth,
} from './task.fixtures.ts';
import { taskDecider } from './task.ts';

const given = specFor(taskDecider);
const duties = { leads: [education], supports: [science] };
/** A Wednesday; Thursday, Friday and Monday are the three working days. */
const led = assignedOn('2025-11-05', duties);

describe('disputing an assignment', () => {
  it('is open to everybody named in the task, signed or not, with somebody else proposed or not', () => {
    given(led).when(dispute(education, '2025-11-06')).then(disputed(education, '2025-11-06'));
    given(led, signed(science, '2025-11-05'))
      .when(dispute(science, '2025-11-06', { proposed: youth }))
      .then(disputed(science, '2025-11-06', { proposed: youth }));
    given(led).when(dispute(youth, '2025-11-06')).thenRefused('organization-not-assigned');
    given(assigned({})).when(dispute(null, '2025-11-06')).thenRefused('organization-not-assigned');
  });

  it('takes three working days, and is recorded as late afterwards', () => {
    given(led).when(dispute(education, '2025-11-10')).then(disputed(education, '2025-11-10'));
    given(led)
      .when(dispute(education, '2025-11-11'))
      .then(disputed(education, '2025-11-11', { late: true }));
  });

  it('counts for a newcomer from the ruling that named it', () => {
    const organizations = [education, science, youth];
    const named = ruled(duties, { leads: [youth] }, { organizations, on: '2025-12-01' });
    given(led, named).when(dispute(youth, '2025-12-04')).then(disputed(youth, '2025-12-04'));
    given(led, named)
      .when(dispute(youth, '2025-12-05'))
      .then(disputed(youth, '2025-12-05', { late: true }));
  });

  it('a dispute repeated while it waits changes nothing, and another one is refused', () => {
    const waiting = [led, disputed(education, '2025-11-06')] as const;
    given(...waiting)
      .when(dispute(education, '2025-11-20'))
      .thenNothing();
    given(...waiting)
      .when(dispute(education, '2025-11-07', { reason: '人手不足' }))
      .thenRefused('dispute-pending');
    given(...waiting)
      .when(dispute(education, '2025-11-07', { proposed: youth }))
      .thenRefused('dispute-pending');
  });

  it('needs a reason, and somebody else where it proposes somebody', () => {
    given(led)
      .when(dispute(education, '2025-11-06', { reason: ' ' }))
      .thenRefused('dispute-reason-missing');
    given(led)
      .when(dispute(education, '2025-11-06', { proposed: education }))
      .thenRefused('dispute-proposes-itself');
  });

  it('is over once completion was accepted', () => {
    const done = [led, claimed(education, '2025-11-20')] as const;
    const accepting = accepted(education, '2025-11-21', '2025-11-20');
    given(...done, accepting)
      .when(dispute(education, '2025-11-22'))
      .thenRefused('task-already-accepted');
    given(...done, accepting)
      .when(dispute(science, '2025-11-22'))
      .thenRefused('task-already-accepted');
    given(led, disputed(education, '2025-11-06'), ...done.slice(1), accepting)
      .when(dismiss(education, '2025-11-22'))
      .thenRefused('dispute-not-pending');
  });
});

describe('the office’s answer to a dispute', () => {
  const waiting = [led, disputed(education, '2025-11-06')] as const;

  it('dismisses it with a reason, after which it may be raised again', () => {
    given(...waiting)
      .when(dismiss(education, '2025-11-07'))
      .then(dismissed(education, '2025-11-07'));
    given(...waiting)
      .when(dismiss(education, '2025-11-07', ' '))
      .thenRefused('dismiss-reason-missing');
    given(...waiting, dismissed(education, '2025-11-07'))
      .when(dispute(education, '2025-11-10'))
      .then(disputed(education, '2025-11-10'));
  });

  it('needs a dispute, of an organization that is named', () => {
    given(led).when(dismiss(education, '2025-11-07')).thenRefused('dispute-not-pending');
    given(led).when(dismiss(office, '2025-11-07')).thenRefused('organization-not-assigned');
  });

  it('is given by a ruling that takes the part away or changes its role', () => {
    const organizations = [education, science, youth];
    const gone = ruled(duties, { leads: [youth] }, { organizations, on: '2025-11-10' });
    given(...waiting, gone)
      .when(dismiss(education, '2025-11-11'))
      .thenRefused('organization-not-assigned');
    const supporting = { leads: [youth], supports: [education] };
    given(...waiting, ruled(duties, supporting, { organizations, on: '2025-11-10' }))
      .when(dismiss(education, '2025-11-11'))
      .thenRefused('dispute-not-pending');
    const same = { leads: [education, youth] };
    given(...waiting, ruled(duties, same, { organizations, on: '2025-11-10' }))
      .when(dismiss(education, '2025-11-11'))
      .then(dismissed(education, '2025-11-11'));
  });
});
