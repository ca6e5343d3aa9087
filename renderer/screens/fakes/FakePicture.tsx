import type { ReactNode } from 'react';
import { Icon } from '../../components/Icon';
import { useText } from '../../i18n/use-text';
import type { Example, FakeKind, Piece } from './examples';

const ICONS = { mail: 'i-mail', call: 'i-phone', 'pop-up': 'i-computer', text: 'i-phone' } as const;

interface FakePictureProps {
  readonly example: Example;
  /** Marks are shown after the answer. */
  readonly marked: boolean;
}

/**
 * Draws an example in our own look, inside a frame that says whose it is, before and after it is looked at.
 * What looks like a button is drawn and cannot be pressed.
 */
export function FakePicture({ example, marked }: FakePictureProps): ReactNode {
  const t = useText();
  const presses = example.pieces.filter(({ role }) => role === 'press');
  return (
    <figure className="fake">
      <figcaption className="fake__frame">
        <Icon name={ICONS[example.kind]} />
        <span>{t('fakes.frame')}</span>
      </figcaption>
      <div className={`fake__paper fake__paper--${example.kind satisfies FakeKind}`}>
        {example.pieces
          .filter(({ role }) => role !== 'press')
          .map((piece) => (
            <PieceOf key={piece.text} piece={piece} marked={marked} />
          ))}
        {presses.length === 0 ? null : (
          <div className="fake__presses">
            {presses.map((piece) => (
              <PieceOf key={piece.text} piece={piece} marked={marked} />
            ))}
          </div>
        )}
      </div>
    </figure>
  );
}

function PieceOf({ piece, marked }: { readonly piece: Piece; readonly marked: boolean }): ReactNode {
  const t = useText();
  const { role, text, sign } = piece;
  const isMarked = marked && sign !== undefined;
  return (
    <p className={`fake__${role}${isMarked ? ' is-marked' : ''}`}>
      <span>{t(text)}</span>
      {isMarked ? (
        <span className="fake__mark" role="img" aria-label={t('fakes.mark', { number: sign })}>
          {sign}
        </span>
      ) : null}
    </p>
  );
}
