import type { FormatNotice } from '../../../shared/safe/format';
import type { Say } from '../../i18n/use-text';

/** What is said about a possible slip. */
export function noticeWords(t: Say, notice: FormatNotice): string {
  switch (notice.kind) {
    case 'recovery-length':
    case 'wifi-length':
      return t(`safe.notice.${notice.kind}`, { count: notice.count });
    case 'recovery-signs':
    case 'look-alikes':
    case 'edge-blank':
    case 'blank-inside':
    case 'one-code-only':
    case 'same-code-twice':
      return t(`safe.notice.${notice.kind}`);
  }
}
