import type { Finding, Level } from '../../shared/one-drive/findings';
import type { Say } from './texts';

/** What an `unclear` result is about, as the sentence picks it. */
const ABOUT: Readonly<Record<string, string>> = {
  'known-folders': 'folders',
  'online-only': 'files',
  'orphan-domain': 'domain',
};

/** One result of the checks as a sentence for people. */
export function sentenceOf(say: Say, result: Finding, level: Level): string {
  const { id, evidence, count } = result;
  const names = result.names.join(', ');
  switch (id) {
    case 'known-folders':
      return say('cli.found.known-folders', { count, names });
    case 'online-only':
      return say('cli.found.online-only', { count });
    case 'shared-folders':
      return say('cli.found.shared-folders', { level, names });
    case 'vault':
      return say('cli.found.vault', { level });
    case 'office-open':
      return say('cli.found.office-open', { level, names });
    case 'unclear': {
      const [about = 'other'] = result.names;
      return say('cli.found.unclear', { what: ABOUT[about] ?? about });
    }
    case 'unreadable':
      return say('cli.found.unreadable', { place: evidence.join(', ') });
    case 'elevated':
    case 'managed':
    case 'no-account':
    case 'work-account':
    case 'uploads':
    case 'web-access':
    case 'reset-pending':
    case 'setup-running':
    case 'no-client':
    case 'folder-missing':
    case 'orphan-domain':
    case 'low-space':
    case 'leftover':
      return say(`cli.found.${id}`);
  }
}
