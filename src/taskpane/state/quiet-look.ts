/** Looks of the notices above the areas: they find out by themselves whether they have something to say. */
import { useEffect } from 'react';
import type { WorkbookDoor } from '../../workbook/draft/door';
import { usePane } from './pane';

/**
 * Looks at the workbook once the part is drawn, and whenever `again` changes.
 * @param look the same function at every drawing.
 * @param told the same function at every drawing, such as the setter of a state. It hears nothing while Excel does not
 *   answer: whatever is asked of Excel next will say so.
 */
export function useQuietLook<T>(
  look: (door: WorkbookDoor) => Promise<T>,
  told: (found: T) => void,
  again?: unknown,
): void {
  const { door } = usePane();
  useEffect(() => {
    let gone = false;
    look(door).then(
      (found) => {
        if (!gone) {
          told(found);
        }
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [door, look, told, again]);
}
