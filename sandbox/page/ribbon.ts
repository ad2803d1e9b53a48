/** The tab manifest.xml puts on Excel's ribbon, drawn from that very file: its mistakes show here. */
import { localAddress } from './local-address';

/** The parts of the page the ribbon needs. */
interface RibbonOptions {
  /** The text of manifest.xml. */
  readonly manifest: string;
  readonly language: 'vi-VN' | 'en-US';
  readonly place: HTMLElement;
  /** A button shows the pane at this address of the product, such as `/taskpane.html?area=check`. */
  readonly onShowPane: (address: string) => void;
  /** A button runs this function of the function file. */
  readonly onRun: (functionName: string) => void;
}

/** Pixels of the icons on the page. */
const ICON = 20;

/** Draws the buttons of the manifest. @throws when the manifest names something that is not there. */
export function drawRibbon({ manifest, language, place, onShowPane, onRun }: RibbonOptions): void {
  const xml = new DOMParser().parseFromString(manifest, 'text/xml');
  const all = (parent: Element | Document, name: string) => [...parent.getElementsByTagNameNS('*', name)];
  const one = (parent: Element | Document, name: string): Element => {
    const [found] = all(parent, name);
    if (!found) {
      throw new Error(`manifest.xml: no ${name}`);
    }
    return found;
  };
  const resources = new Map(
    ['Image', 'Url', 'String'].flatMap((name) =>
      all(xml, name)
        .filter((item) => item.hasAttribute('id'))
        .map((item) => {
          const override = all(item, 'Override').find((each) => each.getAttribute('Locale') === language);
          const value = override?.getAttribute('Value') ?? item.getAttribute('DefaultValue');
          return [item.getAttribute('id'), value ?? ''] as const;
        }),
    ),
  );
  const resource = (item: Element): string => {
    const found = resources.get(item.getAttribute('resid'));
    if (found === undefined) {
      throw new Error(`manifest.xml: resid ${item.getAttribute('resid')} leads nowhere`);
    }
    return found;
  };
  const drawButton = (control: Element): HTMLButtonElement => {
    const button = document.createElement('button');
    button.type = 'button';
    button.title = resource(one(one(control, 'Supertip'), 'Description'));
    const icon = document.createElement('img');
    const image = all(control, 'Image').find((each) => each.getAttribute('size') === String(ICON));
    icon.src = image ? localAddress(resource(image)) : '';
    icon.alt = '';
    icon.width = ICON;
    icon.height = ICON;
    button.append(icon, resource(one(control, 'Label')));
    const action = one(control, 'Action');
    button.addEventListener('click', () => {
      if (action.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type') === 'ShowTaskpane') {
        onShowPane(localAddress(resource(one(action, 'SourceLocation'))));
      } else {
        onRun(one(action, 'FunctionName').textContent ?? '');
      }
    });
    return button;
  };
  const groups = all(xml, 'Group').map((group) => {
    const drawn = document.createElement('div');
    drawn.role = 'group';
    // The first label is the group's own; those of its buttons follow.
    drawn.ariaLabel = resource(one(group, 'Label'));
    drawn.append(...all(group, 'Control').map(drawButton));
    return drawn;
  });
  place.replaceChildren(...groups);
}
