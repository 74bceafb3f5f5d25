import { type ReactElement } from 'react';
import { words } from '#contract';
import { useCodeText, useText } from '../../app/use-text.ts';
import { joined } from '../../components/joined.ts';
import { type Phase } from './overview.ts';
import { type TimeScale, tracksOf } from './time-scale.ts';
import css from './time-line.module.css';

const BAR = 20;
const TRACK = 24;
/** Narrower than this, in percent, a bar has its title before it, where there is so much room. */
const NARROW = 12;
const ROOM = 20;

const percent = (share: number): string => `${share.toFixed(2)}%`;

/** The years above the lines, and the day that is marked. */
export function TimeAxis({
  scale,
  on,
  label,
}: {
  readonly scale: TimeScale;
  readonly on: string;
  readonly label: string;
}): ReactElement {
  const at = scale.placeOf(on);
  return (
    <svg className={css.line} width="100%" height={TRACK} aria-hidden="true">
      {scale.years.map((year) => (
        <text
          key={year}
          className={css.year}
          x={percent(scale.placeOf(`${year}-01-01`))}
          dx="4"
          y="16"
        >
          {scale.years.length > 8 ? `’${String(year).slice(2)}` : year}
        </text>
      ))}
      <Marked at={at} height={TRACK} />
      <text
        className={css.mark}
        x={percent(at)}
        dx={at > 90 ? -4 : 4}
        y="16"
        textAnchor={at > 90 ? 'end' : 'start'}
      >
        {label}
      </text>
    </svg>
  );
}

const Marked = ({ at, height }: { readonly at: number; readonly height: number }) => (
  <line className={css.today} x1={percent(at)} x2={percent(at)} y1="0" y2={height} />
);

/** Phases on the years: those that overlap on two tracks. The list beneath says the same, for who does not see it and where it is narrow. */
export function TimeLine({
  phases,
  scale,
  on,
}: {
  readonly phases: readonly Phase[];
  readonly scale: TimeScale;
  readonly on: string;
}): ReactElement {
  const t = useText();
  const said = useCodeText();
  if (phases.length === 0) return <p className={css.soft}>{t(words.overviewPage.noPhases)}</p>;
  const tracks = tracksOf(phases);
  const height = (Math.max(...tracks) + 1) * TRACK;
  const freeBefore = (phase: Phase, track: number | undefined): number => {
    const ends = phases
      .filter((other, at) => tracks[at] === track && other.startsOn < phase.startsOn)
      .map(({ dueOn }) => scale.endOf(dueOn));
    return scale.placeOf(phase.startsOn) - Math.max(0, ...ends);
  };
  return (
    <>
      <svg className={css.line} width="100%" height={height} aria-hidden="true">
        {scale.years.slice(1).map((year) => {
          const x = percent(scale.placeOf(`${year}-01-01`));
          return <line key={year} className={css.grid} x1={x} x2={x} y1="0" y2={height} />;
        })}
        {phases.map((phase, at) => (
          <Bar
            key={phase.phaseId}
            phase={phase}
            scale={scale}
            track={tracks[at] ?? 0}
            free={freeBefore(phase, tracks[at])}
          />
        ))}
        <Marked at={scale.placeOf(on)} height={height} />
      </svg>
      <ul className={css.list}>
        {phases.map(({ phaseId, title, startsOn: from, dueOn: to, status }) => (
          <li key={phaseId}>
            {t(words.overviewPage.phase, {
              title,
              from,
              to,
              state: said(words.phaseStates, status),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

function Bar({
  phase: { title, startsOn, dueOn, status },
  scale,
  track,
  free,
}: {
  readonly phase: Phase;
  readonly scale: TimeScale;
  readonly track: number;
  /** What is free before it on its track, in percent. */
  readonly free: number;
}): ReactElement {
  const from = scale.placeOf(startsOn);
  const width = Math.max(0.5, scale.endOf(dueOn) - from);
  const text = status === 'closed' ? `✓ ${title}` : title;
  const place = { x: percent(from), width: percent(width), height: BAR };
  const isOutside = width < NARROW && free >= ROOM;
  return (
    <svg y={track * TRACK + 2} height={BAR} width="100%">
      <rect className={joined(css.bar, css[status])} {...place} rx="3" />
      {isOutside ? (
        <text className={css.title} x={percent(from)} dx="-4" y="15" textAnchor="end">
          {text}
        </text>
      ) : (
        // A part of its own, so that a title that is too long is cut at the end of its bar.
        <svg {...place}>
          <text className={css.title} x="6" y="15">
            {text}
          </text>
        </svg>
      )}
    </svg>
  );
}
