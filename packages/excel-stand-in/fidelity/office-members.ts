/** Finds every use of an Office.js object's member in source files, with the TypeScript compiler. */
import path from 'node:path';
import ts from 'typescript';

const ROOT = process.cwd();

/** One use of a member of an `Excel.*` object type. */
export interface MemberUse {
  /** File and line, such as `src/excel/read.ts:23`. */
  readonly at: string;
  /** The object's type as Office.js names it, such as `Range`. */
  readonly type: string;
  readonly member: string;
  /** The ExcelApi set asked for by the `isSetSupported` checks around the use, if there is one. */
  readonly behind: string | undefined;
}

/** The members of every object type of Office.js, each with the ExcelApi set its description names. */
export type OfficeTypes = ReadonlyMap<string, ReadonlyMap<string, string | undefined>>;

/** What client objects have of the library itself: nothing of it goes to the host under this name. */
const CLIENT_ONLY = new Set([
  'context',
  'isNullObject',
  'items',
  'load',
  'set',
  'toJSON',
  'track',
  'untrack',
]);

/**
 * Compiles sources against Office.js's types alone: other packages hand out no Excel objects, and leaving them out
 * makes it quick.
 * @param sources texts of files that are not on disk, by path; they are added to `files`
 */
export function compile(
  files: readonly string[],
  sources: Readonly<Record<string, string>> = {},
): { uses: MemberUse[]; types: OfficeTypes } {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    jsx: ts.JsxEmit.ReactJSX,
    types: ['office-js'],
    skipLibCheck: true,
    noEmit: true,
  };
  const host = ts.createCompilerHost(options, true);
  const readFile = host.readFile.bind(host);
  const fileExists = host.fileExists.bind(host);
  const texts = new Map(Object.entries(sources).map(([name, text]) => [path.join(ROOT, name), text]));
  Object.assign(host, {
    getCurrentDirectory: () => ROOT,
    fileExists: (file: string) => texts.has(file) || fileExists(file),
    readFile: (file: string) => texts.get(file) ?? readFile(file),
    resolveModuleNameLiterals: (literals: readonly ts.StringLiteralLike[], from: string) =>
      literals.map(({ text }) =>
        text.startsWith('.')
          ? ts.resolveModuleName(text, from, options, host)
          : { resolvedModule: undefined },
      ),
  } satisfies Partial<ts.CompilerHost>);
  const roots = [...files.map((file) => path.join(ROOT, file)), ...texts.keys()];
  const program = ts.createProgram(roots, options, host);
  const checker = program.getTypeChecker();
  return {
    uses: program
      .getSourceFiles()
      .filter((file) => !file.isDeclarationFile)
      .flatMap((file) => usesIn(file, checker)),
    types: officeTypes(program, checker),
  };
}

/** The Office.js object type a value of this type is, if it is one. */
function officeType(type: ts.Type): ts.Symbol | undefined {
  const candidates = type.isUnion() ? type.types : [type];
  return candidates.map(({ symbol }) => symbol).find(isOfficeClass);
}

/** A class of the namespace Excel that stands for an object of the host. */
function isOfficeClass(symbol: ts.Symbol | undefined): symbol is ts.Symbol {
  const declaration = symbol?.valueDeclaration;
  return (
    declaration !== undefined &&
    ts.isClassDeclaration(declaration) &&
    ts.isModuleBlock(declaration.parent) &&
    declaration.parent.parent.name.text === 'Excel' &&
    /\bClientObject$/.test(declaration.heritageClauses?.[0]?.types[0]?.expression.getText() ?? '')
  );
}

function usesIn(file: ts.SourceFile, checker: ts.TypeChecker): MemberUse[] {
  const uses: MemberUse[] = [];
  const note = (node: ts.Node, on: ts.Symbol, member: string): void => {
    if (!CLIENT_ONLY.has(member)) {
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      const at = `${path.relative(ROOT, file.fileName).replaceAll(path.sep, '/')}:${line}`;
      uses.push({ at, type: on.name, member, behind: setAskedFor(node) });
    }
  };
  const noteAll = (node: ts.Node, on: ts.Symbol | undefined, given: ts.Node | undefined): void => {
    if (on && given) {
      const properties = checker.getNonNullableType(checker.getTypeAtLocation(given)).getProperties();
      properties.forEach(({ name }) => {
        note(node, on, name);
      });
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const on = officeType(checker.getTypeAtLocation(node.expression));
      if (on) {
        note(node.name, on, node.name.text);
      }
    } else if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
      const on = officeType(checker.getTypeAtLocation(node.expression));
      if (on) {
        note(node, on, node.argumentExpression.text);
      }
    } else if (ts.isObjectBindingPattern(node)) {
      const on = officeType(checker.getTypeAtLocation(node));
      node.elements.forEach((element) => {
        const name = element.propertyName ?? element.name;
        if (on && ts.isIdentifier(name)) {
          note(element, on, name.text);
        }
      });
    } else if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { expression, name } = node.expression;
      const [first, second] = node.arguments;
      if (name.text === 'assign' && first) {
        noteAll(node, officeType(checker.getTypeAtLocation(first)), second);
      } else if (name.text === 'set') {
        noteAll(node, officeType(checker.getTypeAtLocation(expression)), first);
      } else if (name.text === 'load' && first) {
        const on = officeType(checker.getTypeAtLocation(expression));
        const names = on ? textsOf(first) : [];
        names.forEach((loaded) => {
          notePath(node, on, loaded);
        });
      }
    }
    ts.forEachChild(node, visit);
  };
  /** `items/worksheet/name`: each step is a member of what the step before gives. */
  const notePath = (node: ts.Node, start: ts.Symbol | undefined, steps: string): void => {
    let on = start;
    for (const step of steps.split('/').filter((each) => each !== '')) {
      if (!on) {
        return;
      }
      note(node, on, step);
      const property = checker.getDeclaredTypeOfSymbol(on).getProperty(step);
      const type = property && checker.getTypeOfSymbolAtLocation(property, node);
      on =
        type &&
        officeType(step === 'items' ? (checker.getIndexTypeOfType(type, ts.IndexKind.Number) ?? type) : type);
    }
  };
  visit(file);
  return uses;
}

/** The names in `load('a, b')` or `load(['a', 'b'])`. */
function textsOf(argument: ts.Expression): string[] {
  const literals = ts.isArrayLiteralExpression(argument) ? argument.elements : [argument];
  return literals.flatMap((each) =>
    ts.isStringLiteralLike(each) ? each.text.split(',').map((name) => name.trim()) : [],
  );
}

/** The set of the nearest `isSetSupported('ExcelApi', …)` that must be true for the node to run. */
function setAskedFor(node: ts.Node): string | undefined {
  for (let at = node; at.parent !== undefined; at = at.parent) {
    const { parent } = at;
    const condition =
      ts.isIfStatement(parent) && parent.thenStatement === at
        ? parent.expression
        : ts.isConditionalExpression(parent) && parent.whenTrue === at
          ? parent.condition
          : ts.isBinaryExpression(parent) &&
              parent.right === at &&
              parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken
            ? parent.left
            : undefined;
    // A negated check guards nothing here.
    const asked =
      condition && /^(?!.*!).*isSetSupported\(\s*'ExcelApi'\s*,\s*'([\d.]+)'/s.exec(condition.getText());
    if (asked) {
      return asked[1];
    }
  }
  return undefined;
}

function officeTypes(program: ts.Program, checker: ts.TypeChecker): OfficeTypes {
  const types = new Map<string, Map<string, string | undefined>>();
  const lib = program
    .getSourceFiles()
    .find(({ fileName }) => fileName.endsWith('/@types/office-js/index.d.ts'));
  lib?.statements.forEach((statement) => {
    if (!ts.isModuleDeclaration(statement) || !statement.body || !ts.isModuleBlock(statement.body)) {
      return;
    }
    for (const each of statement.body.statements) {
      const symbol = ts.isClassDeclaration(each) && each.name && checker.getSymbolAtLocation(each.name);
      if (symbol && isOfficeClass(symbol)) {
        const members = checker.getDeclaredTypeOfSymbol(symbol).getProperties();
        types.set(symbol.name, new Map(members.map((member) => [member.name, setOf(member)])));
      }
    }
  });
  return types;
}

/** The set in a member's description: `[Api set: ExcelApi 1.4]`. Of several descriptions the first counts. */
function setOf(member: ts.Symbol): string | undefined {
  return member.declarations
    ?.map((declaration) => /\[Api set: ExcelApi ([\d.]+)/.exec(declaration.getFullText())?.[1])
    .find((set) => set !== undefined);
}
