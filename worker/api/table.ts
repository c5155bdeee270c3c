/** Which operation a path asks for. */
import type { Operation } from "./operation.ts";

export interface Route {
  readonly operation: Operation;
  /** The `{id}` of the path, decoded; empty where it has none. */
  readonly id: string;
}

/** A path is looked up as it stands, then with its second segment as an id; undefined where neither is known. */
export function tableOf(operations: readonly Operation[]): (path: string) => Route | undefined {
  const byPath = new Map(operations.map((operation) => [operation.path, operation]));
  return (path) => {
    const plain = byPath.get(path);
    if (plain !== undefined) return { operation: plain, id: "" };
    const [root, list, id = "", ...rest] = path.split("/");
    const item = byPath.get([root, list, "{id}", ...rest].join("/"));
    return item === undefined || id === "" ? undefined : { operation: item, id: decode(id) };
  };
}

/** What is no percent-encoding of UTF-8 stays as it is, and is nobody's id. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
