import { readdirSync, readFileSync } from 'node:fs';
import { fold, parseInstant } from '#kernel';
import { specFor } from '#testing';
import { type ClockMoved, DemoClock, demoClockDecider } from './demo-clock.ts';

const at = (time: string) => parseInstant(`2025-11-03T${time}:00+08:00`);
const move = (time: string) => ({ type: 'MoveClock', data: { to: at(time) } }) as const;
const moved = (time: string): ClockMoved => ({ type: 'ClockMoved', data: { to: at(time) } });
const given = specFor(demoClockDecider);

describe("the demo's clock", () => {
  it('is moved forward', () => {
    given().when(move('08:30')).then(moved('08:30'));
    given(moved('08:30')).when(move('09:00')).then(moved('09:00'));
  });
  it('is never moved back', () => given(moved('08:30')).when(move('08:00')).thenNothing());
  it('stands still between', () => {
    const clock = new DemoClock(at('08:00'));
    clock.set(at('08:30'));
    clock.set(at('08:10'));
    expect(clock.now()).toBe(at('08:30'));
  });

  it('is stored in one form for ever', () => {
    const folder = new URL('golden/', import.meta.url);
    expect(readdirSync(folder)).toEqual(['ClockMoved.v1.json']);
    const data = JSON.parse(
      readFileSync(new URL('ClockMoved.v1.json', folder), 'utf8'),
    ) as ClockMoved['data'];
    expect({ type: 'ClockMoved', data }).toEqual(moved('08:30'));
    expect(fold(demoClockDecider, [{ type: 'ClockMoved', data } as const])).toBe(at('08:30'));
  });
});
