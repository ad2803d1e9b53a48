/**
 * The tree itself: no circles between folders or files, nothing exported that nobody imports, no package listed that
 * nothing needs. Who may import whom is in eslint.boundaries.cjs.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const ROOT = path.join(__dirname, '..');
const FOLDERS = ['src', 'sandbox', 'bench', 'test', 'scripts'];

interface Import {
  /** As written. */
  readonly from: string;
  /** The file it leads to, from the root; absent for packages. */
  readonly file?: string;
  /** `*` for a whole module. */
  readonly names: readonly string[];
  /** Only types: gone when the code runs. */
  readonly types: boolean;
  /** Loaded when it is used. */
  readonly lazy: boolean;
}

interface Module {
  readonly imports: readonly Import[];
  readonly exports: readonly string[];
  readonly text: string;
}

const files = FOLDERS.flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/')))
    .filter((name) => /\.(ts|tsx|mjs|cjs)$/.test(name) && !name.endsWith('.d.cts')),
);
const known = new Set(files);

function resolve(from: string, importer: string): string | undefined {
  if (!from.startsWith('.')) {
    return undefined;
  }
  const target = path.posix.join(path.posix.dirname(importer), from);
  return [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`].find((name) => known.has(name));
}

function read(name: string): Module {
  const text = readFileSync(path.join(ROOT, name), 'utf8');
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
  const imports: Import[] = [];
  const exports: string[] = [];
  const add = (from: string, names: readonly string[], types: boolean, lazy = false): void => {
    const file = resolve(from, name);
    imports.push({ from, names, types, lazy, ...(file === undefined ? {} : { file }) });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const clause = node.importClause;
      const bindings = clause?.namedBindings;
      const names =
        bindings && ts.isNamedImports(bindings)
          ? bindings.elements.map((each) => (each.propertyName ?? each.name).text)
          : ['*'];
      add(node.moduleSpecifier.text, names, clause?.isTypeOnly ?? false);
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      const names =
        node.exportClause && ts.isNamedExports(node.exportClause)
          ? node.exportClause.elements.map((each) => (each.propertyName ?? each.name).text)
          : ['*'];
      add(node.moduleSpecifier.text, names, node.isTypeOnly);
      exports.push(...names.filter((each) => each !== '*'));
    } else if (
      ts.isCallExpression(node) &&
      (node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require') &&
      node.arguments[0] &&
      ts.isStringLiteral(node.arguments[0])
    ) {
      add(node.arguments[0].text, ['*'], false, true);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      const literal = node.argument.literal;
      if (ts.isStringLiteral(literal)) {
        add(literal.text, ['*'], true);
      }
    } else if (
      ts.canHaveModifiers(node) &&
      ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    ) {
      if (ts.isVariableStatement(node)) {
        exports.push(...node.declarationList.declarations.map(({ name: own }) => own.getText()));
      } else if ('name' in node && node.name) {
        exports.push((node.name as ts.Identifier).text);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { imports, exports, text };
}

const modules = new Map(files.map((name) => [name, read(name)]));

/** A circle in a graph, as a line of names; `undefined` if there is none. */
function circle(edges: ReadonlyMap<string, ReadonlySet<string>>): string | undefined {
  const done = new Set<string>();
  const walk = (node: string, trail: readonly string[]): string | undefined => {
    if (trail.includes(node)) {
      return [...trail.slice(trail.indexOf(node)), node].join(' → ');
    }
    if (done.has(node)) {
      return undefined;
    }
    for (const next of edges.get(node) ?? []) {
      const found = walk(next, [...trail, node]);
      if (found) {
        return found;
      }
    }
    done.add(node);
    return undefined;
  };
  for (const node of edges.keys()) {
    const found = walk(node, []);
    if (found) {
      return found;
    }
  }
  return undefined;
}

/** Which of the names lead to which, by what runs (types are free to look anywhere) and is loaded at once. */
function graph(nameOf: (file: string) => string | undefined): Map<string, Set<string>> {
  const edges = new Map<string, Set<string>>();
  for (const [file, { imports }] of modules) {
    const from = nameOf(file);
    for (const { file: target, types, lazy } of imports) {
      const to = target === undefined ? undefined : nameOf(target);
      if (from !== undefined && to !== undefined && from !== to && !types && !lazy) {
        edges.set(from, (edges.get(from) ?? new Set()).add(to));
      }
    }
  }
  return edges;
}

/** A test may look at whatever it tests against. */
const isProduct = (file: string): boolean => file.startsWith('src/') && !/\.test\.tsx?$/.test(file);

test('no circle between the folders of src', () => {
  expect(
    circle(graph((file) => (isProduct(file) ? /^src\/[^/]+/.exec(file)?.[0] : undefined))),
  ).toBeUndefined();
});

test('no circle between the files of src', () => {
  expect(circle(graph((file) => (isProduct(file) ? file : undefined)))).toBeUndefined();
});

test('the search for circles finds one, and only one', () => {
  expect(
    circle(
      new Map([
        ['a', new Set(['b'])],
        ['b', new Set(['c'])],
        ['c', new Set(['b'])],
      ]),
    ),
  ).toBe('b → c → b');
  expect(
    circle(
      new Map([
        ['a', new Set(['b', 'c'])],
        ['b', new Set(['c'])],
      ]),
    ),
  ).toBeUndefined();
});

test('whatever src exports is used by someone', () => {
  const used = new Map<string, Set<string>>();
  for (const { imports } of modules.values()) {
    for (const { file, names } of imports) {
      if (file !== undefined) {
        const known = used.get(file) ?? new Set<string>();
        names.forEach((name) => known.add(name));
        used.set(file, known);
      }
    }
  }
  const unused = [...modules].flatMap(([file, { exports, text }]) =>
    file.startsWith('src/') && !used.get(file)?.has('*')
      ? exports
          .filter((name) => !used.get(file)?.has(name))
          // What its own file uses is not dead.
          .filter(
            (name) => text.split(new RegExp(`(?<![\\p{L}\\d_])${name}(?![\\p{L}\\d_])`, 'u')).length <= 2,
          )
          .map((name) => `${file}: ${name}`)
      : [],
  );
  expect(unused).toEqual([]);
});

test('every package listed is needed', () => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(path.join(ROOT, 'package.json'), 'utf8'),
  ) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
  const others = [
    'package.json',
    'webpack.config.js',
    'eslint.config.mjs',
    'jest.config.cjs',
    'tsconfig.json',
    'scripts/check.mjs',
    'sandbox/server/server.cjs',
  ].map((name) => readFileSync(path.join(ROOT, name), 'utf8'));
  const texts = [...others.slice(1), ...[...modules.values()].map(({ text }) => text)];
  /** Webpack asks for its command line, Univer for what it lets its user choose the version of. */
  const askedFor = ['webpack-cli', 'rxjs'];
  const needed = (name: string): boolean => {
    if (askedFor.includes(name)) {
      return true;
    }
    const [, types] = /^@types\/(.+)$/.exec(name) ?? [];
    // Loaders and compilers are named by their own name; types by what they are the types of.
    return texts.some((text) => text.includes(types ?? name));
  };
  const listed = Object.keys({ ...dependencies, ...devDependencies });
  expect(listed.filter((name) => !needed(name))).toEqual([]);
  // What the product runs on stands in dependencies, not beside them.
  const runs = new Set(
    [...modules]
      .filter(([file]) => file.startsWith('src/') && !/\.test\.tsx?$/.test(file))
      .flatMap(([, { imports }]) => imports.filter(({ file, types }) => file === undefined && !types))
      .map(({ from }) => /^(@[^/]+\/)?[^/]+/.exec(from)?.[0] ?? from)
      .filter((name) => !name.startsWith('node:') && !name.startsWith('.')),
  );
  expect([...runs].filter((name) => !(name in dependencies)).sort()).toEqual([]);
});
