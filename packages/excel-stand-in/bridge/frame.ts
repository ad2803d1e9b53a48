/**
 * The wire of Excel on the web: the pane in an iframe, and this page as its host.
 * Office.js speaks to the host by `postMessage`. The pane's page is loaded just as Excel loads it; nothing of ours is
 * put into it.
 *
 * Message shapes, action names and numbers are those of office.js 1.1.110, `dist/excel-web-16.00.debug.js`
 * (`Microsoft.Office.Common.*`, `OSF.AgaveHostAction`, `OSF.DDA.*`).
 */
import type { Host } from './host';

/** A message from Office.js. It is sent as JSON text. */
interface Request {
  readonly _messageType: 0;
  readonly _actionName: string;
  /** 0 invoke, 1 register for an event, 2 unregister. */
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** `Microsoft.Office.Common.InvokeResultCode`. */
const NO_ERROR = 0;
const ERROR_HANDLING_REQUEST = -2;

/** `DispatchId` of the two methods Office.js executes here: a sync, and the end of a ribbon command. */
const EXECUTE_RICH_API_REQUEST = 93;
const APP_COMMAND_COMPLETED = 94;

/** `OSF.DialogMessageType.DialogClosed`. */
const DIALOG_CLOSED = 12006;

/** `OSF.AgaveHostAction`: how the keyboard leaves the pane, on to what comes after it or back to the document. */
const LEAVING: Readonly<Record<number, 'next' | 'document'>> = {
  5: 'next', // CtrlF6Exit
  6: 'document', // CtrlF6ExitShift
  13: 'next', // TabExit
  14: 'document', // TabExitShift
  15: 'document', // EscExit
  17: 'next', // ExitNoFocusable
  18: 'document', // ExitNoFocusableShift
};
/**
 * Notifications for the host's information only: Select, UnSelect, PageIsReady, F2Exit, mouse, UpdateTargetUrl,
 * telemetry, OfficeJsReady, shortcuts.
 */
const TOLD_ONLY: ReadonlySet<number> = new Set([0, 1, 10, 16, 19, 20, 21, 23, 35, 39]);

/** The part of a host that the wire uses. */
export type FrameHost = Pick<Host, 'profile' | 'locale' | 'processQuery' | 'onEvent' | 'onSelection'>;

/** The parts a connection needs. */
interface FrameOptions {
  readonly iframe: HTMLIFrameElement;
  /** The pane's page, such as `/taskpane.html`. */
  readonly pane: string;
  readonly host: FrameHost;
  /** Called when the keyboard leaves the pane. Office.js keeps Tab to itself and leaves it to the host to move on. */
  readonly onLeave?: (to: 'next' | 'document') => void;
  /** Shows a page in a dialog (`displayDialogAsync`, `displayInIframe`). It resolves when the user has closed it. */
  readonly onDialog?: (address: string) => Promise<void>;
}

/** The connection of a pane to its host. */
export interface FrameConnection {
  /**
   * Runs a function of the pane's page, as a press of a ribbon button does.
   * The page gives the function to `Office.actions.associate`; it is run as soon as the page listens to such commands.
   * @returns when its `event.completed()` arrived.
   */
  runCommand(functionName: string): Promise<void>;
  /** Loads another page of the product into the iframe, as a ribbon button does that shows the pane. */
  open(pane: string): void;
  dispose(): void;
}

/** Loads the pane into the iframe and answers it until disposed of. */
export function connectFrame({ iframe, pane, host, onLeave, onDialog }: FrameOptions): FrameConnection {
  const id = crypto.randomUUID();
  const origin = location.origin;
  /** Registered events by name: the messages their occurrences refer to. */
  const registered = new Map<string, Request>();

  const post: Post = (request, responseType, errorCode, data) => {
    const response = responseTo(request, origin, responseType, errorCode, data);
    iframe.contentWindow?.postMessage(JSON.stringify(response), origin);
  };
  const commands = ribbonCommands(post);
  const context: Context = { id, host, onLeave, onCompleted: commands.complete };

  const register = async (request: Request): Promise<void> => {
    registered.set(request._actionName, request);
    post(request, 0, NO_ERROR, { Version: 1, Error: 0 });
    if (request._actionName === 'appCommandInvoked') {
      commands.listen(request);
    }
    if (request._actionName === 'dialogMessageReceived') {
      await onDialog?.(dialogAddress(request._data));
      post(request, 1, NO_ERROR, { messageType: DIALOG_CLOSED });
    }
  };
  const answer = async (request: Request): Promise<void> => {
    if (request._actionType === 1) {
      await register(request);
      return;
    }
    if (request._actionType === 2) {
      registered.delete(request._actionName);
      post(request, 0, NO_ERROR, { Version: 1, Error: 0 });
      return;
    }
    try {
      post(request, 0, NO_ERROR, await invoke(request, context));
    } catch (error) {
      sayUnknown(request, error);
      post(request, 0, ERROR_HANDLING_REQUEST, { Version: 1, Error: 5001 });
    }
  };
  const onMessage = (event: MessageEvent): void => {
    if (event.source !== iframe.contentWindow || event.origin !== origin) {
      return;
    }
    const request = readRequest(event.data);
    if (request?._conversationId === id) {
      void answer(request);
    }
  };
  const tell = (eventName: string, data: unknown): void => {
    const registration = registered.get(eventName);
    if (registration) {
      post(registration, 1, NO_ERROR, data);
    }
  };

  window.addEventListener('message', onMessage);
  const stopEvents = host.onEvent((event) => {
    tell('richApiMessage', { ArrayData: [event] });
  });
  const stopSelections = host.onSelection(() => {
    tell('documentSelectionChanged', {});
  });
  const open = (address: string): void => {
    iframe.src = withHostInfo(address, host.locale, id, origin);
  };
  open(pane);

  return {
    open,
    runCommand: commands.run,
    dispose: () => {
      window.removeEventListener('message', onMessage);
      stopEvents();
      stopSelections();
      iframe.src = 'about:blank';
    },
  };
}

/** The address with the facts Office.js needs of its host before it can ask. */
function withHostInfo(address: string, locale: string, id: string, origin: string): string {
  const sign = address.includes('?') ? '&' : '?';
  // The fifth part after `_host_Info` is empty: `isDialog` there would make it a dialog.
  return `${address}${sign}_host_Info=Excel$Web$16.01$${locale}$telemetry$$$0#&_xdm_Info=${id}|${id}|${origin}`;
}

/** Reports a request the stand-in does not know: both the developer and the caller must see it. */
function sayUnknown(request: Request, error: unknown): void {
  // eslint-disable-next-line no-console -- the page has no other place for a developer to see it.
  console.error('Office.js asked for something the sandbox does not know:', error, request);
}

/** Sends an answer to a request; with `responseType` 1, an occurrence of the event the request registered for. */
type Post = (request: Request, responseType: 0 | 1, errorCode: number, data: unknown) => void;

/** A response in the shape Office.js expects. */
function responseTo(
  request: Request,
  origin: string,
  responseType: 0 | 1,
  errorCode: number,
  data: unknown,
): object {
  return {
    _messageType: 1,
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _origin: origin,
    _responseType: responseType,
    _errorCode: errorCode,
    _data: data,
    _serializerVersion: 1,
  };
}

/** Ribbon commands: each is sent once the pane listens to commands, and ends when the pane says so. */
function ribbonCommands(post: Post) {
  /** Ends of the commands under way, by the id they were sent with. */
  const underWay = new Map<string, () => void>();
  let listen: (registration: Request) => void = () => undefined;
  const listening = new Promise<Request>((resolve) => {
    listen = resolve;
  });
  return {
    /** Takes the pane's registration for commands. */
    listen,
    run: async (functionName: string): Promise<void> => {
      const registration = await listening;
      const commandId = crypto.randomUUID();
      const completed = new Promise<void>((resolve) => underWay.set(commandId, resolve));
      post(registration, 1, NO_ERROR, {
        0: commandId,
        1: functionName,
        2: JSON.stringify({ source: { id: functionName } }),
      });
      return completed;
    },
    complete: (commandId: string): void => {
      underWay.get(commandId)?.();
      underWay.delete(commandId);
    },
  };
}

/** The parties a request of Office.js may concern. */
interface Context {
  readonly id: string;
  readonly host: FrameHost;
  readonly onLeave: FrameOptions['onLeave'];
  readonly onCompleted: (commandId: string) => void;
}

/** Carries out a request. @returns the data of its answer. @throws for a request that is not known. */
async function invoke(request: Request, context: Context): Promise<unknown> {
  switch (request._actionName) {
    case 'ContextActivationManager_getAppContextAsync':
      return appContext(context.id, context.host);
    case 'ContextActivationManager_notifyHost':
      return told(request._data, context.onLeave);
    case 'executeMethod':
      return execute(request._data, context);
    default:
      throw new Error(`Unknown action ${request._actionName}`);
  }
}

/** Executes a method of Office.js: a sync, or the end of a ribbon command. */
async function execute(data: unknown, { host, onCompleted }: Context): Promise<unknown> {
  const {
    DdaMethod: method,
    ArrayData: args,
    0: commandId,
  } = data as {
    readonly DdaMethod: { readonly DispatchId: number };
    /** A sync's arguments: [customData, "POST", url, headers, body, 0, flags, …]. */
    readonly ArrayData?: readonly unknown[];
    /** A completed command's id; its status and data follow as 1 and 2. */
    readonly 0?: string;
  };
  if (method.DispatchId === EXECUTE_RICH_API_REQUEST) {
    const [, , url, , body] = args ?? [];
    if (typeof body !== 'string') {
      throw new Error('A request without a body text');
    }
    if (url === 'ProcessQuery') {
      return {
        Version: 1,
        Error: 0,
        Data: [200, [], actionHandlersReady(body) ?? (await host.processQuery(body))],
      };
    }
    throw new Error(`Unknown request address ${String(url)}`);
  }
  if (method.DispatchId === APP_COMMAND_COMPLETED) {
    onCompleted(commandId ?? '');
    return { Version: 1, Error: 0 };
  }
  throw new Error(`Unknown DispatchId ${method.DispatchId}`);
}

/** The address of the page to show in a dialog. Office.js wraps it as JSON text in its registration. */
function dialogAddress(data: unknown): string {
  const { targetId } = data as { readonly targetId: string };
  return (JSON.parse(targetId) as { readonly url: string }).url;
}

/** The request in a message's data; undefined for messages of anyone else. */
function readRequest(data: unknown): Request | undefined {
  if (typeof data !== 'string') {
    return undefined;
  }
  try {
    const message = JSON.parse(data) as Partial<Request> | null;
    return message?._messageType === 0 && typeof message._actionName === 'string'
      ? (message as Request)
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The facts Excel on the web tells Office.js of itself and the workbook. `isSetSupported` goes by the requirement
 * matrix.
 */
function appContext(id: string, host: FrameHost): unknown {
  return {
    _id: id,
    _appName: 16,
    _appVersion: '16.01',
    _appUILocale: host.locale,
    _dataLocale: host.locale,
    _docUrl: '',
    _clientMode: 0,
    _settings: [],
    _reason: 0,
    _osfControlType: 2,
    _eToken: '',
    _correlationId: id,
    _appInstanceId: id,
    _requirementMatrix: JSON.stringify({ ExcelApi: host.profile.excelApi, SharedRuntime: '1.1' }),
    _hostFullVersion: '16.0.0.0',
    _appDomains: [],
  };
}

/**
 * The answer to Office.js' own notice that functions are associated with ribbon buttons.
 * The notice (`AddinInternalService.NotifyActionHandlerReady`) is for the frame round the pane, not for the workbook.
 * @returns undefined for any other request.
 */
function actionHandlersReady(body: string): string | undefined {
  if (!body.includes('"Microsoft.InternalService.AddinInternalService"')) {
    return undefined;
  }
  const { Actions } = JSON.parse(body) as {
    readonly Actions: readonly { readonly Id: number; readonly Name: string }[];
  };
  if (!Actions.every(({ Name }) => Name === '' || Name === 'NotifyActionHandlerReady')) {
    throw new Error('Unknown call of AddinInternalService');
  }
  return JSON.stringify({ Results: Actions.map(({ Id }) => ({ ActionId: Id, Value: {} })), TraceIds: [] });
}

/** Hears a notification of the pane: `[id, action, …]`. It has no answer but that it was heard. */
function told(data: unknown, onLeave: FrameOptions['onLeave']): null {
  const action = Number((data as readonly unknown[])[1]);
  const to = LEAVING[action];
  if (to) {
    onLeave?.(to);
  } else if (!TOLD_ONLY.has(action)) {
    throw new Error(`Unknown notification ${action}`);
  }
  return null;
}
