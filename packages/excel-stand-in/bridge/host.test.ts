import { createEngine } from '../engine/create-engine';
import type { Engine } from '../engine/engine';
import { readValues } from '../engine/cells';
import { createUniver } from '../engine/univer';
import type { Univer } from '../engine/univer-parts';
import { createHost, PROFILES } from './host';
import type { Host, Profile } from './host';
import type { Answer } from './query';

let univer: Univer;
let engine: Engine;

beforeEach(() => {
  univer = createUniver();
  engine = createEngine(univer);
});

afterEach(() => {
  engine.dispose();
  univer.dispose();
});

const open = (profile: Profile = PROFILES['excel-2021']): Host =>
  createHost({ engine, profile, locale: 'vi-VN' });

/** Object paths: the workbook, its sheets, Sheet1, cell A1; 5 is the cell named in `address`. */
const paths = (address = 'A1') => ({
  1: { Id: 1, ObjectPathType: 1, Name: '' },
  2: { Id: 2, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
  3: {
    Id: 3,
    ObjectPathType: 3,
    Name: 'GetItem',
    ParentObjectPathId: 2,
    ArgumentInfo: { Arguments: ['Sheet1'] },
  },
  5: {
    Id: 5,
    ObjectPathType: 3,
    Name: 'GetRange',
    ParentObjectPathId: 3,
    ArgumentInfo: { Arguments: [address] },
  },
});
const put = (Id: number, value: unknown) => ({
  Id,
  ActionType: 4,
  Name: 'Values',
  ObjectPathId: 5,
  ArgumentInfo: { Arguments: [value] },
});
const ask = (Id: number, ...Select: string[]) => ({
  Id,
  ActionType: 2,
  Name: '',
  ObjectPathId: 5,
  QueryInfo: { Select },
});

async function send(host: Host, actions: readonly object[], objectPaths: object = paths()): Promise<Answer> {
  const answer = await host.processQuery(JSON.stringify({ Actions: actions, ObjectPaths: objectPaths }));
  return JSON.parse(answer) as Answer;
}

const a1 = () => readValues(engine, 'sheet-1', { row: 0, column: 0, rows: 1, columns: 1 })[0]?.[0];

test('writes, calculates, reads', async () => {
  const answer = await send(open(), [put(1, '=1+1'), ask(2, 'values', 'formulas')]);
  expect(answer).toEqual({
    Results: [{ ActionId: 2, Value: { Values: [[2]], Formulas: [['=1+1']] } }],
    TraceIds: [],
  });
});

test('stops at the first failing action; what came before stays', async () => {
  const answer = await send(open(), [put(1, 'a'), put(2, [['x', 'y']]), put(3, 'c')]);
  expect(answer.Error).toMatchObject({ Code: 'InvalidArgument', ActionIndex: 1, HttpStatusCode: 400 });
  expect(a1()).toBe('a');
});

test('requests are answered in the order they came', async () => {
  const host = open();
  const order: string[] = [];
  await Promise.all(
    ['first', 'second', 'third'].map(async (name) => {
      await send(host, [put(1, name)]);
      order.push(name);
    }),
  );
  expect(order).toEqual(['first', 'second', 'third']);
  expect(a1()).toBe('third');
});

test.each([
  ['before anything', 0, null],
  ['after one action', 1, 'a'],
  ['after all', 9, 'b'],
])('a failure on purpose %s, once', async (_name, afterActions, left) => {
  const host = open();
  host.plan([{ kind: 'fail', request: 1, code: 'InvalidOperationInCellEditMode', afterActions }]);
  const answer = await send(host, [put(1, 'a'), put(2, 'b')]);
  expect(answer.Error?.Code).toBe('InvalidOperationInCellEditMode');
  expect(a1()).toBe(left);
  expect((await send(host, [put(1, 'c')])).Error).toBeUndefined();
});

test('a failure waits for its request, whatever the library lets go of or is counted anew meanwhile', async () => {
  const host = open();
  host.plan([{ kind: 'fail', request: 2, code: 'AccessDenied', afterActions: 0 }]);
  const release = {
    Id: 1,
    ActionType: 3,
    Name: '_RemoveReference',
    ObjectPathId: 1,
    ArgumentInfo: { Arguments: ['x'] },
  };
  expect((await send(host, [release])).Error).toBeUndefined();
  expect((await send(host, [put(1, 'a')])).Error).toBeUndefined();
  host.resetCounts();
  expect((await send(host, [release])).Error).toBeUndefined();
  expect((await send(host, [put(1, 'b')])).Error?.Code).toBe('AccessDenied');
  expect(a1()).toBe('a');
});

test('a host that fails for good fails every request, until nothing is planned any more', async () => {
  const host = open();
  host.plan([{ kind: 'fail', request: 1, code: 'GeneralException', afterActions: 1, forGood: true }]);
  expect((await send(host, [put(1, 'a'), put(2, 'b')])).Error?.Code).toBe('GeneralException');
  expect((await send(host, [put(1, 'c')])).Error?.Code).toBe('GeneralException');
  expect(a1()).toBe('a');
  host.plan([]);
  expect((await send(host, [put(1, 'd')])).Error).toBeUndefined();
});

test('what happens before a request is waited for, and requests after it wait too', async () => {
  const host = open();
  const order: string[] = [];
  let go = (): void => undefined;
  const wait = new Promise<void>((resolve) => {
    go = resolve;
  });
  host.plan([{ kind: 'before', request: 2, happens: () => wait.then(() => order.push('meanwhile')) }]);
  const sent = ['first', 'second', 'third'].map(async (name) => {
    await send(host, [put(1, name)]);
    order.push(name);
  });
  await sent[0];
  expect(a1()).toBe('first');
  go();
  await Promise.all(sent);
  expect(order).toEqual(['first', 'meanwhile', 'second', 'third']);
});

test('counts requests, actions and bytes, not the library’s own releases', async () => {
  const host = open();
  const body = JSON.stringify({ Actions: [put(1, 'Đ')], ObjectPaths: paths() });
  const answer = await host.processQuery(body);
  expect(host.counts).toEqual({
    requests: 1,
    actions: 1,
    bytesIn: Buffer.byteLength(body),
    bytesOut: Buffer.byteLength(answer),
  });
  host.resetCounts();
  const release = {
    Id: 1,
    ActionType: 3,
    Name: '_RemoveReference',
    ObjectPathId: 1,
    ArgumentInfo: { Arguments: ['kept-1'] },
  };
  await send(host, [release]);
  expect(host.counts).toEqual({ requests: 0, actions: 0, bytesIn: 0, bytesOut: 0 });
});

describe('Excel on the web takes 5 MB', () => {
  const text = 'ậ'.repeat(30_000);

  test('of a request', async () => {
    const host = open(PROFILES['excel-web']);
    const answer = await send(
      host,
      [
        put(
          1,
          Array.from({ length: 70 }, () => [text]),
        ),
      ],
      paths('A1:A70'),
    );
    expect(answer.Error).toMatchObject({ Code: 'RequestPayloadSizeLimitExceeded' });
    expect(a1()).toBeNull();
  });

  test('of a response', async () => {
    const host = open(PROFILES['excel-web']);
    for (const rows of ['A1:A40', 'A41:A80']) {
      expect((await send(host, [put(1, text)], paths(rows))).Error).toBeUndefined();
    }
    const answer = await send(host, [ask(1, 'values')], paths('A1:A80'));
    expect(answer.Error).toMatchObject({ Code: 'ResponsePayloadSizeLimitExceeded' });
    expect(answer.Results).toEqual([]);
  });

  test('Excel on the desktop has no such limit', async () => {
    const answer = await send(
      open(),
      [
        put(
          1,
          Array.from({ length: 70 }, () => [text]),
        ),
      ],
      paths('A1:A70'),
    );
    expect(answer.Error).toBeUndefined();
  });
});

describe('what does not exist is an error', () => {
  test.each([
    [
      'a member',
      [{ Id: 1, ActionType: 4, Name: 'Nothing', ObjectPathId: 5, ArgumentInfo: { Arguments: [1] } }],
      'NotModelled',
    ],
    [
      'a name every object has',
      [{ Id: 1, ActionType: 3, Name: 'constructor', ObjectPathId: 5 }],
      'NotModelled',
    ],
    ['a property to load', [ask(1, 'nothing')], 'NotModelled'],
    ['a property that cannot be written', [{ ...put(1, 'x'), Name: 'Address' }], 'NotModelled'],
    ['an object path', [{ Id: 1, ActionType: 1, Name: '', ObjectPathId: 99 }], 'InvalidObjectPath'],
    ['a kind of action', [{ Id: 1, ActionType: 42, Name: '', ObjectPathId: 5 }], 'NotModelled'],
  ])('%s', async (_name, actions, code) => {
    expect((await send(open(), actions)).Error?.Code).toBe(code);
  });

  test('a member of a later requirement set', async () => {
    const early: Profile = { name: 'excel-2021', platform: 'windows', excelApi: '1.7' };
    const action = { Id: 1, ActionType: 1, Name: '', ObjectPathId: 6 };
    const validation = { 6: { Id: 6, ObjectPathType: 4, Name: 'DataValidation', ParentObjectPathId: 5 } };
    expect((await send(open(early), [action], { ...paths(), ...validation })).Error?.Code).toBe(
      'ApiNotFound',
    );
    expect((await send(open(), [action], { ...paths(), ...validation })).Error).toBeUndefined();
  });
});
