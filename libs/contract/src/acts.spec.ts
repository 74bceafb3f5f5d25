import { type Attempt, actsOn, type Holder, Rejection } from './index.ts';

type Close = { readonly type: 'Close'; readonly data: { readonly reason: string } };
type Closed = { readonly type: 'Closed'; readonly data: object };
type Door = 'open' | 'closed' | 'stuck';

const decide = ({ data }: Close, door: Door): readonly Closed[] => {
  if (door === 'stuck') throw new Rejection('phase-dropped');
  if (data.reason === '') throw new Rejection('reason-missing');
  return door === 'closed' ? [] : [{ type: 'Closed', data }];
};

const office: Holder = { roles: ['office'], region: 'zezhou', organization: null };
const attempt: Attempt<Close, 'closePhase'> = {
  action: 'closePhase',
  command: { type: 'Close', data: { reason: '到期' } },
};

const on = (
  door: Door,
  attempts: readonly Attempt<Close, 'closePhase'>[] = [attempt],
  holder: Holder = office,
) => actsOn({ decide }, door, attempts, { holder, subject: { region: 'zezhou' } });

describe('what somebody may do', () => {
  it('is what the rules would let happen', () =>
    expect(on('open')).toEqual([{ action: 'closePhase', refused: null }]));

  it('names of what, where a thing has several', () =>
    expect(on('open', [{ ...attempt, of: '2025' }])).toEqual([
      { action: 'closePhase', of: '2025', refused: null },
    ]));

  it('is refused as the operation itself would be', () =>
    expect(on('stuck')).toEqual([
      {
        action: 'closePhase',
        refused: { code: 'phase-dropped', detail: '阶段已随方案调整取消。' },
      },
    ]));

  it('is not spoken of where nothing would change, or there is nothing to do', () => {
    expect(on('closed')).toEqual([]);
    expect(on('stuck', [{ ...attempt, idle: ['phase-dropped'] }])).toEqual([]);
  });

  it('is not spoken of where it is another role’s, or of another region', () => {
    expect(on('open', [attempt], { ...office, roles: ['liaison'] })).toEqual([]);
    expect(on('open', [attempt], { ...office, region: 'tunxi' })).toEqual([]);
  });

  it('may be done where only the attempt’s own words are refused', () => {
    const wordless = { ...attempt, command: { type: 'Close', data: { reason: '' } } } as const;
    expect(on('open', [{ ...wordless, butFor: ['reason-missing'] }])).toEqual([
      { action: 'closePhase', refused: null },
    ]);
  });

  it('lets a bug be one', () => {
    const broken = {
      decide: (): readonly Closed[] => {
        throw new TypeError('bug');
      },
    };
    const asked = { holder: office, subject: { region: 'zezhou' } };
    expect(() => actsOn(broken, 'open', [attempt], asked)).toThrow(TypeError);
    expect(Error.stackTraceLimit).toBeGreaterThan(0);
  });
});
