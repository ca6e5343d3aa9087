import { Component, type ReactNode } from 'react';
import { Head } from '../components/Head';
import { useText } from '../i18n/use-text';
import { goTo } from '../state/navigation';

interface PlaceGuardProps {
  /** Changes with each move: the next place starts anew. */
  readonly visit: number;
  readonly children: ReactNode;
}

interface PlaceGuardState {
  readonly broken: boolean;
}

/**
 * Keeps a fault in one place from taking the house along: bar, rail and Leave quickly stay.
 * A class, because React has no other way to catch what a child throws while it is drawn.
 */
export class PlaceGuard extends Component<PlaceGuardProps, PlaceGuardState> {
  override state: PlaceGuardState = { broken: false };

  static getDerivedStateFromError(): PlaceGuardState {
    return { broken: true };
  }

  override componentDidUpdate({ visit }: PlaceGuardProps): void {
    if (this.state.broken && visit !== this.props.visit) this.setState({ broken: false });
  }

  override render(): ReactNode {
    return this.state.broken ? <BrokenPlace /> : this.props.children;
  }
}

function BrokenPlace(): ReactNode {
  const t = useText();
  return (
    <>
      <Head title={t('states.broken.title')} lead={t('states.broken.text')} arrival="broken" />
      <div className="part buttons">
        <button
          type="button"
          className="button button--primary"
          onClick={() => {
            goTo('today');
          }}
        >
          {t('states.broken.button')}
        </button>
      </div>
    </>
  );
}
