/** Members by which an add-in listens to events. */
import type { EventKind } from './events';
import type { Member } from './members';
import type { ObjectOf, TypeName } from './objects';

/**
 * The members of an event: the one an add-in names, and the two calls office.js makes for it.
 * @param name as office.js names it on the wire: `_Register<name>Event`
 * @param target gives the id of the object listened to
 */
export function eventMembers<N extends TypeName>(
  member: string,
  since: string,
  name: string,
  kind: EventKind,
  target: (on: ObjectOf<N>) => string,
): Record<string, Member<ObjectOf<N>>> {
  return {
    [member]: { kind: 'event', since },
    [`_Register${name}Event`]: {
      kind: 'method',
      since,
      args: [],
      call: (on, _none, { listeners }) => {
        listeners.register(kind, target(on));
      },
    },
    [`_Unregister${name}Event`]: {
      kind: 'method',
      since,
      args: [],
      call: (on, _none, { listeners }) => {
        listeners.unregister(kind, target(on));
      },
    },
  };
}
