/** The short first questions. Each may be left out; that is an answer too: nobody knows. */
export const QUESTIONS = [
  /** The same password is used somewhere else. */
  'reused',
  /** Microsoft asks for a second proof. */
  'two-step',
  /** The phone number or the mail for codes changed in the last years. */
  'moved',
  /** Others use a computer on which the person signs in. */
  'shared',
  /** The person's mail is at Outlook.com. */
  'outlook',
] as const;
export type Question = (typeof QUESTIONS)[number];

export const ANSWERS = ['yes', 'no', 'unsure'] as const;
export type Answer = (typeof ANSWERS)[number];
export type Answers = Readonly<Partial<Record<Question, Answer>>>;
