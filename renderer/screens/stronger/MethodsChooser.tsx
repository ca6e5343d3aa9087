import type { ReactNode } from 'react';
import {
  judgeMethods,
  METHODS,
  type Method,
  type MethodsJudgement,
} from '../../../shared/stronger/methods';
import { Callout } from '../../components/Callout';
import { Text } from '../../i18n/Text';
import { useText, type PlainKey } from '../../i18n/use-text';
import { methodWords } from './stronger-words';
import type { Stronger } from './use-stronger';

const JUDGEMENTS: Readonly<Record<MethodsJudgement, PlainKey>> = {
  none: 'stronger.methods.none',
  one: 'stronger.methods.one',
  'phone-only': 'stronger.methods.phone-only',
  good: 'stronger.methods.good',
};

/** Helps to choose two ways or more: what each stops, and what is left when the phone is lost. */
export function MethodsChooser({ way }: { readonly way: Stronger }): ReactNode {
  const t = useText();
  const judgement = judgeMethods(way.state.methods);
  return (
    <>
      <fieldset className="question" aria-describedby="methods-hint">
        <legend className="question__ask">{t('stronger.methods.ask')}</legend>
        <p className="field__hint" id="methods-hint">
          {t('stronger.methods.hint')}
        </p>
        <div className="rows">
          {METHODS.map((method) => (
            <MethodRow key={method} way={way} method={method} />
          ))}
        </div>
      </fieldset>
      <div className="part--tight">
        <Callout tone={judgement === 'good' ? 'info' : 'look'} live="status">
          <p>
            <Text id={JUDGEMENTS[judgement]} />
          </p>
        </Callout>
      </div>
    </>
  );
}

function MethodRow({
  way,
  method,
}: {
  readonly way: Stronger;
  readonly method: Method;
}): ReactNode {
  const t = useText();
  const words = methodWords(method);
  return (
    <div className="row row--plain">
      <label className="tick method">
        <input
          type="checkbox"
          value={method}
          checked={way.state.methods.includes(method)}
          aria-describedby={`method-${method}`}
          onChange={(event) => {
            way.send({ kind: 'method', method, on: event.target.checked });
          }}
        />
        <span className="row__title">{t(words.title)}</span>
      </label>
      <p className="row__text method__text" id={`method-${method}`}>
        {t(words.stops)} {t(words.lost)}
      </p>
    </div>
  );
}
