/** Failures and delays that a test plans for requests to come. */
import type { Fault } from './query';

/**
 * A failure or an interruption of one request to come. Requests are counted as `Host.counts` does, from when the fault
 * is planned: 1 is the next.
 */
export type PlannedFault =
  /** The request fails with the code after so many of its actions. With `forGood` all later ones fail at once. */
  | ({ readonly kind: 'fail'; readonly request: number; readonly forGood?: boolean } & Fault)
  /**
   * Something that happens, and is waited for, before the request is carried out: a delay, an edit of the user's. It is
   * given the request's body.
   */
  | { readonly kind: 'before'; readonly request: number; readonly happens: (body: string) => unknown };

/** The faults planned, and how many requests have passed since. */
export class FaultPlan {
  #planned: readonly PlannedFault[] = [];
  #passed = 0;

  /** Plans faults in place of those planned before. */
  plan(faults: readonly PlannedFault[]): void {
    this.#planned = faults;
    this.#passed = 0;
  }

  /** Counts a request, given its body, and runs what is planned before it. @returns how the request fails, if it does */
  async next(body: string): Promise<Fault | undefined> {
    this.#passed += 1;
    let failure: Fault | undefined;
    for (const fault of this.#planned) {
      if (fault.kind === 'before') {
        await (fault.request === this.#passed && fault.happens(body));
      } else if (fault.request === this.#passed) {
        failure = fault;
      } else if (fault.forGood && fault.request < this.#passed) {
        failure = { code: fault.code, afterActions: 0 };
      }
    }
    return failure;
  }
}
