/** Whatever a user reads comes from the catalogue: no words stand in the components themselves. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const READ_BY_USERS =
  /^(label|hint|title|alt|placeholder|validationMessage|runningLabel|word|aria-(label|description|valuetext))$/;
const LETTER = /\p{L}/u;

/** Texts between tags, and texts given to attributes that users read or hear. */
function literals(file: string, source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && LETTER.test(node.text)) {
      found.push(node.text.trim());
    }
    const inBraces = ts.isJsxExpression(node) && node.expression ? node.expression : undefined;
    const isChild = inBraces && (ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent));
    const attribute = ts.isJsxAttribute(node) ? node : undefined;
    if (attribute && READ_BY_USERS.test(attribute.name.getText())) {
      const value = attribute.initializer;
      if (value && ts.isStringLiteral(value)) {
        found.push(value.text);
      } else if (
        value &&
        ts.isJsxExpression(value) &&
        value.expression &&
        ts.isStringLiteralLike(value.expression)
      ) {
        found.push(value.expression.text);
      }
    }
    if (isChild && ts.isStringLiteralLike(inBraces) && LETTER.test(inBraces.text)) {
      found.push(inBraces.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TSX));
  return found;
}

const components = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.tsx'),
);

test('the search finds words between tags, in braces and in attributes, and nothing else', () => {
  const source = `
    const a = <p className="small">Xin chào {name}</p>;
    const b = <Button aria-label="Bỏ tệp" icon="x">{'Chọn'}</Button>;
    const c = <Field label={'Năm'} hint={texts.hint}>{texts.year} – 1</Field>;`;
  expect(literals('a.tsx', source)).toEqual(['Xin chào', 'Bỏ tệp', 'Chọn', 'Năm']);
});

test('there are components to look at', () => {
  expect(components).toContain('App.tsx');
});

test.each(components)('%s holds no words of its own', (file) => {
  expect(literals(file, readFileSync(path.join(__dirname, file), 'utf8'))).toEqual([]);
});
