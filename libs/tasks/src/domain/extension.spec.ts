import { specFor } from '#testing';
import {
  accept,
  accepted,
  askExtension,
  assign,
  assigned,
  claim,
  claimed,
  declineExtension,
  education,
  extensionAsked,
  extensionDeclined,
  extensionGranted,
  extensionWithdrawn,
  grantExtension,
  returned,
  science,
  suspended,
  withdrawExtension,
  youth,
} from './task.fixtures.ts';
import { taskDecider } from './task.ts';

const given = specFor(taskDecider);
const led = assigned({ leads: [education], supports: [science] });
const asked = (on: string, newDueOn: string, late = false) =>
  extensionAsked(education, on, ['2025-12-31', newDueOn], late);
const waiting = [led, asked('2025-11-03', '2026-03-31')] as const;

describe('asking for an extension', () => {
  it('is for who owes completion', () => {
    given(led)
      .when(askExtension(education, '2025-11-03', '2026-03-31'))
      .then(asked('2025-11-03', '2026-03-31'));
    given(led)
      .when(askExtension(science, '2025-11-03', '2026-03-31'))
      .thenRefused('organization-not-owing');
    given(led)
      .when(askExtension(youth, '2025-11-03', '2026-03-31'))
      .thenRefused('organization-not-assigned');
  });

  it('is in time on the due date and recorded as late on the day after', () => {
    given(led)
      .when(askExtension(education, '2025-12-31', '2026-03-31'))
      .then(asked('2025-12-31', '2026-03-31'));
    given(led)
      .when(askExtension(education, '2026-01-01', '2026-03-31'))
      .then(asked('2026-01-01', '2026-03-31', true));
  });

  it('needs a reason and a date after the one in force, not past, not beyond 2100', () => {
    const refusals = [
      ['2025-11-03', '2025-12-31', '招标推迟', 'extension-not-later'],
      ['2026-02-01', '2026-01-31', '招标推迟', 'due-date-past'],
      ['2025-11-03', '2101-01-01', '招标推迟', 'due-date-too-far'],
      ['2025-11-03', '2026-03-31', '', 'extension-reason-missing'],
    ] as const;
    for (const [on, newDueOn, reason, code] of refusals) {
      given(led)
        .when(askExtension(education, on, newDueOn, reason))
        .thenRefused(code);
    }
    given(led)
      .when(askExtension(education, '2026-01-31', '2026-01-31'))
      .then(asked('2026-01-31', '2026-01-31', true));
  });

  it('an extension asked again for the same date changes nothing; for another one it has to be withdrawn first', () => {
    given(...waiting)
      .when(askExtension(education, '2025-11-20', '2026-03-31', '另有原因'))
      .thenNothing();
    given(...waiting)
      .when(askExtension(education, '2025-11-20', '2026-06-30'))
      .thenRefused('extension-pending');
    given(...waiting, extensionWithdrawn(education, '2025-11-20'))
      .when(askExtension(education, '2025-11-20', '2026-06-30'))
      .then(asked('2025-11-20', '2026-06-30'));
  });

  it('is taken five times a day of each organization, withdrawn ones too', () => {
    const one = [asked('2025-11-03', '2026-03-31'), extensionWithdrawn(education, '2025-11-03')];
    const five = Array.from({ length: 5 }, () => one).flat();
    given(led, ...five.slice(0, 8))
      .when(askExtension(education, '2025-11-03', '2026-06-30'))
      .then(asked('2025-11-03', '2026-06-30'));
    given(led, ...five)
      .when(askExtension(education, '2025-11-03', '2026-06-30'))
      .thenRefused('extensions-too-many');
    given(led, ...five)
      .when(askExtension(education, '2025-11-04', '2026-06-30'))
      .then(asked('2025-11-04', '2026-06-30'));
  });

  it('is refused while a claim waits, after acceptance, while the clock stands still, and without a date', () => {
    const command = askExtension(education, '2025-11-10', '2026-03-31');
    const claiming = claimed(education, '2025-11-05');
    given(led, claiming).when(command).thenRefused('completion-claimed');
    given(led, claiming, accepted(education, '2025-11-06', '2025-11-05'))
      .when(command)
      .thenRefused('task-already-accepted');
    given(led, suspended([education, science], '2025-11-05'))
      .when(command)
      .thenRefused('task-suspended');
    given(led, claiming, returned(education, '2025-11-06', '不全'))
      .when(command)
      .then(asked('2025-11-10', '2026-03-31'));
    const { data } = assign({ leads: [education] });
    given({ type: 'TaskAssigned', data: { ...data, dueOn: null } })
      .when(command)
      .thenRefused('due-date-missing');
  });
});

describe('the answer to a request for an extension', () => {
  const granted = extensionGranted(education, '2025-11-05', ['2025-12-31', '2026-03-31']);

  it('grants the date asked for, or another one after the date in force', () => {
    given(...waiting)
      .when(grantExtension(education, '2025-11-05'))
      .then(granted);
    given(...waiting)
      .when(grantExtension(education, '2025-11-05', '2026-01-31'))
      .then(extensionGranted(education, '2025-11-05', ['2025-12-31', '2026-01-31']));
    given(...waiting)
      .when(grantExtension(education, '2025-11-05', '2025-12-31'))
      .thenRefused('extension-not-later');
    given(...waiting)
      .when(grantExtension(education, '2025-11-05', '2101-01-01'))
      .thenRefused('due-date-too-far');
    given(...waiting, suspended([education, science], '2025-11-04'))
      .when(grantExtension(education, '2025-11-05'))
      .thenRefused('task-suspended');
  });

  it('is in force at once, and a second one goes on from there', () => {
    given(...waiting, granted)
      .when(askExtension(education, '2026-02-01', '2026-06-30'))
      .then(extensionAsked(education, '2026-02-01', ['2026-03-31', '2026-06-30']));
    given(...waiting, granted)
      .when(askExtension(education, '2026-02-01', '2026-03-31'))
      .thenRefused('extension-not-later');
  });

  it('declines with a reason', () => {
    given(...waiting)
      .when(declineExtension(education, '2025-11-05'))
      .then(extensionDeclined(education, '2025-11-05'));
    given(...waiting)
      .when(declineExtension(education, '2025-11-05', ' '))
      .thenRefused('decline-reason-missing');
  });

  it('is spared by a withdrawal', () =>
    given(...waiting)
      .when(withdrawExtension(education, '2025-11-05'))
      .then(extensionWithdrawn(education, '2025-11-05')));

  it('needs a request that waits', () => {
    for (const command of [
      grantExtension(education, '2025-11-05'),
      declineExtension(education, '2025-11-05'),
      withdrawExtension(education, '2025-11-05'),
      grantExtension(youth, '2025-11-05'),
    ]) {
      given(led).when(command).thenRefused('extension-not-pending');
    }
    given(...waiting, granted)
      .when(declineExtension(education, '2025-11-06'))
      .thenRefused('extension-not-pending');
    given(...waiting, granted)
      .when(grantExtension(education, '2025-11-06', '2026-06-30'))
      .thenRefused('extension-not-pending');
  });

  it('is void once completion was accepted', () =>
    given(
      ...waiting,
      claimed(education, '2025-11-20'),
      accepted(education, '2025-11-21', '2025-11-20'),
    )
      .when(grantExtension(education, '2025-11-22'))
      .thenRefused('extension-not-pending'));

  it('does not keep a claim from being made and accepted', () => {
    given(...waiting)
      .when(claim(education, '2025-11-20'))
      .then(claimed(education, '2025-11-20'));
    given(...waiting, claimed(education, '2025-11-20'))
      .when(accept(education, '2025-11-21'))
      .then(accepted(education, '2025-11-21', '2025-11-20'));
  });
});
