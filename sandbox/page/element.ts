/** The element of this id in index.html; throws when it is not there or is of another kind. */
export function element<T extends HTMLElement>(id: string, kind: abstract new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) {
    throw new Error(`index.html has no ${kind.name} with id ${id}`);
  }
  return found;
}
