import { day } from '../../../policies/src/domain/policy.fixtures.ts';
import { pastCase } from '../slices/get-escalations/past-cases.ts';
import { type Event } from '#kernel';
import { namedOrganization } from '#testing';
import * as cases from '../domain/escalation.fixtures.ts';
import * as duties from '../../../obligations/src/domain/obligation.fixtures.ts';
import { escalationBoard } from './escalation-board.ts';
import { columnsOf, recorded, rowsOf } from '../../../obligations/src/views/views.fixtures.ts';

const { obligationId } = duties.ref;
const history = (...events: readonly Event[]) =>
  events.map((event, place) => recorded(event, place));

describe('the board of cases', () => {
  const row = (...events: readonly Event[]) =>
    rowsOf(escalationBoard, history(...events)).get(obligationId);
  const blue = cases.raised('blue', '2026-01-04');
  const red = cases.raised('red', '2026-01-15');

  it('shows level, since when, and the answer to it', () => {
    const answered = row(blue, cases.acknowledged('blue', '2026-01-12'));
    expect(answered).toMatchObject({
      level: 'blue',
      promisedOn: '2026-01-12',
      note: '材料正在补齐',
    });
    expect(
      columnsOf(escalationBoard, row(blue, cases.acknowledged('blue', '2026-01-12'), red)),
    ).toEqual({
      region: 'zezhou',
      planId: 'zezhou',
      ...namedOrganization(duties.education),
      level: 'red',
      status: 'open',
      redCard: 'drafted',
      levelOn: '2026-01-15',
      firstRaisedOn: '2026-01-04',
      toldLevel: 'blue',
      toldLevelOn: '2026-01-04',
      toldRedCard: 'none',
      urgency: '6|2026-01-15',
      // Blue, 8 below 9.
      toldUrgency: '8|2026-01-04',
    });
  });

  it('asks for a new answer at the next level, and remembers the first rung', () =>
    expect(row(blue, cases.acknowledged('blue', '2026-01-12'), red)).toMatchObject({
      raisedOn: '2026-01-04',
      promisedOn: null,
      note: null,
    }));

  it('tells how the red card was decided and when the case ended', () => {
    expect(row(red, cases.approved('2026-01-16'))).toMatchObject({ redCard: 'approved' });
    expect(row(red, cases.declined('2026-01-16'))).toMatchObject({ note: '已在办理' });
    expect(row(red, cases.resolved('2026-01-20'))).toMatchObject({
      status: 'resolved',
      resolvedOn: '2026-01-20',
    });
  });

  it('tells why a case ended, in whose words', () => {
    expect(row(blue, cases.lifted('2026-01-06'))).toMatchObject({
      status: 'resolved',
      because: 'lifted',
      resolvedOn: '2026-01-06',
      resolvedReason: '责任转由市级部门',
    });
    const extended = cases.resolved('2026-01-06', 'extended', { reason: '县政府同意' });
    expect(row(blue, extended)).toMatchObject({
      because: 'extended',
      resolvedReason: '县政府同意',
    });
  });

  it('opens the next case anew', () => {
    const anew = cases.raised('blue', '2026-03-03', { dueVersion: 2 });
    const ended = cases.resolved('2026-01-20', 'extended', { reason: '县政府同意' });
    expect(row(blue, cases.acknowledged('blue', '2026-01-12'), red, ended, anew)).toMatchObject({
      status: 'open',
      case: 2,
      level: 'blue',
      redCard: 'none',
      dueVersion: 2,
      raisedOn: '2026-03-03',
      levelOn: '2026-03-03',
      promisedOn: null,
      note: null,
      because: null,
      resolvedOn: null,
      resolvedReason: null,
    });
  });

  it('remembers the cases before it, by which a past day is told', () => {
    const ended = cases.resolved('2026-01-20', 'extended', { reason: '县政府同意' });
    const now = row(blue, red, ended, cases.raised('blue', '2026-03-03', { dueVersion: 2 }))!;
    const on = (date: string) => {
      const found = pastCase(now, day(date), false);
      return found && [found.level, found.levelOn, found.drafted];
    };
    expect(on('2026-01-03')).toBeUndefined();
    expect(on('2026-01-14')).toEqual(['blue', '2026-01-04', false]);
    expect(on('2026-01-19')).toEqual(['red', '2026-01-15', true]);
    expect(on('2026-01-20')).toBeUndefined();
    expect(on('2026-03-02')).toBeUndefined();
    expect(on('2026-03-03')).toEqual(['blue', '2026-03-03', false]);
  });

  it('counts the days of a lowered level from the lowering', () =>
    expect(row(red, cases.lowered('red', 'yellow', '2026-01-19'))).toMatchObject({
      level: 'yellow',
      levelOn: '2026-01-19',
      raisedOn: '2026-01-15',
      redCard: 'withdrawn',
      note: '已有实质进展',
    }));

  it('shows whoever was urged until the answer is written down', () => {
    const first = cases.urged('u1', '2026-01-05');
    const urged = row(blue, first, cases.urged('u2', '2026-01-06'));
    expect(urged?.openUrges.map(({ urgeId }) => urgeId)).toEqual(['u1', 'u2']);
    const answered = row(blue, first, cases.urgeAnswered('u1', '2026-01-06'));
    expect(answered?.openUrges).toEqual([]);
  });

  it('keeps the levels that it had, and of which of them is heard outside the office', () => {
    const at = (level: string, levelOn: string) => ({ level, levelOn });
    const drafted = row(blue, red);
    expect(drafted?.levels).toEqual([at('blue', '2026-01-04'), at('red', '2026-01-15')]);
    expect(drafted?.told).toEqual(at('blue', '2026-01-04'));
    expect(row(red)?.told).toEqual(at('yellow', '2026-01-15'));
    const signed = row(blue, red, cases.approved('2026-01-16'));
    expect(signed?.told).toEqual(at('red', '2026-01-16'));
    expect(signed?.decided).toMatchObject({ approved: true, decidedOn: '2026-01-16' });
    const taken = row(blue, red, cases.lowered('red', 'yellow', '2026-01-19'));
    expect(taken?.levels.at(-1)).toEqual(at('yellow', '2026-01-19'));
    expect(taken?.told).toEqual(at('yellow', '2026-01-19'));
    const ended = cases.resolved('2026-01-20', 'extended');
    const again = row(blue, ended, cases.raised('blue', '2026-03-03', { dueVersion: 2 }));
    expect(again?.levels).toEqual([at('blue', '2026-03-03')]);
    expect(again?.decided).toBeNull();
  });

  it('has no row for what was never raised', () =>
    expect(row(cases.resolved('2026-01-20'))).toBeUndefined());
});
