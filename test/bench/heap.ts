/** What an isolate holds, as V8's inspector tells it. */
import * as v from "valibot";
import type { Server } from "./server.ts";

const Targets = v.tuple([v.object({ webSocketDebuggerUrl: v.string() })]);
const Usage = v.object({
  result: v.object({ usedSize: v.number(), embedderHeapUsedSize: v.number(), backingStorageSize: v.number() }),
});

/** Megabytes (10⁶ bytes) in the heap, of the runtime's own objects, and in buffers; no collection of garbage is forced. */
export async function readIsolate({ inspector }: Server): Promise<number> {
  if (inspector === undefined) throw new Error("Cannot read the memory of an isolate: the server has no inspector");
  const [{ webSocketDebuggerUrl }] = v.parse(Targets, await (await fetch(`http://127.0.0.1:${inspector}/json`)).json());
  const socket = new WebSocket(webSocketDebuggerUrl);
  const answer = new Promise<MessageEvent>((resolve, reject) => {
    socket.addEventListener("message", resolve);
    socket.addEventListener("error", () => reject(new Error("Cannot read the memory of an isolate: no inspector")));
  });
  socket.addEventListener("open", () => socket.send(JSON.stringify({ id: 1, method: "Runtime.getHeapUsage" })));
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = v.parse(Usage, JSON.parse((await answer).data)).result;
  socket.close();
  return (usedSize + embedderHeapUsedSize + backingStorageSize) / 1e6;
}
