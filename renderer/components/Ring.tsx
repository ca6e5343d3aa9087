import type { ReactNode } from 'react';
import { halfHoursLeft, type ClockReading } from '../../shared/sign-out/clock';
import { useText, type Say } from '../i18n/use-text';
import { useNow } from './use-now';
import { useWhen, type When } from './use-when';

interface RingProps {
  readonly reading: ClockReading;
  readonly size: 'small' | 'big';
}

const HOURS = 24;
const INNER = 90.5;
const OUTER = 109.5;

/** The lines between the 24 segments, as one SVG path. */
const CUTS = Array.from({ length: HOURS }, (_, hour) => {
  const angle = (hour / HOURS) * 2 * Math.PI;
  const point = (radius: number): string =>
    `${(radius * Math.sin(angle)).toFixed(1)} ${(-radius * Math.cos(angle)).toFixed(1)}`;
  return `M${point(INNER)}L${point(OUTER)}`;
}).join('');

/**
 * The 24 hours as a ring that starts and ends at the top. The hand is a small key.
 * It moves in half hours; the same facts are said in words for those who do not see it.
 */
export function Ring({ reading, size }: RingProps): ReactNode {
  const t = useText();
  const when = useWhen();
  const now = useNow();
  const hours = hoursGone(reading);
  const big = size === 'big';
  return (
    <div className={`clock clock--${size}`} role="img" aria-label={describe(reading, t, when, now)}>
      <svg
        className="ring"
        viewBox={big ? '-138 -154 276 286' : '-132 -132 264 264'}
        aria-hidden="true"
      >
        <circle className="ring__base" r="100" />
        {hours !== null && hours > 0 && (
          <circle
            className="ring__gone"
            r="100"
            pathLength={HOURS}
            strokeDasharray={`${hours} ${HOURS}`}
            transform="rotate(-90)"
          />
        )}
        <path className="ring__cut" d={CUTS} />
        {hours !== null && <Hand hours={hours} />}
        {big && <Scale ends={when.time(reading.endsAt)} />}
      </svg>
      <Face reading={reading} big={big} now={now} />
    </div>
  );
}

function Hand({ hours }: { readonly hours: number }): ReactNode {
  return (
    <g transform={`rotate(${hours * (360 / HOURS)})`}>
      <path className="ring__halo" d="M-2.5-114h5v30h-5zM2.5-90h6v-5.5h-6z" />
      <path
        className="ring__hand"
        d="M-2.5-116h5v32h-5zM2.5-84.5h5.5v-5h-5.5zM2.5-93.5h4v-4.5h-4z"
      />
      <circle className="ring__bow" cy="-121.5" r="6.5" />
    </g>
  );
}

function Scale({ ends }: { readonly ends: string }): ReactNode {
  return (
    <>
      <g className="ring__hour">
        <text x="72" y="5">
          6
        </text>
        <text x="0" y="79">
          12
        </text>
        <text x="-71" y="5">
          18
        </text>
      </g>
      <text className="ring__start" x="0" y="-138">
        {ends}
      </text>
    </>
  );
}

interface FaceProps {
  readonly reading: ClockReading;
  readonly big: boolean;
  readonly now: number;
}

function Face({ reading, big, now }: FaceProps): ReactNode {
  const t = useText();
  const when = useWhen();
  switch (reading.kind) {
    case 'running': {
      const left = halfHoursLeft(reading.leftMs);
      return (
        <p className="clock__face">
          <span className="clock__figure">{inHalves(left)}</span>
          {t('sign-out.ring.left', { count: left <= 1 ? 1 : 2 })}
          {big && (
            <>
              <br />
              <span className="small soft">{t('sign-out.ring.now', { time: when.time(now) })}</span>
            </>
          )}
        </p>
      );
    }
    case 'time-is-up':
      return (
        <p className="clock__face">
          <span className="clock__figure">24</span>
          {t('sign-out.ring.over')}
        </p>
      );
    case 'went-back':
      return (
        <p className="clock__face">
          <span className="clock__figure">?</span>
          {t('sign-out.ring.unknown')}
        </p>
      );
  }
}

/** 9.5 becomes "9½": the font has the character, and people say it so. */
export const inHalves = (hours: number): string =>
  Number.isInteger(hours) ? String(hours) : `${hours < 1 ? '' : Math.floor(hours)}½`;

function hoursGone(reading: ClockReading): number | null {
  switch (reading.kind) {
    case 'running':
      return HOURS - halfHoursLeft(reading.leftMs);
    case 'time-is-up':
      return HOURS;
    case 'went-back':
      return null;
  }
}

function describe(reading: ClockReading, t: Say, when: When, now: number): string {
  const hours = (value: number): string =>
    t('sign-out.ring.hours', {
      whole: Math.floor(value),
      half: Number.isInteger(value) ? 'no' : 'yes',
    });
  switch (reading.kind) {
    case 'running': {
      const left = halfHoursLeft(reading.leftMs);
      return t('sign-out.ring.label-running', {
        passed: hours(HOURS - left),
        left: hours(left),
        ends: when.moment(reading.endsAt, now),
      });
    }
    case 'time-is-up':
      return t('sign-out.ring.label-over', { ended: when.moment(reading.endsAt, now) });
    case 'went-back':
      return t('sign-out.ring.label-unknown');
  }
}
