import { NEW_GUIDE } from '../guide/state';
import type { Stronger, StrongerEvent, StrongerView } from '../schema/stronger';

export type { Stronger, StrongerEvent, StrongerView };

/** Nobody has begun, and nothing is known. */
export const NEW_STRONGER: Stronger = {
  guide: NEW_GUIDE,
  answers: {},
  asked: false,
  methods: [],
  remindedAt: null,
};

/** What the page sees: all but the log, which grows. */
export const viewOfStronger = ({ guide, remindedAt: _told, ...rest }: Stronger): StrongerView => ({
  ...rest,
  guide: { marks: guide.marks, spots: guide.spots },
});
