declare module 'bplist-creator' {
  /** Writes a binary property list. */
  const create: (value: unknown) => Buffer;
  export = create;
}
declare module 'plist' {
  const plist: { build(value: unknown): string };
  export = plist;
}
