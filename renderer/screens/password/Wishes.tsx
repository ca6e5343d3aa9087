import type { ReactNode } from 'react';
import {
  CHARACTER_SET_NAMES,
  SEPARATORS,
  type CharacterSet,
  type CharactersWish,
  type WordsWish,
} from '../../../shared/password/generate';
import { Answers } from '../../components/Answers';
import { useText, type PlainKey } from '../../i18n/use-text';

/** What is wished of both kinds, so that going to the other kind and back loses nothing. */
export type Wishes = Omit<WordsWish, 'kind'> &
  Omit<CharactersWish, 'kind'> & { readonly kind: 'words' | 'characters' };

/** The part that counts for the chosen kind. */
export function wishOf(wishes: Wishes): WordsWish | CharactersWish {
  const { kind, count, separator, mixed, length, sets, clear } = wishes;
  return kind === 'words' ? { kind, count, separator, mixed } : { kind, length, sets, clear };
}

interface WishesProps {
  readonly wishes: Wishes;
  readonly onChange: (part: Partial<Wishes>) => void;
}

const COUNTS = [5, 6, 7, 8] as const;
const LENGTHS = [12, 16, 20, 24, 32] as const;

const SEPARATOR_WORDS = {
  '-': 'password.make.separator.hyphen',
  '.': 'password.make.separator.dot',
  _: 'password.make.separator.line',
  ' ': 'password.make.separator.space',
} as const satisfies Record<(typeof SEPARATORS)[number], PlainKey>;

const SET_WORDS = {
  lower: 'password.make.sets.lower',
  upper: 'password.make.sets.upper',
  digits: 'password.make.sets.digits',
  symbols: 'password.make.sets.symbols',
} as const satisfies Record<CharacterSet, PlainKey>;

export function WordWishes({ wishes, onChange }: WishesProps): ReactNode {
  const t = useText();
  return (
    <>
      <Answers
        legend={t('password.make.count.ask')}
        name="word-count"
        value={String(wishes.count)}
        options={COUNTS.map((count) => ({ value: String(count), label: String(count) }))}
        onChange={(count) => {
          onChange({ count: Number(count) });
        }}
      />
      <Answers
        legend={t('password.make.separator.ask')}
        name="separator"
        value={wishes.separator}
        options={SEPARATORS.map((value) => ({ value, label: t(SEPARATOR_WORDS[value]) }))}
        onChange={(separator) => {
          onChange({ separator });
        }}
      />
      <Tick
        label={t('password.make.mixed')}
        checked={wishes.mixed}
        onChange={(mixed) => {
          onChange({ mixed });
        }}
      />
      <p className="small soft">{t('password.make.too-long')}</p>
    </>
  );
}

export function CharacterWishes({ wishes, onChange }: WishesProps): ReactNode {
  const t = useText();
  return (
    <>
      <Answers
        legend={t('password.make.length.ask')}
        name="character-count"
        value={String(wishes.length)}
        options={LENGTHS.map((length) => ({ value: String(length), label: String(length) }))}
        onChange={(length) => {
          onChange({ length: Number(length) });
        }}
      />
      <fieldset className="question">
        <legend className="question__ask">{t('password.make.sets.ask')}</legend>
        {CHARACTER_SET_NAMES.map((name) => (
          <Tick
            key={name}
            label={t(SET_WORDS[name])}
            checked={wishes.sets.includes(name)}
            onChange={(wanted) => {
              onChange({
                sets: CHARACTER_SET_NAMES.filter((one) =>
                  one === name ? wanted : wishes.sets.includes(one),
                ),
              });
            }}
          />
        ))}
        <p role="status">{wishes.sets.length === 0 ? t('password.make.sets.none') : ''}</p>
      </fieldset>
      <Tick
        label={t('password.make.clear')}
        checked={wishes.clear}
        onChange={(clear) => {
          onChange({ clear });
        }}
      />
    </>
  );
}

interface TickProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Tick({ label, checked, onChange }: TickProps): ReactNode {
  return (
    <label className="tick">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
      />
      <span>{label}</span>
    </label>
  );
}
