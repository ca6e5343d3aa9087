import type { ComponentType, ReactNode } from 'react';
import { LINKS, type LinkId } from '../../../shared/links';
import { useText } from '../../i18n/use-text';
import type { SketchWords } from './guide-words';
import {
  EndPage,
  FormPage,
  ListPage,
  MailPage,
  PartPage,
  SettingsWindow,
  SidePage,
  SwitchPage,
  TicksPage,
  type Captions,
} from './sketch-pages';
import { MessageThing, PaperThing, PhoneThing, PrivateThing, TilesPage } from './sketch-things';

const LAYOUTS: Readonly<Record<SketchWords['layout'], ComponentType<Captions>>> = {
  part: PartPage,
  list: ListPage,
  form: FormPage,
  end: EndPage,
  ticks: TicksPage,
  switch: SwitchPage,
  mail: MailPage,
  side: SidePage,
  tiles: TilesPage,
  settings: SettingsWindow,
  paper: PaperThing,
  phone: PhoneThing,
  message: MessageThing,
  private: PrivateThing,
};

interface TaskSketchProps {
  readonly sketch: SketchWords;
  readonly link: LinkId | undefined;
}

/** Our own sketch of a page or a thing: one pen circle where to look, and the same in words. */
export function TaskSketch({ sketch, link }: TaskSketchProps): ReactNode {
  const t = useText();
  const Layout = LAYOUTS[sketch.layout];
  return (
    <figure className="sketch">
      <svg viewBox="0 0 380 240" role="img" aria-label={t(sketch.text)}>
        <Layout
          host={link === undefined ? '' : new URL(LINKS[link]).host}
          caption={sketch.caption ?? ''}
          button={sketch.button ?? ''}
        />
      </svg>
      <figcaption>
        {t(sketch.text)} {t('stronger.task.sketch')}
      </figcaption>
    </figure>
  );
}
