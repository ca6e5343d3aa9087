import { Fragment, type ReactNode } from 'react';
import { formatOf, useLanguage, type MessageArgs, type MessageKey } from './use-text';

type Tags = Readonly<Record<string, (inner: ReactNode) => ReactNode>>;

type TextProps<K extends MessageKey> = {
  readonly id: K;
  /** Renders of tags other than `<b>`, which is always bold. */
  readonly tags?: Tags;
} & (MessageArgs<K> extends undefined
  ? { readonly args?: undefined }
  : { readonly args: MessageArgs<K> });

/** A sentence with marked-up words: `<b>` is bold; other tags are given by `tags`. Never HTML. */
export function Text<K extends MessageKey>({ id, args, tags }: TextProps<K>): ReactNode {
  const language = useLanguage();
  const render: Record<string, (chunks: ReactNode[]) => ReactNode> = {
    b: (chunks) => <strong>{keyed(chunks)}</strong>,
  };
  for (const [name, draw] of Object.entries(tags ?? {}))
    render[name] = (chunks) => draw(keyed(chunks));
  const parts = formatOf(language, id).format<ReactNode>({ ...args, ...render });
  return <>{keyed(Array.isArray(parts) ? parts : [parts])}</>;
}

const keyed = (parts: readonly ReactNode[]): ReactNode[] =>
  parts.map((part, index) => <Fragment key={index}>{part}</Fragment>);
