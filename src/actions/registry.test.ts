/** The registry and the files it names say the same. */
import { COMMANDS } from '../cli/commands';
import { texts } from '../texts/cli.vi';
import { en } from '../texts/pane.en';
import { vi } from '../texts/pane.vi';
import { ACTION_IDS, ACTIONS } from './registry';
import type { Declaration } from './run/declare';
import type { Need } from './run/missing';

const DECLARED: Readonly<Record<string, Declaration<Need>>> = ACTIONS;

test.each(ACTION_IDS)('%s: the file holds the action of that id', async (id) => {
  expect((await ACTIONS[id].load()).id).toBe(id);
});

/** Those with a button in the pane. */
const IN_PANE = ACTION_IDS.filter((id) => DECLARED[id]?.area);

test.each([
  ['Vietnamese', vi],
  ['English', en],
])('every action of the pane has its words, and no other: %s', (_, { actions }) => {
  expect(Object.keys(actions).sort()).toEqual([...IN_PANE].sort());
});

test('every command of an action is one of the command line', () => {
  const named = ACTION_IDS.flatMap((id) => DECLARED[id]?.command?.name ?? []);
  expect(named.filter((name) => !(name in COMMANDS))).toEqual([]);
});

const helps: Readonly<Record<string, string>> = texts.help.commands;

test('--help has a paragraph for every command, and for no other', () => {
  expect(Object.keys(helps).sort()).toEqual(Object.keys(COMMANDS).sort());
});

test.each(Object.entries(COMMANDS))('--help of %s names its options, and no other', (name, { options }) => {
  const [head = ''] = helps[name]?.split('\n') ?? [];
  const said = new Set([...head.matchAll(/--([a-z][a-z-]*)/g)].map(([, option]) => option));
  const whole = new Set([...(helps[name] ?? '').matchAll(/--([a-z][a-z-]*)/g)].map(([, option]) => option));
  expect([...whole].sort()).toEqual(Object.keys(options).sort());
  expect([...said].every((option) => option !== undefined && option in options)).toBe(true);
});
