import type { LinkId } from '../../../shared/links';
import type { OsSettingsId } from '../../../shared/os-settings';
import type { ClaimId } from '../../../shared/stronger/claims';
import type { StepOf, TaskId } from '../../../shared/stronger/tasks';
import type { PlainKey } from '../../i18n/use-text';

/** A sentence that states something, with what it rests on. */
export interface Said {
  readonly text: PlainKey;
  readonly claim: ClaimId;
}

export const said = (text: PlainKey, claim: ClaimId): Said => ({ text, claim });

/** Which of our sketches, and the captions in it as Microsoft or the system writes them in English. */
export interface SketchWords {
  readonly layout:
    | 'part'
    | 'list'
    | 'form'
    | 'end'
    | 'ticks'
    | 'switch'
    | 'mail'
    | 'side'
    | 'tiles'
    | 'settings'
    | 'paper'
    | 'phone'
    | 'message'
    | 'private';
  readonly caption?: string;
  readonly button?: string;
  /** The text twin: what the sketch shows, in words. */
  readonly text: PlainKey;
}

/** One page of a task. */
export interface StepWords {
  readonly title: PlainKey;
  readonly link?: LinkId;
  /** The page of the system's settings where the clicks are. Offered on a computer with that system. */
  readonly settings?: OsSettingsId;
  /** A place of Relock that helps with this step. */
  readonly place?: 'password' | 'safe';
  /** The step is the helper that chooses ways for two-step verification. */
  readonly chooser?: true;
  readonly question?: {
    readonly ask: PlainKey;
    readonly options: readonly { readonly value: string; readonly label: PlainKey }[];
    /** What to say to one of the answers. */
    readonly note?: { readonly of: string; readonly text: Said };
  };
  readonly clicks: readonly Said[];
  readonly sketch?: SketchWords;
}

/** All that a person reads about one task. */
export interface TaskWords<Step extends string = string> {
  /** What and why, in two sentences. */
  readonly lead: Said;
  /** For whom it matters. */
  readonly who: Said;
  /** What to have at hand, if anything. */
  readonly hand?: Said;
  readonly will: readonly Said[];
  readonly wont: readonly Said[];
  /** "I can't find it", for this very task. */
  readonly find: readonly Said[];
  /** What is safer now. */
  readonly safer: PlainKey;
  readonly steps: Readonly<Record<Step, StepWords>>;
}

/** Words for exactly these tasks and exactly their steps. */
export type WordsOf<Id extends TaskId> = { readonly [Task in Id]: TaskWords<StepOf<Task>> };
