/** The table of claims: what filters it comes well before the reader does, so that its form moves nothing in sight. */
import type { ClaimsFile } from "../explorer/file.ts";
import type { Explorer } from "../explorer/explorer.ts";
import { type Address, CLAIMS } from "./address.ts";
import { take } from "./element.ts";
import { describeFailure, fetchFile, hasFields, isOfScript } from "./file.ts";
import { reload, whileBusy } from "./busy.ts";
import { toStatus } from "./status.ts";
import type { Speaker } from "./speaker.ts";
import { bringWords } from "./tongue.ts";

/** `root` names the file of all claims. */
export function watchClaims(root: HTMLElement, address: Address): void {
  const table = take(root, "table", HTMLTableElement);
  const status = toStatus(take(root, ".missing", HTMLElement));
  let created: Promise<Explorer> | undefined;
  const bring = async (): Promise<Explorer> => {
    const [{ createExplorer }, file, words] = await Promise.all([
      import("../explorer/explorer.ts"),
      fetchFile(root.dataset["file"] ?? "", isClaimsFile),
      bringWords(),
    ]);
    return createExplorer(root, address, file, words);
  };
  const show = async (query = address.read(CLAIMS)): Promise<void> => {
    created ??= whileBusy(table, status.tell, bring()).catch((error: unknown) => {
      created = undefined;
      throw error;
    });
    try {
      (await created).show(query);
      status.tell("");
    } catch (error) {
      status.offer((speaker) => describeMissing(error, speaker), isOfScript(error) ? reload : () => void show());
    }
  };
  const near = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      near.disconnect();
      void show();
    },
    { rootMargin: "6000px" },
  );
  near.observe(root);
  if (address.read(CLAIMS) !== "") void show();
  address.watch(CLAIMS, (query) => void show(query));
}

function describeMissing(error: unknown, speaker: Speaker): string {
  const why = describeFailure(error, speaker);
  return `${speaker.say("The claims could not be loaded: what came with the page stays.")} ${why}`;
}

function isClaimsFile(value: unknown): value is ClaimsFile {
  return hasFields(value, "ids", "facets", "days", "figures", "figure", "texts", "sources", "adds", "charts");
}
