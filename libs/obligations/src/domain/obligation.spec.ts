import { fold, parseInstant } from '#kernel';
import { namedOrganization, specFor } from '#testing';
import {
  baselined,
  claim,
  claimed,
  education,
  everyone,
  returnClaim,
  held,
  hold,
  issued,
  look,
  meet,
  met,
  open,
  opened,
  returned,
  science,
  superseded,
  waive,
  waived,
} from './obligation.fixtures.ts';
import { missed } from './obligation-due.fixtures.ts';
import { type ObligationEvent } from './obligation.events.ts';
import { obligationDecider } from './obligation.ts';
import { type Ruling, rulingDecider } from './ruling.ts';
import { day } from '../../../policies/src/domain/policy.fixtures.ts';

const given = specFor(obligationDecider);

describe('an obligation', () => {
  it('is opened once', () => given().when(open()).then(opened()));

  it('stays as it was opened, whatever a second opening says', () =>
    given(opened())
      .when(open({ subject: '另一件' }))
      .thenNothing());

  it('an obligation that was past when the plan was adopted is opened and set aside for a ruling', () => {
    const past = { dueOn: day('2022-12-31') };
    given()
      .when(open({ ...past, baselined: true }))
      .then(opened(past), baselined('2022-12-31'));
  });

  it('is not made by facts about it', () =>
    given(claimed('2025-12-08'), met('2025-12-08'))
      .when(meet('2025-12-09'))
      .thenRefused('obligation-not-found'));

  it.each([claim, returnClaim, meet, waive, look])('nobody opened is not found', (command) =>
    given().when(command('2025-12-01')).thenRefused('obligation-not-found'),
  );
});

describe('work that is reported done', () => {
  it('is claimed, and may be returned and claimed again', () => {
    given(opened()).when(claim('2025-12-08')).then(claimed('2025-12-08'));
    given(opened(), claimed('2025-12-08'))
      .when(returnClaim('2025-12-10'))
      .then(returned('2025-12-10'));
    given(opened(), claimed('2025-12-08'), returned('2025-12-10'))
      .when(claim('2025-12-15'))
      .then(claimed('2025-12-15'));
  });

  it('waits for the office from the day on which its claim was received, not from the one that it bears', () => {
    const back = [claimed('2025-12-08', '2026-01-20'), returned('2026-01-22')];
    expect(fold(obligationDecider, [opened(), ...back])).toMatchObject({
      terms: { holds: [{ claimedOn: '2026-01-20', returnedOn: '2026-01-22' }] },
    });
  });

  it('cannot be returned unless it was claimed', () =>
    given(opened()).when(returnClaim('2025-12-10')).thenNothing());

  it('counts from the day on which it was claimed, however late the office looks', () =>
    given(opened(), claimed('2025-12-31')).when(meet('2026-01-20')).then(met('2025-12-31')));

  it('is in time to the end of the due date, and late the day after', () => {
    given(opened()).when(meet('2025-12-31')).then(met('2025-12-31'));
    given(opened()).when(meet('2026-01-01')).then(met('2026-01-01', true));
  });

  it('counts from the day that the report itself names', () =>
    given(opened(), claimed('2026-01-05'))
      .when(meet('2026-01-20', '2025-12-30'))
      .then(met('2025-12-30')));

  it('is met once', () =>
    given(opened(), met('2025-12-01')).when(meet('2025-12-09')).thenNothing());

  it('an obligation that was past at adoption can be claimed and accepted like any other', () => {
    const past = [opened({ dueOn: day('2022-12-31') }), baselined('2022-12-31')];
    given(...past)
      .when(claim('2025-11-10'))
      .then(claimed('2025-11-10'));
    given(...past)
      .when(meet('2025-11-12', '2022-12-20'))
      .then(met('2022-12-20'));
  });
});

describe('the office', () => {
  it('may waive what is open, once', () =>
    given(opened()).when(waive('2025-12-01')).then(waived('2025-12-01')));
  it('cannot waive what is met; whoever it is taken from has done it all the same', () => {
    const done = [opened(), met('2025-12-01')];
    specFor(rulingDecider)(...done)
      .when(waive('2025-12-02') as Ruling)
      .thenRefused('obligation-met');
    given(...done)
      .when(waive('2025-12-02'))
      .thenNothing();
  });
  it('hears nothing more of what it waived', () => {
    given(opened(), waived('2025-12-01')).when(meet('2025-12-02')).thenNothing();
    given(opened(), waived('2025-12-01')).when(look('2026-01-20')).thenNothing();
  });
});

describe('evaluating an obligation due on 31 December', () => {
  it('issues nothing before its first offset', () =>
    given(opened()).when(look('2025-11-30')).thenNothing());

  it('issues the first reminder to the liaisons of the lead and of those in support', () =>
    given(opened()).when(look('2025-12-01')).then(issued('2025-12-01')));

  it('reaches an offset at half past eight, not before', () => {
    const early = look('2025-12-01');
    const at = parseInstant('2025-12-01T08:29:59+08:00');
    given(opened())
      .when({ ...early, data: { ...early.data, at } })
      .thenNothing();
  });

  it('after an outage issues the latest offset reached and supersedes the earlier ones', () =>
    given(opened())
      .when(look('2025-12-27'))
      .then(
        superseded('-30d', '-3wd'),
        superseded('-10wd', '-3wd'),
        issued('2025-12-26', {
          rule: '-3wd',
          audience: ['lead.liaison', 'lead.sectionChief'],
          recipients: [
            { role: 'lead.liaison', contactId: 'li' },
            { role: 'lead.sectionChief', contactId: 'chen' },
          ],
        }),
      ));

  it('supersedes nothing that was issued', () =>
    given(opened(), issued('2025-12-01'))
      .when(look('2025-12-17'))
      .then(
        issued('2025-12-17', {
          rule: '-10wd',
          audience: ['lead.liaison'],
          recipients: [{ role: 'lead.liaison', contactId: 'li' }],
        }),
      ));

  it('drafts the red card for the approver alone', () => {
    const before = ['-30d', '-10wd', '-3wd', '0d', '+1wd', '+5wd'];
    given(opened(), ...before.map((rule) => superseded(rule, rule)))
      .when(look('2026-01-15'))
      .then(
        issued('2026-01-15', {
          rule: '+10wd',
          form: 'red',
          draft: true,
          audience: ['office.approver'],
          onApproval: ['lead.head', 'lead.liaison'],
          recipients: [{ role: 'office.approver', contactId: 'wang' }],
        }),
      );
  });

  it.each([
    ['is claimed', [claimed('2025-12-08')]],
    ['is met', [met('2025-12-08')]],
    ['is waived', [waived('2025-12-08')]],
    ['was past at adoption', [baselined('2025-12-31')]],
    [
      'was past at adoption, claimed and returned',
      [baselined('2025-12-31'), claimed('2026-01-05'), returned('2026-01-06')],
    ],
  ])('issues nothing while it %s', (_, facts) =>
    given(opened(), ...facts)
      .when(look('2026-03-31'))
      .thenNothing(),
  );

  it('goes on where it stood when a claim is returned', () =>
    given(opened(), issued('2025-12-01'), claimed('2025-12-08'), returned('2025-12-10'))
      .when(look('2025-12-17'))
      .then(
        issued('2025-12-17', {
          rule: '-10wd',
          audience: ['lead.liaison'],
          recipients: [{ role: 'lead.liaison', contactId: 'li' }],
        }),
      ));
});

/** The rules issued at these looks, one after another. */
function issuedAt(history: readonly ObligationEvent[], ...days: readonly string[]) {
  const after = [...history];
  return days.map((on) => {
    const events = obligationDecider.decide(look(on), fold(obligationDecider, after));
    after.push(...events);
    return events.flatMap(({ type, data }) => (type === 'ReminderIssued' ? [data.rule] : []));
  });
}

describe('what is overdue', () => {
  it('rises through all colours after a claim in time that was returned a month later', () =>
    expect(
      issuedAt(
        [opened({ dueOn: day('2025-11-28') }), claimed('2025-11-28'), returned('2025-12-29')],
        '2025-12-31', // the last reminder; two days after the return no colour yet
        '2026-01-04', // the third working day: 30 and 31 December, 4 January
        '2026-01-08', // four working days on
        '2026-01-15', // five more
        '2026-01-29',
      ),
    ).toEqual([['0d'], ['+1wd'], ['+5wd'], ['+10wd'], ['+20wd']]));

  it('gets its colour after a long outage, told to whoever does the work beside the draft', () =>
    expect(issuedAt([opened({ dueOn: day('2025-12-31') })], '2026-11-30')).toEqual([
      ['+5wd', '+10wd', expect.stringMatching(/^\+\d{3}wd$/)],
    ]));
});

describe('somebody who cannot be found', () => {
  const support = namedOrganization(science);
  const at = (contacts: typeof everyone) => look('2025-12-01', { contacts });

  it('is told by role and organization, beside those who were found', () =>
    given(opened())
      .when(at({ ...everyone, 'support.liaison': { contactIds: ['zhao'], vacant: [support] } }))
      .then(issued('2025-12-01', { unresolved: [{ role: 'support.liaison', ...support }] })));

  it('is nobody where no organization supports', () =>
    given(opened())
      .when(at({ ...everyone, 'support.liaison': { contactIds: [], vacant: [] } }))
      .then(issued('2025-12-01', { recipients: [{ role: 'lead.liaison', contactId: 'li' }] })));

  it('is told also when nobody answered for the role', () => {
    const { 'lead.liaison': _, ...others } = everyone;
    given(opened())
      .when(at(others))
      .then(
        issued('2025-12-01', {
          recipients: [{ role: 'support.liaison', contactId: 'zhao' }],
          unresolved: [{ role: 'lead.liaison', ...namedOrganization(education) }],
        }),
      );
  });

  it('is never the board, which is shown and not mailed', () => {
    const before = ['-30d', '-10wd', '-3wd', '0d'].map((rule) => superseded(rule, rule));
    given(opened(), ...before)
      .when(look('2026-01-04', { contacts: everyone }))
      .then(
        issued('2026-01-04', {
          rule: '+1wd',
          form: 'blue',
          audience: ['lead.liaison', 'lead.sectionChief', 'office.board'],
          recipients: [
            { role: 'lead.liaison', contactId: 'li' },
            { role: 'lead.sectionChief', contactId: 'chen' },
          ],
        }),
      );
  });
});

describe('an answered escalation', () => {
  it('holds its level until the promised date', () =>
    given(opened()).when(hold('blue', '2026-01-20')).then(held('blue', '2026-01-20')));
  it('holds nothing of what is over', () => {
    given(opened(), met('2026-01-05')).when(hold('blue', '2026-01-20')).thenNothing();
    given(opened(), waived('2026-01-05')).when(hold('blue', '2026-01-20')).thenNothing();
    given(opened(), missed('2026-01-05')).when(hold('blue', '2026-01-20')).thenNothing();
  });
  it('holds once, beside what holds another level', () =>
    given(opened(), held('blue', '2026-01-20'), held('yellow', '2026-01-30'))
      .when(hold('blue', '2026-01-20'))
      .thenNothing());
  it('keeps the next rung back and lets it come the working day after', () => {
    const rules = ['-30d', '-10wd', '-3wd', '0d', '+1wd'].map((rule) => superseded(rule, rule));
    const history = [opened(), ...rules, held('blue', '2026-01-20')];
    given(...history)
      .when(look('2026-01-20'))
      .thenNothing();
    given(...history)
      .when(look('2026-01-21'))
      .then(
        issued('2026-01-21', {
          rule: '+5wd',
          form: 'yellow',
          audience: ['lead.deputyHead', 'lead.liaison', 'office.board'],
          recipients: [
            { role: 'lead.deputyHead', contactId: 'deng' },
            { role: 'lead.liaison', contactId: 'li' },
          ],
        }),
      );
  });
});
