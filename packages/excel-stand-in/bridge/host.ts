/** The host: takes ProcessQuery bodies, one at a time and in order, as Excel does. */
import type { Engine } from '../engine/engine';
import { statusOf } from '../model/errors';
import type { ErrorCode } from '../model/errors';
import type { Model, Platform } from '../model/members';
import { openEvents } from './events';
import type { HostEvent } from './events';
import { FaultPlan } from './fault-plan';
import type { PlannedFault } from './fault-plan';
import { KeptObjects, carryOut, onlyReleases } from './query';
import type { Answer, Query } from './query';

/** A kind of Excel the host can play. */
export interface Profile {
  readonly name: 'excel-2021' | 'excel-web' | 'excel-windows' | 'excel-mac';
  readonly platform: Platform;
  /** The highest ExcelApi requirement set, such as `1.14`. */
  readonly excelApi: string;
  /** The longest request or response in bytes; absent = no limit. */
  readonly maxBytes?: number;
}

/**
 * The kinds of Excel played. Sets: "Excel JavaScript API requirement sets", learn.microsoft.com (LTSC 2021: 1.14; web
 * and Microsoft 365: 1.20). Excel on the web refuses requests and responses over 5 MB ("Performance optimization",
 * learn.microsoft.com).
 */
export const PROFILES: Readonly<Record<Profile['name'], Profile>> = {
  'excel-2021': { name: 'excel-2021', platform: 'windows', excelApi: '1.14' },
  'excel-web': { name: 'excel-web', platform: 'web', excelApi: '1.20', maxBytes: 5 * 1024 * 1024 },
  'excel-windows': { name: 'excel-windows', platform: 'windows', excelApi: '1.20' },
  'excel-mac': { name: 'excel-mac', platform: 'mac', excelApi: '1.20' },
};

/** Counts of the add-in's requests. */
export interface HostCounts {
  /**
   * Syncs of the add-in's. Requests that only let go of ranges the library kept, after `Excel.run` has ended, do not
   * count: the add-in does not wait for them.
   */
  readonly requests: number;
  readonly actions: number;
  /** UTF-8 bytes of the bodies. */
  readonly bytesIn: number;
  readonly bytesOut: number;
}

/** The host of one workbook. */
export interface Host {
  readonly profile: Profile;
  /** The user's language and region, such as `vi-VN`. */
  readonly locale: string;
  /**
   * Answers the text of a ProcessQuery body with the text of its response body. It never rejects for a mistake of the
   * caller's.
   */
  processQuery(body: string): Promise<string>;
  readonly counts: HostCounts;
  resetCounts(): void;
  /** Counts of the objects and event registrations the add-in holds at the moment. */
  readonly held: { readonly objects: number; readonly events: number };
  /** Calls back at every event the add-in listens to. @returns a function that stops the listening. */
  onEvent(listener: (event: HostEvent) => void): () => void;
  /** Calls back at every new selection, as the document's own event does. @returns a function that stops the listening. */
  onSelection(listener: () => void): () => void;
  /** Plans faults for requests to come, in place of those planned before. An empty list plans none. */
  plan(faults: readonly PlannedFault[]): void;
  dispose(): void;
}

const NO_COUNTS: HostCounts = { requests: 0, actions: 0, bytesIn: 0, bytesOut: 0 };

const encoder = new TextEncoder();
const bytesOf = (text: string): number => encoder.encode(text).length;

/** A host over one workbook. The engine is its owner's to dispose. */
export function createHost(options: {
  readonly engine: Engine;
  readonly profile: Profile;
  readonly locale: string;
  /** Opens a workbook that the add-in made beside this one, from its bytes as base64; nothing happens if absent. */
  readonly openBeside?: (file: string) => void;
}): Host {
  const { engine, profile, locale, openBeside = () => undefined } = options;
  const kept = new KeptObjects();
  const faults = new FaultPlan();
  const events = openEvents(engine);
  const model: Model = {
    engine,
    platform: profile.platform,
    excelApi: profile.excelApi,
    locale,
    listeners: events.listeners,
    structure: { protected: false },
    openBeside,
  };
  let counts = NO_COUNTS;
  let last: Promise<unknown> = Promise.resolve();

  async function answer(body: string): Promise<string> {
    const bytesIn = bytesOf(body);
    const query = JSON.parse(body) as Query;
    const counted = !onlyReleases(query);
    if (counted) {
      counts = {
        ...counts,
        requests: counts.requests + 1,
        actions: counts.actions + query.Actions.length,
        bytesIn: counts.bytesIn + bytesIn,
      };
    }
    const told = (text: string): string => {
      if (counted) {
        counts = { ...counts, bytesOut: counts.bytesOut + bytesOf(text) };
      }
      return text;
    };
    const failure = counted ? await faults.next(body) : undefined;
    const { maxBytes = Infinity } = profile;
    if (bytesIn > maxBytes) {
      return told(JSON.stringify(refusal('RequestPayloadSizeLimitExceeded', bytesIn)));
    }
    const text = JSON.stringify(await carryOut(query, model, kept, failure));
    return told(
      bytesOf(text) > maxBytes
        ? JSON.stringify(refusal('ResponsePayloadSizeLimitExceeded', bytesOf(text)))
        : text,
    );
  }

  return {
    profile,
    locale,
    processQuery(body) {
      const next = last.then(() => events.during(() => answer(body)));
      last = next.catch(() => undefined);
      return next;
    },
    get counts() {
      return counts;
    },
    resetCounts() {
      counts = NO_COUNTS;
    },
    get held() {
      return { objects: kept.size, events: events.listeners.size };
    },
    onEvent: (listener) => events.delivered.add(listener),
    onSelection: (listener) => events.selected.add(listener),
    plan(planned) {
      faults.plan(planned);
    },
    dispose() {
      events.dispose();
      kept.clear();
    },
  };
}

/** The answer to a request that is too long, or whose response is. Of the first nothing was done. */
function refusal(code: ErrorCode, bytes: number): Answer {
  const Message = `${bytes} bytes are more than Excel on the web takes.`;
  return {
    Results: [],
    TraceIds: [],
    Error: { Code: code, Message, Location: '', ActionIndex: -1, HttpStatusCode: statusOf(code) },
  };
}
