/** Delivers events in order: after the request that caused them, or soon after an edit of the user's. */
import { Callbacks } from '../engine/callbacks';
import { watchChanges } from '../engine/changes';
import type { Engine } from '../engine/engine';
import { Listeners } from '../model/events';
import type { Told } from '../model/events';

/** `richApiMessage` entries of this category are events (`Constants.eventMessageCategory` of office.js). */
const EVENT_CATEGORY = 65536;

/** One entry of a `richApiMessage`: `[category 65536, event type, target id, JSON arguments, id]`. */
export type HostEvent = readonly [
  category: number,
  eventType: number,
  targetId: string,
  args: string,
  id: number,
];

/** The events of one workbook. */
export interface Events {
  /** The add-in's registrations, made by the model. */
  readonly listeners: Listeners;
  /** Called with each event that the add-in listens to. */
  readonly delivered: Callbacks<HostEvent>;
  /** Called at every new selection, listened to or not. */
  readonly selected: Callbacks<void>;
  /** Carries out a request. Changes during it are the add-in's own, and are told when it has ended. */
  during<T>(request: () => Promise<T>): Promise<T>;
  dispose(): void;
}

/** Starts following the changes of a workbook. */
export function openEvents(engine: Engine): Events {
  const listeners = new Listeners();
  const delivered = new Callbacks<HostEvent>();
  const selected = new Callbacks<void>();
  let waiting: Told[] = [];
  let underWay = false;
  let count = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = async (): Promise<void> => {
    timer = undefined;
    await engine.settled();
    if (underWay) {
      return; // The end of the request sends them.
    }
    const events = waiting;
    waiting = [];
    for (const { type, target, args } of events) {
      count += 1;
      delivered.call([EVENT_CATEGORY, type, target, JSON.stringify(args()), count]);
    }
  };
  const send = (): void => {
    if (waiting.length > 0 && !underWay) {
      // A turn later: the answer to the request goes first.
      timer ??= setTimeout(() => void flush(), 0);
    }
  };
  const watching = watchChanges(engine, (change) => {
    waiting.push(...listeners.tell(engine, change, underWay));
    if (change.kind === 'selected') {
      selected.call();
    }
    send();
  });
  return {
    listeners,
    delivered,
    selected,
    async during(request) {
      underWay = true;
      try {
        return await request();
      } finally {
        underWay = false;
        send();
      }
    },
    dispose() {
      clearTimeout(timer);
      watching.dispose();
      delivered.clear();
      selected.clear();
    },
  };
}
