import type { ReactNode } from 'react';

interface Shape {
  /** Width and height of the drawing's own grid. */
  readonly grid: 24 | 28 | 32;
  readonly lines: ReactNode;
}

const shape = (grid: Shape['grid'], lines: ReactNode): Shape => ({ grid, lines });

/**
 * Every drawing that the page uses. 24 px grid, live area 3 to 21, stroke 1.75, round ends. House rule: each closed
 * outline is left open at one spot, as if the pen was lifted there. They are part of the page, because a file of
 * symbols is fetched and read once for each place that shows one.
 */
export const SHAPES = {
  'i-today': shape(
    24,
    <path d="M7 15.8a5 5 0 0 1 8.5-3.6M16.7 14.1c.2.5.3 1.1.3 1.7M3 19.3h12.4M18.4 19.3H21M12 4.6v2.7M5 8.3l1.8 1.8M19 8.3l-1.8 1.8M3 15.8h1.1M19.9 15.8H21" />,
  ),
  'i-act': shape(
    24,
    <path d="M5.9 5.6 8.3 3.2h7.4l5.1 5.1v7.4l-5.1 5.1H8.3l-5.1-5.1V8.3l.8-.8M12 7.7v5.2M12 16.3v.1" />,
  ),
  'i-signout': shape(
    24,
    <path d="M13.6 4.2H7.2A2.2 2.2 0 0 0 5 6.4v11.2a2.2 2.2 0 0 0 2.2 2.2h6.4M10.4 12h9.9M16.3 7.8l4.2 4.2-4.2 4.2" />,
  ),
  'i-computer': shape(
    24,
    <path d="M14.2 16.4H5.1A2.1 2.1 0 0 1 3 14.3V6.6a2.1 2.1 0 0 1 2.1-2.1h13.8A2.1 2.1 0 0 1 21 6.6v7.7a2.1 2.1 0 0 1-2.1 2.1H17M12 16.6v3M8 19.9h8" />,
  ),
  'i-devices': shape(
    24,
    <path d="M4.8 15.2V7.4a1.9 1.9 0 0 1 1.9-1.9h9.4A1.9 1.9 0 0 1 18 7.4M2.8 18.3h8.4M15.9 19.8a1.3 1.3 0 0 1-1.3-1.3v-7.1a1.3 1.3 0 0 1 1.3-1.3h3.6a1.3 1.3 0 0 1 1.3 1.3v7.1a1.3 1.3 0 0 1-1.3 1.3h-1" />,
  ),
  'i-laptop': shape(
    24,
    <path d="M4.9 15.4V7.2a2 2 0 0 1 2-2h6.7M16.7 5.2h.4a2 2 0 0 1 2 2v8.2M2.8 18.6h18.4" />,
  ),
  'i-console': shape(
    24,
    <path d="M8.3 7.2h7.4c3 0 4.3 2.7 4.9 6.4.5 3-.2 4.7-1.8 4.7-1.8 0-2.3-2.7-4.4-2.7H9.6c-2.1 0-2.6 2.7-4.4 2.7-1.6 0-2.3-1.7-1.8-4.7.4-2.5 1.1-4.6 2.5-5.7M8.7 10v3.2M7.1 11.6h3.2M14.7 12.9v.1M16.7 10.4v.1" />,
  ),
  'i-help': shape(
    24,
    <>
      <path d="M19.6 7.2A9 9 0 1 0 20.95 11" />
      <circle cx="12" cy="12" r="3.7" />
      <path d="m5.7 5.7 3.6 3.6M14.7 14.7l3.6 3.6M5.7 18.3l3.6-3.6M14.7 9.3l3.1-3.1" />
    </>,
  ),
  'i-settings': shape(
    24,
    <>
      <path d="M4 7.6h7M16.4 7.6H20M4 16.4h2.2M11.6 16.4H20" />
      <circle cx="13.7" cy="7.6" r="2.5" />
      <circle cx="8.9" cy="16.4" r="2.5" />
    </>,
  ),
  'i-leave': shape(24, <path d="M3.6 12h11.5M10.8 7.5l4.6 4.5-4.6 4.5M20 4.8v14.4" />),
  'i-menu': shape(24, <path d="M4 6.8h16M4 12h16M4 17.2h9.5" />),
  'i-good': shape(24, <path d="M19.6 7.2A9 9 0 1 0 20.95 11M8 12.2l2.9 3 5.3-6" />),
  'i-look': shape(
    24,
    <>
      <path d="M2.8 12c2.2-4 5.4-6.3 9.2-6.3 3 0 5.5 1.3 7.5 3.7M21.2 12c-2.2 4-5.4 6.3-9.2 6.3S5 16 2.8 12" />
      <circle cx="12" cy="12" r="2.7" />
    </>,
  ),
  'i-unsure': shape(
    24,
    <>
      <circle
        cx="12"
        cy="12"
        r="9"
        pathLength="64"
        strokeDasharray="4.2 3.8"
        strokeDashoffset="2.1"
      />
      <path d="M9.6 9.7a2.5 2.5 0 1 1 3.8 2.1c-.9.6-1.4 1-1.4 1.9M12 16.6v.1" />
    </>,
  ),
  'i-wont': shape(24, <path d="M19.6 7.2A9 9 0 1 0 20.95 11M7.8 12h8.4" />),
  'i-info': shape(24, <path d="M19.6 7.2A9 9 0 1 0 20.95 11M12 11v5.4M12 7.7v.1" />),
  'i-check': shape(24, <path d="m5 12.6 4.6 4.8L19.2 6.6" />),
  'i-close': shape(24, <path d="m6 6 12 12M18 6 6 18" />),
  'i-down': shape(24, <path d="m6 9.3 6 5.8 6-5.8" />),
  'i-next': shape(24, <path d="M4 12h15.6M14 6.3l5.8 5.7-5.8 5.7" />),
  'i-back': shape(24, <path d="M20 12H4.4M10 6.3 4.2 12l5.8 5.7" />),
  'i-open': shape(
    24,
    <path d="M18.4 13.6v4.2a2 2 0 0 1-2 2H6.2a2 2 0 0 1-2-2V7.6a2 2 0 0 1 2-2h4.2M14 4.2h5.8V10M19.6 4.4l-8.4 8.4" />,
  ),
  'i-undo': shape(24, <path d="M4.5 9.4h9.8a5.2 5.2 0 0 1 0 10.4H9M8.7 5.1 4.3 9.4l4.4 4.3" />),
  'i-unlink': shape(
    24,
    <path d="m10.4 17.1-1.3 1.3a3.7 3.7 0 0 1-5.3-5.3l2.7-2.7M13.6 6.9l1.3-1.3a3.7 3.7 0 0 1 5.3 5.3l-2.7 2.7M8.3 4.1v2.3M4.1 8.3h2.3M15.7 19.9v-2.3M19.9 15.7h-2.3" />,
  ),
  'i-clock': shape(24, <path d="M19.6 7.2A9 9 0 1 0 20.95 11M12 6.9v5.2l3.4 2.2" />),
  'i-bell': shape(
    24,
    <path d="M6.1 16.4c1-1.2 1.3-2.6 1.3-5.1a4.6 4.6 0 0 1 9.2 0c0 2.5.3 3.9 1.3 5.1M4.4 16.8h11M18.4 16.8h1.2M10 19.7a2.2 2.2 0 0 0 4 0M12 4.3v1.9" />,
  ),
  'i-person': shape(
    24,
    <>
      <circle cx="12" cy="8" r="3.8" />
      <path d="M4.7 20c.5-4.2 3.4-6.6 7.3-6.6 2.4 0 4.5 1 5.8 2.7M18.9 18.5c.2.5.3 1 .4 1.5" />
    </>,
  ),
  'i-family': shape(
    24,
    <>
      <circle cx="9" cy="8.4" r="3.2" />
      <path d="M2.9 19.3c.4-3.6 2.8-5.8 6.1-5.8 3.2 0 5.7 2.2 6.1 5.8M15.2 5.6a3 3 0 0 1 .7 5.7M17.1 13.9c2.3.6 3.7 2.5 4 5.4" />
    </>,
  ),
  'i-phone': shape(
    24,
    <path d="M13.6 3.2H8.7a1.9 1.9 0 0 0-1.9 1.9v13.8a1.9 1.9 0 0 0 1.9 1.9h6.6a1.9 1.9 0 0 0 1.9-1.9V5.1c0-.7-.3-1.3-.8-1.6M11 17.7h2" />,
  ),
  'i-mail': shape(
    24,
    <path d="M14.4 18.8H5a1.9 1.9 0 0 1-1.9-1.9V7.1A1.9 1.9 0 0 1 5 5.2h14a1.9 1.9 0 0 1 1.9 1.9v9.8a1.9 1.9 0 0 1-1.7 1.9M3.7 7.5l6.9 5.1a2.3 2.3 0 0 0 2.8 0l6.9-5.1" />,
  ),
  'i-key': shape(
    24,
    <path d="M18.9 5.2a4.4 4.4 0 1 0 1 1.5M12.7 11.4l-8.6 8.5M6 18l2.5 2.5M9 15l1.9 1.9" />,
  ),
  'i-folder': shape(
    24,
    <path d="M11 19H5.1a1.9 1.9 0 0 1-1.9-1.9V6.7A1.7 1.7 0 0 1 4.9 5h4.2l2.2 2.6h7.6a1.9 1.9 0 0 1 1.9 1.9v7.6a1.9 1.9 0 0 1-1.9 1.9h-4.4" />,
  ),
  'i-apps': shape(
    24,
    <path d="M8.6 10.4H5.4A1.4 1.4 0 0 1 4 9V5.4A1.4 1.4 0 0 1 5.4 4H9a1.4 1.4 0 0 1 1.4 1.4v3.2M15 10.4h3.6A1.4 1.4 0 0 0 20 9V5.4A1.4 1.4 0 0 0 18.6 4H15a1.4 1.4 0 0 0-1.4 1.4V9M5.4 13.6H9a1.4 1.4 0 0 1 1.4 1.4v3.6A1.4 1.4 0 0 1 9 20H5.4A1.4 1.4 0 0 1 4 18.6v-3.2M16.8 13.4v6.8M13.4 16.8h6.8" />,
  ),
  'i-finger': shape(
    24,
    <path d="M8.2 19.8c1.2-2 1.7-4.3 1.7-7.5a2.1 2.1 0 0 1 4.2 0c0 3.3-.5 6-1.7 8.5M5 16.9c.8-1.4 1.1-2.8 1.1-4.7A5.9 5.9 0 0 1 15.6 7.5M17.4 9.9c.3.7.5 1.5.5 2.4 0 2.4-.3 4.5-.9 6.4M4 10.5a8.6 8.6 0 0 1 12.6-5.7" />,
  ),
  'i-stronger': shape(
    24,
    <path d="M5.4 17.6v-5.4a1.7 1.7 0 0 1 1.7-1.7h9.8a1.7 1.7 0 0 1 1.7 1.7v6.6a1.7 1.7 0 0 1-1.7 1.7H8.2M8 10.3V7.6a4 4 0 0 1 8 0v2.7M12 14.1v2.7" />,
  ),
  'm-seen': shape(
    28,
    <>
      <circle cx="14" cy="14" r="12" fill="var(--good-edge)" stroke="none" />
      <path d="m8.6 14.4 3.7 3.9 7.1-8.2" stroke="var(--paper)" strokeWidth="2.5" />
    </>,
  ),
  'm-said': shape(
    28,
    <>
      <path d="M23.2 7.6A11.2 11.2 0 1 0 25.2 13" stroke="var(--ink)" strokeWidth="2" />
      <path d="m9 14.2 3.7 4L21.5 7" stroke="var(--ink)" strokeWidth="2.5" />
    </>,
  ),
  'm-todo': shape(
    28,
    <circle cx="14" cy="14" r="11.2" stroke="var(--line-strong)" strokeWidth="2" />,
  ),
  'i-safe': shape(
    24,
    <>
      <path d="M8.8 19H5.4a1.9 1.9 0 0 1-1.9-1.9V6.1a1.9 1.9 0 0 1 1.9-1.9h13.2a1.9 1.9 0 0 1 1.9 1.9v11a1.9 1.9 0 0 1-1.9 1.9h-6.9M6.9 19.2v1.5M17.1 19.2v1.5M17.3 9.7v3.8" />
      <circle cx="10.8" cy="11.6" r="3.2" />
      <path d="M10.8 11.6V10" />
    </>,
  ),
  'i-list': shape(
    24,
    <path d="M8.6 5.2H6.9A1.9 1.9 0 0 0 5 7.1v11.7a1.9 1.9 0 0 0 1.9 1.9h10.2a1.9 1.9 0 0 0 1.9-1.9v-7.3M19 8.7V7.1a1.9 1.9 0 0 0-1.9-1.9h-1.7M9 3.6h6v3.2H9zM8.6 12.2h6.8M8.6 16h4" />,
  ),
  'i-wifi': shape(
    24,
    <path d="M3.6 9.7a12.2 12.2 0 0 1 13-2.6M18.6 8.2c.7.4 1.3.9 1.8 1.5M6.8 13.1a7.6 7.6 0 0 1 10.4 0M9.8 16.4a3.3 3.3 0 0 1 4.4 0M12 19.5v.1" />,
  ),
  'm-later': shape(
    28,
    <circle
      cx="14"
      cy="14"
      r="11.2"
      stroke="var(--line-strong)"
      strokeWidth="2"
      pathLength="60"
      strokeDasharray="3 3"
    />,
  ),
  mark: shape(
    32,
    <>
      <path
        d="M19.4 12.2 11.4 26.4 4.4 19.4"
        stroke="var(--ink)"
        strokeWidth="3.8"
        strokeLinejoin="miter"
        strokeLinecap="butt"
      />
      <circle
        cx="21.7"
        cy="8.9"
        r="5.5"
        stroke="var(--brass)"
        strokeWidth="3.5"
        fill="var(--paper-deep)"
      />
    </>,
  ),
} as const satisfies Record<string, Shape>;

/** The name of one drawing: i- for icons, m- for marks on a checklist, and the mark of Relock. */
export type IconName = keyof typeof SHAPES;
