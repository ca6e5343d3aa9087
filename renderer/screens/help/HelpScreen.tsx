import type { ReactNode } from 'react';
import { Callout } from '../../components/Callout';
import { DoesAndNever } from '../../components/DoesAndNever';
import { Head } from '../../components/Head';
import { OpenPage } from '../../components/OpenPage';
import { TERM_WORDS, TERMS } from '../../components/Term';
import { TryOut } from '../../components/TryOut';
import { Text } from '../../i18n/Text';
import { useText } from '../../i18n/use-text';
import { useSnapshot } from '../../state/snapshot-store';

/** Help: the honest way back in, real and fake support, what Relock never does, keys, words. */
export function HelpScreen(): ReactNode {
  const t = useText();
  return (
    <>
      <Head title={t('help.title')} lead={t('help.lead')} />
      <CannotSignIn />
      <TalkToMicrosoft />
      <section className="part part--ruled" aria-labelledby="relock-never">
        <h2 id="relock-never">{t('help.relock.title')}</h2>
        <DoesAndNever under="h2" />
      </section>
      <TryOut />
      <Keys />
      <Glossary />
    </>
  );
}

function CannotSignIn(): ReactNode {
  const t = useText();
  return (
    <section className="part part--ruled flow" aria-labelledby="locked-out">
      <h2 id="locked-out">{t('help.locked-out.title')}</h2>
      <p>{t('help.locked-out.lead')}</p>
      <ol className="clicks">
        <li>
          <p>{t('help.locked-out.guide')}</p>
          <OpenPage linkId="help.hacked-account" kind="secondary">
            {t('help.locked-out.guide.button')}
          </OpenPage>
        </li>
        <li>
          <p>{t('help.locked-out.reset')}</p>
          <OpenPage linkId="account.reset-password" kind="secondary">
            {t('help.locked-out.reset.button')}
          </OpenPage>
        </li>
        <li>
          <p>{t('help.locked-out.form')}</p>
          <OpenPage linkId="account.recovery-form" kind="secondary">
            {t('help.locked-out.form.button')}
          </OpenPage>
        </li>
      </ol>
      <Callout tone="look">
        <p>
          <Text id="help.locked-out.truth" />
        </p>
        <p>{t('help.locked-out.sellers')}</p>
      </Callout>
    </section>
  );
}

function TalkToMicrosoft(): ReactNode {
  const t = useText();
  return (
    <section className="part part--ruled flow" aria-labelledby="talk">
      <h2 id="talk">{t('help.talk.title')}</h2>
      <p>
        <Text id="help.talk.rule" />
      </p>
      <p>{t('help.talk.phone')}</p>
      <OpenPage linkId="help.contact" kind="secondary">
        {t('help.talk.button')}
      </OpenPage>
      <h3>{t('help.fake.title')}</h3>
      <p>{t('help.fake.signs')}</p>
      <p>{t('help.fake.let-in')}</p>
      <OpenPage linkId="help.report-scam" kind="secondary">
        {t('help.fake.button')}
      </OpenPage>
    </section>
  );
}

function Keys(): ReactNode {
  const t = useText();
  const shift = useSnapshot((snapshot) => snapshot.settings.shiftLeaves);
  return (
    <section className="part part--ruled" aria-labelledby="keys">
      <h2 id="keys">{t('help.keys.title')}</h2>
      <dl className="facts">
        <div>
          <dt>{t('help.keys.shift')}</dt>
          <dd>{t(shift ? 'help.keys.shift.on' : 'help.keys.shift.off')}</dd>
        </div>
        <div>
          <dt>{t('help.keys.tab')}</dt>
          <dd>{t('help.keys.tab.text')}</dd>
        </div>
        <div>
          <dt>{t('help.keys.enter')}</dt>
          <dd>{t('help.keys.enter.text')}</dd>
        </div>
        <div>
          <dt>{t('help.keys.esc')}</dt>
          <dd>{t('help.keys.esc.text')}</dd>
        </div>
      </dl>
    </section>
  );
}

function Glossary(): ReactNode {
  const t = useText();
  return (
    <section className="part part--ruled" aria-labelledby="words">
      <h2 id="words">{t('help.words.title')}</h2>
      <dl className="words">
        {TERMS.map((name) => (
          <div key={name}>
            <dt>{t(TERM_WORDS[name].word)}</dt>
            <dd>{t(TERM_WORDS[name].text)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
