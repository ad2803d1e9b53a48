import { errorDetails, isOther, isUnfinished, settle } from './ended';
import type { Ended } from './ended';

const hostError = (code: string): Error => Object.assign(new Error(`${code}: said Excel`), { code });

test('an outcome is handed on', async () => {
  const outcome = { state: 'done', messages: [] } as const;
  expect(await settle(() => Promise.resolve(outcome))).toEqual({ outcome });
});

test.each([
  ['InvalidOperationInCellEditMode', 'workbook.editing'],
  ['AccessDenied', 'workbook.denied'],
  ['ResponsePayloadSizeLimitExceeded', 'workbook.tooLarge'],
])('%s of Excel becomes a sentence a person can act on', async (code, message) => {
  expect(await settle(() => Promise.reject(hostError(code)))).toEqual({
    outcome: { state: 'unchanged', messages: [{ code: message }] },
  });
});

test.each([
  ['an error of Excel nobody foresaw', hostError('GeneralException')],
  ['a mistake of the code', new TypeError('x is undefined')],
  ['something that is no error', 'a text'],
])('%s is shown as it is', async (_, error) => {
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- whatever is thrown must be shown.
  expect(await settle(() => Promise.reject(error))).toEqual({ error });
});

test('a task that throws before its first wait is settled too', async () => {
  const error = new Error('at once');
  const task = (): Promise<never> => {
    throw error;
  };
  expect(await settle(task)).toEqual({ error });
});

test('details for support hold code, kind and stack', () => {
  const details = errorDetails(hostError('GeneralException'));
  expect(details).toMatch(/^\[GeneralException\] Error: GeneralException: said Excel\n/);
  expect(details).toContain('ended.test');
  expect(errorDetails('a text')).toBe('a text');
});

test.each<[string, Parameters<typeof isUnfinished>[0], boolean]>([
  ['a writing cut short', { outcome: { state: 'unfinished', messages: [] } }, true],
  [
    'a refusal because of one',
    { outcome: { state: 'unchanged', messages: [{ code: 'workbook.unfinished' }] } },
    true,
  ],
  ['any other refusal', { outcome: { state: 'unchanged', messages: [{ code: 'plan.unitEmpty' }] } }, false],
  ['an error', { error: new Error('x') }, false],
])('%s: look for an unfinished writing?', (_, ended, expected) => {
  expect(isUnfinished(ended)).toBe(expected);
});

test.each<[string, Ended, boolean]>([
  ['something was written', { outcome: { state: 'done', messages: [] } }, true],
  ['a writing was cut short', { outcome: { state: 'unfinished', messages: [] } }, false],
  ['nobody knows', { error: new Error('x') }, false],
  ['the plan is gone', { outcome: { state: 'unchanged', messages: [{ code: 'needs.plan' }] } }, true],
  [
    'another pane has finished it',
    { outcome: { state: 'unchanged', messages: [{ code: 'recover.nothing' }] } },
    true,
  ],
  ['something was read', { outcome: { state: 'unchanged', messages: [] } }, false],
  [
    'a cell is being edited',
    { outcome: { state: 'unchanged', messages: [{ code: 'workbook.editing' }] } },
    false,
  ],
])('%s: whether the workbook is looked at again', (_, ended, again) => {
  expect(isOther(ended)).toBe(again);
});
