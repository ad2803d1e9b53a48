/** A sample of Microsoft's: a script and the page it belongs to, read from the YAML of OfficeDev/office-js-snippets. */

/** The parts of a sample that are run. */
export interface Sample {
  /** The file's path within the folder given. */
  readonly file: string;
  /** TypeScript. */
  readonly script: string;
  /** HTML. */
  readonly page: string;
}

/**
 * Reads a file; `undefined` when it does not use Excel by `Excel.run`. Only the form these files have is read: a block
 * (`content: |-`) below `script:` and `template:`, or a text on one line.
 */
export function readSample(file: string, yaml: string): Sample | undefined {
  const script = block(yaml, 'script');
  return script?.includes('Excel.run(') ? { file, script, page: block(yaml, 'template') ?? '' } : undefined;
}

/** The text of `content:` below a name at the left edge, without its indentation. */
function block(yaml: string, name: string): string | undefined {
  const lines = yaml.split(/\r?\n/);
  const start = lines.findIndex((line, index) => lines[index - 1] === `${name}:` && /^ +content:/.test(line));
  const value = lines[start]?.replace(/^ +content: */, '');
  if (value === undefined || !/^\|[+-]?$/.test(value)) {
    return value;
  }
  const rest = lines.slice(start + 1);
  const indent = /^ */.exec(rest.find((line) => line.trim() !== '') ?? '')?.[0] ?? '';
  const end = rest.findIndex((line) => line.trim() !== '' && !line.startsWith(indent));
  return rest
    .slice(0, end < 0 ? rest.length : end)
    .map((line) => line.slice(indent.length))
    .join('\n');
}
