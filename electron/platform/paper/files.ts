import { err, ok, type Result } from '../../../shared/result';
import {
  CLOUD_ATTRIBUTES,
  type FileFacts,
  type MachineFiles,
  type MachinePlatform,
  type ReadError,
} from '../../ports/machine';
import { decodeText } from '../common/decode-text';
import { expandVariables, isNetworkPath, pathsOf } from '../common/machine-paths';
import { MAX_READ_BYTES } from '../common/node-files';
import { isRefused, paperNumber, type Paper, type PaperFile } from './format';

const LINKS_MAX = 40;

interface PaperEntry {
  /** The last part of its path as first written. */
  readonly name: string;
  /** What the description says of it; a folder that is only named by what lies in it has nothing. */
  content: string | PaperFile | { readonly error: string } | null;
  readonly children: Map<string, PaperEntry>;
}

interface PaperFilesDeps {
  readonly paper: Paper;
  readonly home: string;
  readonly env: (name: string) => string | undefined;
}

/**
 * The files that a description tells of. Slashes both ways, `%NAME%` and `~` are understood in its paths;
 * case counts only where the system lets it count. What is refused hides all that is below it and not told.
 */
export function createPaperFiles({ paper, home, env }: PaperFilesDeps): MachineFiles {
  const { platform } = paper;
  const style = pathsOf(platform);
  const idOf = (name: string) => (platform === 'linux' ? name : name.toLowerCase());
  const partsOf = (written: string) => splitPath(written, { platform, home, env });
  const root: PaperEntry = { name: '', content: null, children: new Map() };

  function place(parts: readonly string[], content: PaperEntry['content']): void {
    let entry = root;
    for (const name of parts) {
      const known = entry.children.get(idOf(name));
      const next = known ?? { name, content: null, children: new Map<string, PaperEntry>() };
      entry.children.set(idOf(name), next);
      entry = next;
    }
    entry.content ??= content;
  }
  for (const [written, content] of Object.entries(paper.files ?? {})) {
    const parts = partsOf(written);
    place(parts, content);
    if (typeof content === 'string' || isRefused(content) || !Array.isArray(content.dir)) continue;
    for (const name of content.dir) place([...parts, ...partsOf(name)], null);
  }

  /** The entry at a path whose links, but for the last, are followed. */
  function find(
    path: string,
    followLast: boolean,
  ): Result<{ entry: PaperEntry; path: string }, ReadError> {
    if (platform === 'win32' && isNetworkPath(path)) return err('network-path');
    let waiting = [...partsOf(path)];
    let walked: string[] = [];
    let entry = root;
    let links = 0;
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      if (isRefused(entry.content) && !entry.children.has(idOf(name)))
        return err(errorOf(entry.content.error));
      const next = entry.children.get(idOf(name));
      if (next === undefined) return err('not-found');
      const link = linkOf(next);
      if (link !== null && (followLast || waiting.length > 0)) {
        links += 1;
        if (links > LINKS_MAX) return err('failed');
        const base = toPath(walked, style.sep);
        const target = style.isAbsolute(link) ? link : style.resolve(base, link);
        waiting = [...partsOf(target), ...waiting];
        walked = [];
        entry = root;
        continue;
      }
      walked.push(next.name);
      entry = next;
    }
    if (isRefused(entry.content)) return err(errorOf(entry.content.error));
    return ok({ entry, path: toPath(walked, style.sep) });
  }

  const readBytes: MachineFiles['readBytes'] = async (path, maxBytes = MAX_READ_BYTES) => {
    const found = find(path, true);
    if (!found.ok) return found;
    const { content } = found.value.entry;
    if (factsOf(found.value.entry, platform).kind !== 'file' || content === null)
      return err('failed');
    const bytes = bytesOf(content);
    if (bytes === null) return err('failed');
    return bytes.length > maxBytes ? err('too-large') : ok(bytes);
  };

  return {
    stat: async (path) => {
      const found = find(path, false);
      return found.ok ? ok(factsOf(found.value.entry, platform)) : found;
    },
    list: async (path) => {
      const found = find(path, true);
      if (!found.ok) return found;
      const { entry } = found.value;
      if (factsOf(entry, platform).kind !== 'folder') return err('not-found');
      return ok([...entry.children.values()].map(({ name }) => name).sort());
    },
    readBytes,
    readText: async (path, maxBytes) => {
      const bytes = await readBytes(path, maxBytes);
      return bytes.ok ? ok(decodeText(bytes.value)) : bytes;
    },
    xattr: async (path, name) => {
      const found = find(path, false);
      if (!found.ok) return found;
      const { content } = found.value.entry;
      if (content === null || typeof content === 'string' || isRefused(content)) return ok(null);
      const { xattrs } = content;
      if (Array.isArray(xattrs)) return ok(xattrs.includes(name) ? '' : null);
      return ok(xattrs?.[name] ?? null);
    },
    real: async (path) => {
      const found = find(path, true);
      return found.ok ? ok(found.value.path) : found;
    },
  };
}

function splitPath(
  written: string,
  place: Pick<PaperFilesDeps, 'home' | 'env'> & { readonly platform: MachinePlatform },
): readonly string[] {
  if (place.platform !== 'win32') {
    const full = written.replace(/^(~|\$HOME)(?=\/|$)/, place.home);
    return pathsOf(place.platform).normalize(full).split('/').filter(Boolean);
  }
  const full = expandVariables(written.replace(/^~(?=[\\/]|$)/, place.home), place.env);
  const plain = full.replace(/^[\\/]{2}[?.][\\/](?!UNC)/i, '');
  return pathsOf('win32').normalize(plain).split(/[\\/]/).filter(Boolean);
}

const toPath = (parts: readonly string[], separator: string): string => {
  const joined = parts.join(separator);
  if (separator === '/') return `/${joined}`;
  return parts.length === 1 && joined.endsWith(':') ? `${joined}\\` : joined;
};

const linkOf = ({ content }: PaperEntry): string | null =>
  content === null || typeof content === 'string' || isRefused(content)
    ? null
    : (content.link ?? null);

/** What is told to have text, bytes or a size is a file; what has something in it, or says `dir`, a folder. */
function factsOf(entry: PaperEntry, platform: MachinePlatform): FileFacts {
  const { content, children } = entry;
  const facts: PaperFile =
    content === null || isRefused(content)
      ? {}
      : typeof content === 'string'
        ? { text: content }
        : content;
  const bytes = bytesOf(facts);
  const isFolder =
    (facts.dir !== undefined && facts.dir !== null && facts.dir !== false) ||
    children.size > 0 ||
    (content === null && bytes === null);
  const link = facts.link ?? null;
  const attributes = paperNumber(facts.attributes);
  return {
    kind: link !== null ? 'link' : isFolder ? 'folder' : 'file',
    size: paperNumber(facts.size) ?? bytes?.length ?? 0,
    attributes: platform === 'win32' ? (attributes ?? (isFolder ? 0x10 : 0x20)) : attributes,
    link,
    modifiedAt: paperNumber(facts.modified),
  };
}

/** Null for what has no content to give: only a size, or a file that is in the cloud. */
function bytesOf(content: string | PaperFile | { readonly error: string }): Uint8Array | null {
  if (isRefused(content)) return null;
  if (typeof content === 'string') return Buffer.from(content);
  const recall = CLOUD_ATTRIBUTES.recallOnDataAccess | CLOUD_ATTRIBUTES.recallOnOpen;
  if (((paperNumber(content.attributes) ?? 0) & recall) !== 0) return null;
  if (typeof content.base64 === 'string') return Buffer.from(content.base64, 'base64');
  if (typeof content.text === 'string') return Buffer.from(content.text);
  return paperNumber(content.size) === 0 ? Buffer.alloc(0) : null;
}

function errorOf(code: string): ReadError {
  if (/^(EPERM|EACCES|.*denied.*)$/i.test(code)) return 'denied';
  if (/^(ENOENT|ENOTDIR|not.?found)$/i.test(code)) return 'not-found';
  return /^(ETIMEDOUT|.*hang.*|timed.?out)$/i.test(code) ? 'timed-out' : 'failed';
}
