import { useEffect, useState } from 'react';
import {
  makeCharacters,
  makeWords,
  type CharactersWish,
  type MadePassword,
  type WordsWish,
} from '../../../shared/password/generate';
import type { Language } from '../../../shared/settings';
import { useLanguage } from '../../i18n/use-text';
import { randomWord } from './random-word';
import { wordList } from './word-lists';

/** The password that was made, or why there is none. */
export type Made = MadePassword | 'waiting' | 'no-list';

/**
 * Makes a password as wished, and another one each time the wish or `turn` changes. It lives in this component
 * and goes with it.
 */
export function useMade(wish: WordsWish | CharactersWish, turn: number): Made {
  const language = useLanguage();
  const [made, setMade] = useState<Made>('waiting');
  // The wish is a few plain values; as text it says whether one of them changed.
  const asked = JSON.stringify(wish);
  useEffect(() => {
    let wanted = true;
    makeOne(JSON.parse(asked) as typeof wish, language).then(
      (one) => {
        if (wanted) setMade(one);
      },
      () => {
        if (wanted) setMade('no-list');
      },
    );
    return () => {
      wanted = false;
    };
  }, [asked, language, turn]);
  return made;
}

async function makeOne(wish: WordsWish | CharactersWish, language: Language): Promise<Made> {
  if (wish.kind === 'words') return makeWords(wish, await wordList(language), randomWord);
  return wish.sets.length === 0 ? 'waiting' : makeCharacters(wish, randomWord);
}
