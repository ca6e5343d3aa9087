/**
 * Everything that Relock keeps, as a person sees it: one row each in Settings. What belongs to which row is one
 * table, `electron/features/kept/kept-table.ts`.
 */
export const KEPT_IDS = [
  'people',
  'steps',
  'safe',
  'locks',
  'history',
  'settings',
  'log',
  'keys',
  'clipboard',
  'window',
] as const;
export type KeptId = (typeof KEPT_IDS)[number];

/** Rows that can be emptied by themselves. The others go with a person, with their lock, or with everything. */
export const KEPT_REMOVABLE = ['steps', 'safe', 'history', 'settings', 'log', 'clipboard'] as const;
export type KeptRemovable = (typeof KEPT_REMOVABLE)[number];

export const isRemovable = (id: KeptId): id is KeptRemovable =>
  (KEPT_REMOVABLE as readonly KeptId[]).includes(id);
