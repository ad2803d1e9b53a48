/** Functions that are called together. */
export class Callbacks<T> {
  readonly #all = new Set<(value: T) => void>();

  /**
   * Adds a function to those that are called.
   * @returns how to take it away again.
   */
  add(callback: (value: T) => void): () => void {
    this.#all.add(callback);
    return () => this.#all.delete(callback);
  }

  call(value: T): void {
    this.#all.forEach((callback) => {
      callback(value);
    });
  }

  clear(): void {
    this.#all.clear();
  }
}
