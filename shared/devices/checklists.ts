/** Checklists for the three times when devices change hands: microsoft-account.md 4.4 to 4.6, features 18 and 19. */
export const CHECKLISTS = [
  {
    id: 'handover',
    items: [
      'before-key',
      'before-files',
      'before-codes',
      'before-onedrive',
      'before-sign-out',
      'before-reset',
      'after-computers',
      'after-store',
      'after-phones',
      'after-look',
    ],
  },
  {
    id: 'lost',
    items: [
      'find',
      'lock',
      'password',
      'ways',
      'sign-out',
      'phone-company',
      'report',
      'off',
      'look',
    ],
  },
  {
    id: 'new-pc',
    items: ['updates', 'account', 'key', 'find', 'appears', 'store', 'old'],
  },
] as const;
export type ChecklistId = (typeof CHECKLISTS)[number]['id'];

/** Steps of a checklist are small; each is about this long. */
export const CHECKLIST_MINUTES = 3;
