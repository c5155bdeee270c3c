/** What costs time is made when it is first asked for, and kept. */

export function once<T>(make: () => T): () => T {
  let made: { readonly it: T } | undefined;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}

/** What is made of each thing is kept as long as the thing. */
export function onceEach<T extends object, U>(make: (of: T) => U): (of: T) => U {
  const made = new WeakMap<T, U>();
  return (of) => {
    const known = made.get(of) ?? make(of);
    made.set(of, known);
    return known;
  };
}

/** The same of values that need be no objects, kept as long as the function. */
export function onceEachValue<T>(make: (of: unknown) => T): (of: unknown) => T {
  const made = new Map<unknown, T>();
  return (of) => {
    const known = made.get(of) ?? make(of);
    made.set(of, known);
    return known;
  };
}
