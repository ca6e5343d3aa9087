import type { ReactNode } from 'react';
import type { TaskId } from '../../../shared/stronger/tasks';
import { useText, type PlainKey } from '../../i18n/use-text';
import { PlaceLink } from '../../shell/PlaceLink';

interface Tool {
  readonly place: 'password' | 'fakes';
  readonly text: PlainKey;
  readonly button: PlainKey;
}

/** Tools of Relock's own that help with a task. */
const TOOLS: Partial<Readonly<Record<TaskId, Tool>>> = {
  password: {
    place: 'password',
    text: 'help.try.password',
    button: 'help.try.password.button',
  },
  codes: { place: 'fakes', text: 'help.try.fakes', button: 'help.try.fakes.button' },
};

/** The way to the tool that helps with this task; nothing for most. */
export function TaskTool({ id }: { readonly id: TaskId }): ReactNode {
  const t = useText();
  const tool = TOOLS[id];
  if (tool === undefined) return null;
  return (
    <div className="part--tight flow">
      <p>{t(tool.text)}</p>
      <div className="buttons">
        <PlaceLink to={tool.place} className="button button--secondary button--small">
          {t(tool.button)}
        </PlaceLink>
      </div>
    </div>
  );
}
