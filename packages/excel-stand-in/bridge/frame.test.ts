/**
 * The wire's answers, message by message, with the two windows played by plain objects. That the real Office.js is
 * satisfied with them, the browser tests show.
 */
import type { HostEvent } from './events';
import { connectFrame } from './frame';
import type { FrameConnection, FrameHost } from './frame';

const ORIGIN = 'http://localhost:3000';

interface Sent {
  readonly _correlationId: number;
  readonly _messageType: number;
  readonly _responseType: number;
  readonly _errorCode: number;
  readonly _data: unknown;
}

let sent: Sent[];
let contentWindow: object;
let iframe: { contentWindow: object; src: string };
let events: ((event: HostEvent) => void)[];
let selections: (() => void)[];
let left: string[];
let dialogs: string[];
let closed: Promise<void>;
let connection: FrameConnection;
let conversation: string;

beforeEach(() => {
  Object.assign(globalThis, { window: new EventTarget(), location: { origin: ORIGIN } });
  sent = [];
  events = [];
  selections = [];
  left = [];
  dialogs = [];
  closed = Promise.resolve();
  contentWindow = {
    postMessage: (text: string, target: string) => {
      expect(target).toBe(ORIGIN);
      sent.push(JSON.parse(text) as Sent);
    },
  };
  iframe = { contentWindow, src: '' };
  const host: FrameHost = {
    profile: { name: 'excel-web', platform: 'web', excelApi: '1.17' },
    locale: 'vi-VN',
    processQuery: (body) => Promise.resolve(`answer to ${body}`),
    onEvent: (listener) => {
      events.push(listener);
      return () => undefined;
    },
    onSelection: (listener) => {
      selections.push(listener);
      return () => undefined;
    },
  };
  connection = connectFrame({
    iframe: iframe as unknown as HTMLIFrameElement,
    pane: '/taskpane.html',
    host,
    onLeave: (to) => left.push(to),
    onDialog: (address) => {
      dialogs.push(address);
      return closed;
    },
  });
  conversation = /_xdm_Info=([^|]+)\|/.exec(iframe.src)?.[1] ?? '';
});
afterEach(() => {
  connection.dispose();
  Object.assign(globalThis, { window: undefined, location: undefined });
});

/** Plays Office.js: posts a request and gives back what came in answer. */
async function request(
  name: string,
  data: unknown,
  { type = 0, from = contentWindow, to = conversation } = {},
): Promise<Sent[]> {
  sent = [];
  const message = {
    _messageType: 0,
    _actionName: name,
    _actionType: type,
    _conversationId: to,
    _correlationId: 5,
    _data: data,
  };
  const event = Object.assign(new Event('message'), {
    data: JSON.stringify(message),
    source: from,
    origin: ORIGIN,
  });
  window.dispatchEvent(event);
  await new Promise(setImmediate);
  return sent;
}

const sync = (body: unknown) => ({
  DdaMethod: { DispatchId: 93 },
  ArrayData: ['', 'POST', 'ProcessQuery', [], body, 0, 0],
});

test("the pane's address is the one Excel on the web loads", () => {
  expect(iframe.src).toBe(
    `/taskpane.html?_host_Info=Excel$Web$16.01$vi-VN$telemetry$$$0#&_xdm_Info=${conversation}|${conversation}|${ORIGIN}`,
  );
});

test('the context names the host, the language and the requirement set of the profile', async () => {
  const [answer] = await request('ContextActivationManager_getAppContextAsync', conversation);
  expect(answer).toMatchObject({ _messageType: 1, _responseType: 0, _errorCode: 0, _correlationId: 5 });
  expect(answer?._data).toMatchObject({
    _appName: 16,
    _appUILocale: 'vi-VN',
    _requirementMatrix: expect.stringContaining('"ExcelApi":"1.17"') as string,
  });
});

test('a sync goes to the host and its answer back', async () => {
  const [answer] = await request('executeMethod', sync('{"Actions":[]}'));
  expect(answer?._data).toEqual({ Version: 1, Error: 0, Data: [200, [], 'answer to {"Actions":[]}'] });
});

test('that ribbon functions are ready is heard by the frame, not by the workbook', async () => {
  const service = { 1: { Id: 1, ObjectPathType: 2, Name: 'Microsoft.InternalService.AddinInternalService' } };
  const body = (call: string) =>
    JSON.stringify({
      Actions: [
        { Id: 2, Name: '' },
        { Id: 3, Name: call },
      ],
      ObjectPaths: service,
    });
  const [answer] = await request('executeMethod', sync(body('NotifyActionHandlerReady')));
  const { Data } = answer?._data as { Data: [number, unknown, string] };
  expect(JSON.parse(Data[2])).toEqual({
    Results: [
      { ActionId: 2, Value: {} },
      { ActionId: 3, Value: {} },
    ],
    TraceIds: [],
  });

  const said = jest.spyOn(console, 'error').mockImplementation();
  const [refusal] = await request('executeMethod', sync(body('SomethingElse')));
  expect(refusal?._errorCode).toBe(-2);
  said.mockRestore();
});

test('events reach a pane that registered for them, and only as long as it did', async () => {
  const event: HostEvent = [65536, 10, 'sheet-1', '{}', 1];
  events[0]?.(event);
  expect(sent).toEqual([]);

  await request('richApiMessage', { eventDispId: 33 }, { type: 1 });
  events[0]?.(event);
  expect(sent[1]).toMatchObject({ _responseType: 1, _correlationId: 5, _data: { ArrayData: [event] } });

  await request('richApiMessage', { eventDispId: 33 }, { type: 2 });
  events[0]?.(event);
  expect(sent).toHaveLength(1);
});

test('a new selection reaches a pane that registered for the document’s own event', async () => {
  selections[0]?.();
  expect(sent).toEqual([]);
  await request('documentSelectionChanged', { eventDispId: 2 }, { type: 1 });
  selections[0]?.();
  expect(sent[1]).toMatchObject({ _responseType: 1, _actionName: 'documentSelectionChanged' });
});

test('a ribbon command runs once the page listens, until its completion is told', async () => {
  const running = connection.runCommand('openPane');
  expect(sent).toEqual([]);
  await request('appCommandInvoked', {}, { type: 1 });
  const data = sent.at(-1)?._data as Record<number, string>;
  expect(data[1]).toBe('openPane');
  await request('executeMethod', { DdaMethod: { DispatchId: 94 }, 0: data[0], 1: 0, 2: '{}' });
  await expect(running).resolves.toBeUndefined();
});

test('a dialog is shown, and that it was closed is told', async () => {
  let close = (): void => undefined;
  closed = new Promise((resolve) => {
    close = resolve;
  });
  const targetId = JSON.stringify({ url: 'https://localhost:3000/notice.html', displayInIframe: true });
  await request('dialogMessageReceived', { eventDispId: 10, targetId }, { type: 1 });
  expect(dialogs).toEqual(['https://localhost:3000/notice.html']);
  expect(sent).toMatchObject([{ _responseType: 0, _errorCode: 0 }]);
  close();
  await new Promise(setImmediate);
  expect(sent[1]).toMatchObject({ _responseType: 1, _data: { messageType: 12006 } });
});

test.each([
  ['Tab past the last control', 13, ['next']],
  ['Shift+Tab past the first', 14, ['document']],
  ['Escape', 15, ['document']],
  ['getting the focus', 0, []],
])('%s', async (_name, action, expected) => {
  const [answer] = await request('ContextActivationManager_notifyHost', [conversation, action]);
  expect(answer?._errorCode).toBe(0);
  expect(left).toEqual(expected);
});

test.each([
  ['an unknown action', 'ContextActivationManager_openWindowInHost', {}],
  ['an unknown notification', 'ContextActivationManager_notifyHost', ['', 99]],
  ['an unknown method', 'executeMethod', { DdaMethod: { DispatchId: 64 } }],
  [
    'a request that is no ProcessQuery',
    'executeMethod',
    { DdaMethod: { DispatchId: 93 }, ArrayData: ['', 'GET', 'other', [], '{}'] },
  ],
  ['a sync without a body', 'executeMethod', sync(undefined)],
])('%s is an error, for the pane and on the console', async (_name, name, data) => {
  const said = jest.spyOn(console, 'error').mockImplementation();
  const [answer] = await request(name, data);
  expect(answer?._errorCode).toBe(-2);
  expect(said).toHaveBeenCalledTimes(1);
  said.mockRestore();
});

test.each([
  ['another window', { from: {} }],
  ['another conversation', { to: 'other' }],
])('messages of %s are left alone', async (_name, options) => {
  expect(await request('executeMethod', sync('{}'), options)).toEqual([]);
});

test('messages that are no requests are left alone', () => {
  for (const data of ['', 'no JSON', 'null', '{"_messageType":1}', { _messageType: 0 }]) {
    window.dispatchEvent(
      Object.assign(new Event('message'), { data, source: contentWindow, origin: ORIGIN }),
    );
  }
  expect(sent).toEqual([]);
});
