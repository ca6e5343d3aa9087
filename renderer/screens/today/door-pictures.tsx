import type { ReactNode } from 'react';

/** A door that stands ajar: somebody may have come in. */
export const OpenDoorPicture = (): ReactNode => (
  <svg className="pic door__picture" viewBox="0 0 98 142" aria-hidden="true">
    <path className="f-act s-none" d="M19 142V12h60v130z" />
    <path className="f-paper s-none" d="M53 129h26v13H53z" />
    <path className="s-soft" d="M53 129h26" />
    <path d="M12 142V5h74v137M19 142V12h60v130" />
    <path className="f-sheet" d="M19 12l34 11v107l-34 12z" />
    <path className="s-soft" d="m25 24 22 6.5v34L25 63zM25 75l22-.5V122l-22 7.5z" />
    <path className="s-brass" d="M48.5 68v6" />
  </svg>
);

/** A shut door with a checked tag at its handle. */
export const ShutDoorPicture = (): ReactNode => (
  <svg className="pic door__picture" viewBox="0 0 98 142" aria-hidden="true">
    <path className="f-sheet" d="M12 142V5h74v137" />
    <path d="M12 142V5h74v137M19 142V12h60v130" />
    <path className="s-soft" d="M27 21h44v36H27zM27 90h44v43H27z" />
    <path className="s-brass" d="M65.5 74v8.5" />
    <circle className="s-brass" cx="65.5" cy="69" r="4.5" />
    <path className="f-good" d="M59 86.5l6.5-5 6.5 5V104H59z" />
    <path d="m62.5 94.5 2.4 2.8 4.4-5.6" />
  </svg>
);
