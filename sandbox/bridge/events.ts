/** Delivers events: after the request that caused them, or soon after an edit of the user's, and in order. */
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

export interface Events {
  /** Who listens: the model registers here. */
  readonly listeners: Listeners;
  /** Carries out a request: what it causes is the add-in's own doing, and told when it has ended. */
  during<T>(request: () => Promise<T>): Promise<T>;
  dispose(): void;
}

/**
 * @param deliver what becomes of an event that the add-in listens to
 * @param onSelection called for every new selection, listened to or not
 */
export function openEvents(
  engine: Engine,
  deliver: (event: HostEvent) => void,
  onSelection: () => void,
): Events {
  const listeners = new Listeners();
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
      deliver([EVENT_CATEGORY, type, target, JSON.stringify(args()), count]);
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
      onSelection();
    }
    send();
  });
  return {
    listeners,
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
    },
  };
}
