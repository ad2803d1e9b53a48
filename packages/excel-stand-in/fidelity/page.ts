/** A page as far as samples touch it: elements with values and handlers, found by their ids. */

type Handler = (event: object) => unknown;

/** An element. What is set on it is kept; nothing is drawn. */
export class Element {
  value = '';
  textContent = '';
  innerText = '';
  innerHTML = '';
  src = '';
  readonly style: Record<string, string> = {};
  readonly children: Element[] = [];
  readonly #handlers = new Map<string, Handler[]>();

  constructor(
    readonly id: string,
    readonly tag: string,
  ) {}

  addEventListener(type: string, handler: Handler): void {
    this.#handlers.set(type, [...(this.#handlers.get(type) ?? []), handler]);
  }

  appendChild(child: Element): Element {
    this.children.push(child);
    return child;
  }

  append(...children: Element[]): void {
    this.children.push(...children);
  }

  setAttribute(name: string, value: string): void {
    Object.assign(this, { [name]: value });
  }

  getAttribute(name: string): unknown {
    return Reflect.get(this, name) ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null;
  }

  focus(): void {
    // There is no keyboard.
  }

  remove(): void {
    // Nothing is drawn.
  }

  /** Runs the handlers of an event, and waits for each. */
  async fire(type: string): Promise<void> {
    for (const handler of this.#handlers.get(type) ?? []) {
      await handler({ type, target: this });
    }
  }
}

/** The page of a sample. */
export interface Page {
  readonly document: object;
  /** The buttons, from top to bottom. */
  readonly buttons: readonly Element[];
}

/** Makes the elements of a page's HTML that have an id. */
export function makePage(html: string): Page {
  const elements = [...html.matchAll(/<(\w+)\b([^>]*)>/g)].flatMap(([, tag = '', attributes = '']) => {
    const id = /\bid="([^"]*)"/.exec(attributes)?.[1];
    if (id === undefined) {
      return [];
    }
    const element = new Element(id, tag.toLowerCase());
    element.value = /\bvalue="([^"]*)"/.exec(attributes)?.[1] ?? '';
    return [element];
  });
  const find = (id: string): Element | null => elements.find((element) => element.id === id) ?? null;
  return {
    document: {
      getElementById: find,
      createElement: (tag: string) => new Element('', tag),
      querySelectorAll: () => [],
      body: new Element('', 'body'),
    },
    buttons: elements.filter(({ tag }) => tag === 'button'),
  };
}
