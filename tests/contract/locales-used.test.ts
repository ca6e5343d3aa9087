import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { renderMessages } from '../../scripts/generators/messages';
import { ENTRIES } from '../support/catalogues';

const CODE_FOLDERS = ['electron', 'renderer', 'shared'];
const ANY_PART = '[a-z0-9-]+(?:\\.[a-z0-9-]+)*';

const escapeRegExp = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Literals of the code that can be a key, and patterns for keys that are put together. */
function keysInCode(): { literals: Set<string>; patterns: RegExp[]; said: string[] } {
  const literals = new Set<string>();
  const sources = new Set<string>();
  const said: string[] = [];
  for (const path of CODE_FOLDERS.flatMap(codeFiles)) {
    const file = ts.createSourceFile(
      path,
      readFileSync(path, 'utf8'),
      ts.ScriptTarget.ESNext,
      true,
    );
    visit(file, (node) => {
      if (ts.isStringLiteralLike(node)) {
        literals.add(node.text);
        if (isSaid(node)) said.push(node.text);
      }
      // A template with a known start, as in `sign-out.open.${thing}.title`.
      if (ts.isTemplateExpression(node) && node.head.text.includes('.')) {
        const rest = node.templateSpans.map((span) => ANY_PART + escapeRegExp(span.literal.text));
        sources.add(escapeRegExp(node.head.text) + rest.join(''));
      }
    });
  }
  return { literals, patterns: [...sources].map((source) => new RegExp(`^${source}$`)), said };
}

const codeFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.generated.'))
    .map((file) => `${folder}/${file}`);

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => {
    visit(child, look);
  });
}

/** The first argument of t() or say(), or the id of <Text>. */
function isSaid(node: ts.StringLiteralLike): boolean {
  const { parent } = node;
  if (ts.isCallExpression(parent) && parent.arguments[0] === node) {
    return ts.isIdentifier(parent.expression) && ['t', 'say'].includes(parent.expression.text);
  }
  if (!ts.isJsxAttribute(parent) || parent.name.getText() !== 'id') return false;
  return parent.parent.parent.tagName.getText() === 'Text';
}

describe('the sentences and the code', () => {
  const { literals, patterns, said } = keysInCode();
  const keys = new Set(ENTRIES.map(({ key }) => key));

  it('no sentence lies about that nobody says', () => {
    const unused = [...keys].filter(
      (key) => !literals.has(key) && !patterns.some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });

  it('no sentence is said that nobody wrote', () => {
    expect(said.filter((key) => !keys.has(key))).toEqual([]);
    expect(said.length).toBeGreaterThan(20);
  });

  it('the generated types are those of the English catalogues', () => {
    for (const { path, text } of renderMessages()) {
      expect({ path, text: readFileSync(path, 'utf8') }).toEqual({ path, text });
    }
  });
});
