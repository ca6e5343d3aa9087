/** Is this typed text a yes, in one of our languages? Anything else is a no. */
export const isYes = (text: string): boolean =>
  ['y', 'yes', 's', 'si', 'sí'].includes(text.trim().toLowerCase());
