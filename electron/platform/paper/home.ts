import type { MachinePlatform } from '../../ports/machine';
import type { Paper } from './format';

/** Where homes are, and where they are when a description gives no sign at all. */
const HOMES: Record<MachinePlatform, { readonly pattern: RegExp; readonly fallback: string }> = {
  win32: {
    pattern:
      /^[A-Za-z]:[\\/]Users[\\/](?!Public[\\/]|Default[\\/]|All Users[\\/])[^\\/]+(?=[\\/]|$)/i,
    fallback: 'C:\\Users\\user',
  },
  darwin: { pattern: /^\/Users\/(?!Shared\/)[^/]+(?=\/|$)/, fallback: '/Users/user' },
  linux: { pattern: /^(\/home\/[^/]+|\/root)(?=\/|$)/, fallback: '/home/user' },
};

/** The variables that name the home folder, or a folder below it. */
const HINTS = [
  'USERPROFILE',
  'HOME',
  'LOCALAPPDATA',
  'APPDATA',
  'OneDrive',
  'OneDriveConsumer',
  'TEMP',
];

/** The person's home on paper: as it says, else as its variables, files or registry show it. */
export function paperHome(paper: Paper): string {
  const { pattern, fallback } = HOMES[paper.platform];
  const named = paper.home ?? variable(paper, 'USERPROFILE') ?? variable(paper, 'HOME');
  if (named !== undefined && named !== '') return named;
  const texts = [
    ...HINTS.map((name) => variable(paper, name) ?? ''),
    ...Object.keys(paper.files ?? {}),
    ...registryTexts(paper),
  ];
  for (const text of texts) {
    const found = pattern.exec(text);
    if (found !== null) return found[0];
  }
  return fallback;
}

function variable(paper: Paper, name: string): string | undefined {
  const found = Object.entries(paper.env ?? {}).find(
    ([key]) => key.toLowerCase() === name.toLowerCase(),
  );
  return found?.[1] ?? undefined;
}

const registryTexts = (paper: Paper): readonly string[] =>
  Object.values(paper.registry ?? {}).flatMap((key) =>
    Object.values(key).flatMap((value) => {
      if (typeof value === 'string') return [value];
      const inner: unknown =
        typeof value === 'object' && value !== null && 'value' in value ? value.value : null;
      return typeof inner === 'string' ? [inner] : [];
    }),
  );
