import { fold } from '#kernel';
import { specFor } from '#testing';
import {
  accept,
  accepted,
  assign,
  assigned,
  cancel,
  cancelled,
  claim,
  claimed,
  day,
  declineExtension,
  dismiss,
  dispute,
  education,
  askExtension,
  extensionGranted,
  returnClaim,
  grantExtension,
  office,
  reopen,
  report,
  resume,
  revise,
  revised,
  rule,
  ruled,
  science,
  sign,
  signed,
  suspend,
  suspended,
  terms,
  withdrawExtension,
  youth,
} from './task.fixtures.ts';
import { taskDecider } from './task.ts';

const given = specFor(taskDecider);
const duties = { leads: [education], supports: [science] };
const led = assigned(duties);
const organizations = [education, science, youth];

describe('a ruling of the plan', () => {
  const handedOn = { leads: [youth], supports: [science] };
  const transfer = ruled(duties, handedOn, { organizations, on: '2025-11-03' });

  it('takes a part from one organization and gives it to another', () =>
    given(led).when(rule(handedOn, '2025-11-03')).then(transfer));

  it('lets a support that leads now dispute that from this day on; what it signed stays signed', () => {
    const leads = { leads: [science], supports: [] };
    const state = fold(taskDecider, [
      led,
      signed(science, '2025-09-03'),
      ruled(duties, leads, { organizations: [education, science], on: '2025-11-03' }),
    ]);
    expect(state).toMatchObject({
      assignments: [
        { organization: science, role: 'lead', assignedOn: '2025-11-03', signedOn: '2025-09-03' },
      ],
    });
  });

  it('hands on the date that was put off, also to who only supported before', () => {
    const extended = [led, extensionGranted(education, '2025-11-01', ['2025-12-31', '2026-03-31'])];
    for (const leads of [[youth], [science]]) {
      const after = { leads, supports: [] };
      const [told] = taskDecider.decide(rule(after, '2025-11-03'), fold(taskDecider, extended));
      expect(told).toMatchObject({ data: { dueOn: '2026-03-31', handedOn: true } });
      const state = fold(taskDecider, [...extended, ...(told ? [told] : [])]);
      expect(state).toMatchObject({
        assignments: [{ organization: leads[0], owes: true, dueOn: '2026-03-31', moved: true }],
      });
    }
  });

  it('hands on nothing while who had it put off still owes it', () => {
    const both = { leads: [education, youth], supports: [science] };
    const [told] = taskDecider.decide(
      rule(both, '2025-11-03'),
      fold(taskDecider, [
        led,
        extensionGranted(education, '2025-11-01', ['2025-12-31', '2026-03-31']),
      ]),
    );
    expect(told).not.toHaveProperty('data.handedOn');
  });

  it('a ruling of the plan that is so already changes nothing', () =>
    given(led).when(rule(duties, '2025-11-03')).thenNothing());

  it('lets who stays keep what it did; who comes begins', () => {
    const task = fold(taskDecider, [
      assigned({ leads: [science] }),
      signed(science, '2025-10-01'),
      extensionGranted(science, '2025-10-02', ['2025-12-31', '2026-03-31']),
      ruled({ leads: [science] }, { leads: [science, youth] }, { organizations, on: '2025-11-03' }),
    ]);
    expect(task).toMatchObject({
      assignments: [
        { organization: science, signedOn: '2025-10-01', dueOn: '2026-03-31', extensions: 1 },
        {
          organization: youth,
          owes: true,
          signedOn: null,
          assignedOn: '2025-11-03',
          originallyDueOn: '2025-12-31',
          dueOn: '2025-12-31',
        },
      ],
    });
  });

  it('leaves it to the office when it names nobody, and stops the newcomer’s clock with the others’', () => {
    const nobody = { leads: [], supports: [] };
    given(led)
      .when(rule(nobody, '2025-11-03'))
      .then(
        ruled(duties, nobody, { organizations: [education, science, office], on: '2025-11-03' }),
      );
    const from = day('2025-11-01');
    given(led, suspended([education, science], from))
      .when(rule(handedOn, '2025-11-03'))
      .then(ruled(duties, handedOn, { organizations, on: '2025-11-03', suspendedFrom: from }));
  });
});

describe('an amendment of the plan', () => {
  const dueOn = day('2026-06-30');
  const asked = { dueOn, dueOnDefaulted: false };
  const before = { dueOn: terms.dueOn, dueOnDefaulted: true };
  const later = revised(asked, [education, science], { before, on: '2025-11-03' });

  it('changes what is asked, and says what it was', () => {
    given(led).when(revise(asked, '2025-11-03')).then(later);
    given(led).when(revise({}, '2025-11-03')).thenNothing();
    given(led).when(revise(terms, '2025-11-03')).thenNothing();
  });

  it('that changes who does it, too, says so first: newcomers begin with what it asks', () => {
    const handedOn = { leads: [education, youth], supports: [science] };
    const facts = { organizations, on: '2025-11-03', asked, dueOn };
    const transfer = ruled(duties, handedOn, facts);
    given(led)
      .when(rule(handedOn, '2025-11-03', asked))
      .then(transfer);
    given(led, transfer)
      .when(revise(asked, '2025-11-03'))
      .then(revised(asked, [education, youth, science], { before, on: '2025-11-03' }));
    expect(fold(taskDecider, [led, transfer])).toMatchObject({
      terms: { dueOn: '2025-12-31' },
      assignments: [
        { organization: education, dueOn: '2025-12-31' },
        { organization: youth, originallyDueOn: '2026-06-30', dueOn: '2026-06-30' },
        { organization: science, dueOn: '2025-12-31' },
      ],
    });
  });

  it('that asks otherwise of a newcomer keeps the date put off for who went', () => {
    const extended = extensionGranted(education, '2025-11-01', ['2025-12-31', '2026-09-30']);
    const handedOn = { leads: [youth], supports: [science] };
    given(led, extended)
      .when(rule(handedOn, '2025-11-03', asked))
      .then(
        ruled(duties, handedOn, {
          organizations,
          on: '2025-11-03',
          asked,
          dueOn: day('2026-09-30'),
          handedOn: true,
        }),
      );
  });

  it('moves the date of all but those whose own date was moved', () => {
    const task = fold(taskDecider, [
      assigned({ leads: [education, science] }),
      extensionGranted(science, '2025-10-02', ['2025-12-31', '2026-03-31']),
      later,
    ]);
    expect(task).toMatchObject({
      assignments: [
        { originallyDueOn: '2025-12-31', dueOn: '2026-06-30' },
        { originallyDueOn: '2025-12-31', dueOn: '2026-03-31' },
      ],
    });
  });
});

describe('cancelling a task', () => {
  const over = [led, cancelled([education, science], '2025-11-03')] as const;

  it('needs a reason, and happens once', () => {
    given(led).when(cancel('2025-11-03')).then(over[1]);
    given(led).when(cancel('2025-11-03', '')).thenRefused('cancel-reason-missing');
    given(...over)
      .when(cancel('2025-11-04', '另有原因'))
      .thenNothing();
  });

  it('refuses everything that comes later', () => {
    for (const command of [
      sign(education, '2025-11-04'),
      report(education),
      claim(education, '2025-11-04'),
      accept(education, '2025-11-04'),
      returnClaim(education, '2025-11-04', '不全'),
      reopen(education, '2025-11-04', '2026-01-01'),
      dispute(education, '2025-11-04'),
      dismiss(education, '2025-11-04'),
      askExtension(education, '2025-11-04', '2026-03-31'),
      grantExtension(education, '2025-11-04'),
      declineExtension(education, '2025-11-04'),
      withdrawExtension(education, '2025-11-04'),
      suspend('2025-11-04'),
      resume('2025-11-04'),
    ]) {
      given(...over)
        .when(command)
        .thenRefused('task-cancelled');
    }
  });

  it('lets what follows the plan pass', () => {
    given(...over)
      .when(rule({ leads: [youth] }, '2025-11-04'))
      .thenNothing();
    given(...over)
      .when(revise({ title: '别的' }, '2025-11-04'))
      .thenNothing();
    given(...over)
      .when(assign(duties))
      .thenNothing();
  });

  it('leaves what was accepted accepted', () => {
    const task = fold(taskDecider, [
      assigned({ leads: [education, science] }),
      claimed(education, '2025-11-01'),
      accepted(education, '2025-11-02', '2025-11-01'),
      cancelled([education, science], '2025-11-03'),
    ]);
    expect(task).toMatchObject({ assignments: [{ status: 'accepted' }, { status: 'cancelled' }] });
  });
});
