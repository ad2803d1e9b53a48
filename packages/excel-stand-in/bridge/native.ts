/**
 * Microsoft's own office.js in Node, connected to a host.
 * The library talks through its native bridge: a global `_richApiNativeBridge` with `sendMessageToHost`, to which the
 * library adds `onMessageFromHost`.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Script, createContext } from 'node:vm';
import type { Host } from './host';

/** The library, freshly loaded for one host. */
export interface OfficeLibrary {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

/** A request as the library posts it (type 1); the answer carries the same id (type 2). */
interface BridgeRequest {
  readonly id: number;
  readonly type: number;
  readonly message: { readonly body: unknown };
}

const RESPONSE = 2;
const EVENT = 3;

let compiled: Script | undefined;

function script(): Script {
  const file = createRequire(__filename).resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js');
  compiled ??= new Script(readFileSync(file, 'utf8'), { filename: file });
  return compiled;
}

/** Loads office.js anew and connects it to the host. */
export function loadOfficeLibrary(host: Host): OfficeLibrary {
  const bridge: Bridge = {
    sendMessageToHost(text) {
      const request = JSON.parse(text) as BridgeRequest;
      void answer(host, request).then((message) => {
        bridge.onMessageFromHost?.(JSON.stringify({ id: request.id, type: RESPONSE, message }));
      });
    },
  };
  host.onEvent(([messageCategory, messageType, targetId, message, id]) => {
    // The native bridge takes entries with named parts; on the web they are lists.
    const entry = { messageCategory, messageType, targetId, message, id };
    bridge.onMessageFromHost?.(JSON.stringify({ type: EVENT, controlId: '', message: { entries: [entry] } }));
  });
  // The parts of a page that the library touches while it loads.
  const page: Record<string, unknown> = {
    _richApiNativeBridge: bridge,
    navigator: { userAgent: 'Node' },
    location: { search: '', hash: '', href: '' },
    document: { getElementById: () => null },
    addEventListener: () => undefined,
    console,
    // As in a page, the library's errors are instances of the caller's own Error.
    Error,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
  };
  page.window = page;
  const context = createContext(page);
  script().runInContext(context);
  return { Excel: page.Excel, OfficeExtension: page.OfficeExtension } as OfficeLibrary;
}

async function answer(host: Host, request: BridgeRequest): Promise<object> {
  const { body } = request.message;
  try {
    const text = await host.processQuery(typeof body === 'string' ? body : JSON.stringify(body));
    return { statusCode: 200, headers: {}, body: text };
  } catch (error) {
    // The host itself failed: the caller must be told, or it waits for ever.
    return {
      statusCode: 500,
      headers: {},
      body: JSON.stringify({ error: { code: 'GeneralException', message: String(error) } }),
    };
  }
}
