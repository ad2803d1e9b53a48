/** Sums of the requests of one user action. The page shows them, so that a costly action is seen. */
import type { Host, HostCounts } from 'excel-stand-in/page';

/** Requests further apart than this belong to different actions. */
const PAUSE_MS = 1000;

/**
 * The host's `processQuery`, with `show` called after every request with the sums since the last pause.
 * @param now a clock in milliseconds.
 */
export function countActions(
  host: Pick<Host, 'processQuery' | 'counts'>,
  show: (sums: HostCounts) => void,
  now: () => number = () => performance.now(),
): Host['processQuery'] {
  let start: HostCounts = { requests: 0, actions: 0, bytesIn: 0, bytesOut: 0 };
  let last = -Infinity;
  return async (body) => {
    if (now() - last > PAUSE_MS) {
      start = { ...host.counts };
    }
    const response = await host.processQuery(body);
    last = now();
    const { requests, actions, bytesIn, bytesOut } = host.counts;
    show({
      requests: requests - start.requests,
      actions: actions - start.actions,
      bytesIn: bytesIn - start.bytesIn,
      bytesOut: bytesOut - start.bytesOut,
    });
    return response;
  };
}
