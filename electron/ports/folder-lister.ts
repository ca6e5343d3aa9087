/** One name in a folder, as the folder itself lists it. */
export interface FolderItem {
  /** As it is; half of a surrogate pair stays what it is. */
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  readonly size: number;
  /** Attribute bits of Windows; see `isOnlineOnly`. */
  readonly attributes: number;
  /** A folder whose names may be listed: no link, and nothing that would have to be fetched first. */
  readonly enter: boolean;
}

export type ListProblem = 'missing' | 'denied' | 'failed';

/** The names of folders, in pieces. No file is opened, no link followed, nothing fetched from the cloud. */
export interface FolderLister {
  /**
   * Gives every name of one folder to `each`, a piece at a time; `each` answers false to end early. Null when
   * all was listed or it was ended.
   */
  list(
    folder: string,
    each: (items: readonly FolderItem[]) => Promise<boolean> | boolean,
  ): Promise<ListProblem | null>;
}

const OFFLINE = 0x1000;
const RECALL_ON_DATA_ACCESS = 0x400000;

/** A file whose content is in the cloud alone (onedrive.md A.5.6). */
export const isOnlineOnly = ({ kind, attributes }: Pick<FolderItem, 'kind' | 'attributes'>) =>
  kind === 'file' && (attributes & (OFFLINE | RECALL_ON_DATA_ACCESS)) !== 0;
