import { specFor } from '#testing';
import {
  accept,
  accepted,
  assign,
  assigned,
  assignedOn,
  claim,
  claimed,
  day,
  education,
  returnClaim,
  office,
  report,
  reported,
  returned,
  science,
  sign,
  signed,
  unmeasured,
  youth,
} from './task.fixtures.ts';
import { taskDecider } from './task.ts';

const given = specFor(taskDecider);
const led = assigned({ leads: [education], supports: [science] });

describe('a task of an adopted plan', () => {
  it('is assigned once', () => {
    given()
      .when(assign({ leads: [education], supports: [science] }))
      .then(led);
    given(led)
      .when(assign({ leads: [youth] }))
      .thenNothing();
  });

  it('must be assigned before anything is done about it', () => {
    for (const command of [
      sign(education, '2022-01-10'),
      report(education),
      claim(education, '2025-12-01'),
      accept(education, '2025-12-02'),
      returnClaim(education, '2025-12-02', '材料不全'),
    ]) {
      given().when(command).thenRefused('task-not-found');
    }
  });
});

describe('signing for an assignment', () => {
  it('is open to everybody named in the task', () => {
    given(led).when(sign(education, '2022-01-10')).then(signed(education, '2022-01-10'));
    given(led).when(sign(science, '2022-01-11')).then(signed(science, '2022-01-11'));
  });

  it('counts once; the first day holds', () =>
    given(led, signed(science, '2022-01-11')).when(sign(science, '2022-01-20')).thenNothing());

  it('is each one’s own', () =>
    given(led, signed(science, '2022-01-11'))
      .when(sign(education, '2022-01-12'))
      .then(signed(education, '2022-01-12')));

  it('is refused to whom the task does not name, the office included', () => {
    given(led).when(sign(youth, '2022-01-10')).thenRefused('organization-not-assigned');
    given(led).when(sign(null, '2022-01-10')).thenRefused('organization-not-assigned');
    given(assigned({})).when(sign(null, '2022-01-10')).thenRefused('organization-not-assigned');
  });
});

describe('reporting progress', () => {
  it('is open to everybody named in the task, and to the office', () => {
    given(led).when(report(education)).then(reported(education));
    given(led).when(report(science)).then(reported(science));
    given(led).when(report(null)).then(reported(office));
    given(led).when(report(youth)).thenRefused('organization-not-assigned');
  });

  it('may leave open how far it is', () => {
    given(led).when(unmeasured.command).then(unmeasured.fact);
    expect(JSON.stringify(unmeasured.fact)).not.toContain('percent');
  });

  it('under the same id is recorded once', () => {
    given(led, reported(education))
      .when(report(education, { percent: 70 }))
      .thenNothing();
    given(led, reported(education))
      .when(report(education, { text: '改写' }))
      .thenRefused('report-already-recorded');
    given(led, reported(education)).when(report(science)).thenRefused('report-already-recorded');
  });

  it('is taken twenty times a day of each organization', () => {
    const facts = Array.from({ length: 20 }, (_, index) => {
      return reported(education, { reportId: `r-${index}` });
    });
    const next = { reportId: 'r-next' };
    given(led, ...facts.slice(0, 19))
      .when(report(education, next))
      .then(reported(education, next));
    given(led, ...facts)
      .when(report(education, next))
      .thenRefused('reports-too-many');
    given(led, ...facts)
      .when(report(education, { reportId: 'r-7' }))
      .thenNothing();
    given(led, ...facts)
      .when(report(science, next))
      .then(reported(science, next));
  });

  it('takes 1 to 10 000 characters', () => {
    given(led)
      .when(report(education, { text: ' ' }))
      .thenRefused('report-empty');
    const longest = '进'.repeat(10_000);
    given(led)
      .when(report(education, { text: longest }))
      .then(reported(education, { text: longest }));
    given(led)
      .when(report(education, { text: `${longest}。` }))
      .thenRefused('report-too-long');
  });

  it('gives a percentage from 0 to 100', () => {
    for (const percent of [-1, 100.5, NaN]) {
      given(led).when(report(education, { percent })).thenRefused('percent-out-of-range');
    }
    for (const percent of [0, 33.3, 100]) {
      given(led).when(report(education, { percent })).then(reported(education, { percent }));
    }
  });
});

describe('claiming completion', () => {
  it('is for each lead, while somebody leads', () => {
    const two = assigned({ leads: [education, science], supports: [youth] });
    given(two)
      .when(claim(education, '2025-12-01', '见附件'))
      .then(claimed(education, '2025-12-01', '见附件'));
    given(two, claimed(education, '2025-12-01'))
      .when(claim(science, '2025-12-05'))
      .then(claimed(science, '2025-12-05'));
    given(two).when(claim(youth, '2025-12-01')).thenRefused('organization-not-owing');
    given(two).when(claim(null, '2025-12-01')).thenRefused('organization-not-assigned');
  });

  it('is for every responsible organization while nobody leads', () => {
    const leadless = assigned({ responsible: [education, science], supports: [youth] });
    given(leadless).when(claim(science, '2025-12-01')).then(claimed(science, '2025-12-01'));
    given(leadless).when(claim(youth, '2025-12-01')).thenRefused('organization-not-owing');
  });

  it('is for each support where nobody else is named', () =>
    given(assigned({ supports: [youth] }))
      .when(claim(youth, '2025-12-01'))
      .then(claimed(youth, '2025-12-01')));

  it('is for the supervising office where nobody is named', () => {
    given(assigned({})).when(claim(null, '2025-12-01')).then(claimed(office, '2025-12-01'));
    given(assigned({})).when(claim(office, '2025-12-01')).then(claimed(office, '2025-12-01'));
    given(assigned({}))
      .when(claim(education, '2025-12-01'))
      .thenRefused('organization-not-assigned');
  });

  it('a claim repeated while it waits for the office changes nothing', () =>
    given(led, claimed(education, '2025-12-01'))
      .when(claim(education, '2025-12-03', '再次申请'))
      .thenNothing());

  it('claiming is over once completion was accepted', () =>
    given(led, claimed(education, '2025-12-01'), accepted(education, '2025-12-05', '2025-12-01'))
      .when(claim(education, '2025-12-10'))
      .thenRefused('task-already-accepted'));
});

describe('the day that an act bears', () => {
  const reason = '收到纸质材料';

  it('is not after today', () => {
    const when = { today: '2025-12-01', reason };
    for (const command of [
      sign(education, '2025-12-02', when),
      report(education, { reportedOn: day('2025-12-02') }, when),
      claim(education, '2025-12-02', '', when),
    ]) {
      given(led).when(command).thenRefused('date-in-future');
    }
  });

  it('is earlier than today with a reason only', () => {
    const today = '2025-12-08';
    const earlier = { reportedOn: day('2025-12-01') };
    given(led)
      .when(sign(education, '2025-12-01', { today }))
      .thenRefused('date-reason-missing');
    given(led)
      .when(report(education, earlier, { today }))
      .thenRefused('date-reason-missing');
    given(led)
      .when(claim(education, '2025-12-01', '', { today }))
      .thenRefused('date-reason-missing');
    given(led)
      .when(sign(education, '2025-12-01', { today, reason }))
      .then(signed(education, '2025-12-01'));
    given(led)
      .when(report(education, earlier, { today, reason }))
      .then(reported(education, earlier));
    given(led)
      .when(claim(education, '2025-12-01', '', { today, reason }))
      .then(claimed(education, '2025-12-01', '', { receivedOn: today }));
  });

  it('is not before the assignment, of the office’s report neither', () => {
    const when = { today: '2025-12-08', reason };
    const before = { reportedOn: day('2022-01-06') };
    for (const command of [
      sign(education, '2022-01-06', when),
      claim(education, '2022-01-06', '', when),
      report(education, before, when),
      report(null, before, when),
    ]) {
      given(led).when(command).thenRefused('date-before-assignment');
    }
    given(led)
      .when(claim(education, '2022-01-07', '', when))
      .then(claimed(education, '2022-01-07', '', { receivedOn: '2025-12-08' }));
  });
});

describe('the day on which something was done', () => {
  const late = [led, claimed(education, '2026-01-20')] as const;
  const confirm = (doneOn: string, reason = '现场核验') =>
    accept(education, '2026-01-22', { doneOn, reason });

  it('is confirmed by the office with a reason, from the assignment up to today', () => {
    given(...late)
      .when(confirm('2025-12-30'))
      .then(accepted(education, '2026-01-22', '2026-01-20', '2025-12-30'));
    given(...late)
      .when(confirm('2026-01-22'))
      .then(accepted(education, '2026-01-22', '2026-01-20', '2026-01-22'));
    given(...late)
      .when(confirm('2025-12-30', ' '))
      .thenRefused('date-reason-missing');
    given(...late)
      .when(confirm('2026-01-22', ' '))
      .thenRefused('date-reason-missing');
    given(...late)
      .when(confirm('2026-01-23'))
      .thenRefused('date-in-future');
    given(...late)
      .when(confirm('2022-01-06'))
      .thenRefused('date-before-assignment');
  });

  it('is the day of the claim where the office confirms just that', () =>
    given(...late)
      .when(confirm('2026-01-20', ''))
      .then(accepted(education, '2026-01-22', '2026-01-20')));

  it('may lie before the assignment of what was past then', () => {
    const past = assignedOn('2026-01-05', { leads: [education] });
    given(past, claimed(education, '2026-01-20'))
      .when(confirm('2025-12-30'))
      .then(accepted(education, '2026-01-22', '2026-01-20', '2025-12-30'));
  });
});

describe('the office’s answer to a claim', () => {
  const asked = [led, claimed(education, '2025-12-01')] as const;

  it('accepts it as done on the day of the claim', () =>
    given(...asked)
      .when(accept(education, '2026-01-05'))
      .then(accepted(education, '2026-01-05', '2025-12-01')));

  it('returns it with a reason', () => {
    given(...asked)
      .when(returnClaim(education, '2025-12-03', '材料不全'))
      .then(returned(education, '2025-12-03', '材料不全'));
    given(...asked)
      .when(returnClaim(education, '2025-12-03', ' '))
      .thenRefused('return-reason-missing');
  });

  it('needs a claim', () => {
    given(led).when(accept(education, '2025-12-03')).thenRefused('completion-not-claimed');
    given(...asked)
      .when(accept(science, '2025-12-03'))
      .thenRefused('completion-not-claimed');
    given(led)
      .when(returnClaim(youth, '2025-12-03', '材料不全'))
      .thenRefused('completion-not-claimed');
  });

  it('lets what was returned be claimed again', () => {
    const again = [...asked, returned(education, '2025-12-03', '材料不全')] as const;
    given(...again)
      .when(accept(education, '2025-12-04'))
      .thenRefused('completion-not-claimed');
    given(...again)
      .when(returnClaim(education, '2025-12-04', '另有问题'))
      .thenRefused('completion-not-claimed');
    given(...again)
      .when(claim(education, '2025-12-08'))
      .then(claimed(education, '2025-12-08'));
    given(...again, claimed(education, '2025-12-08'))
      .when(accept(education, '2025-12-09'))
      .then(accepted(education, '2025-12-09', '2025-12-08'));
  });

  it('stands once given', () => {
    const done = [...asked, accepted(education, '2025-12-05', '2025-12-01')] as const;
    given(...done)
      .when(accept(education, '2025-12-09'))
      .thenNothing();
    given(...done)
      .when(returnClaim(education, '2025-12-09', '材料不全'))
      .thenRefused('task-already-accepted');
  });
});
