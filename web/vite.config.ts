import { join } from "node:path";
import { defineConfig } from "vite";

const root = import.meta.dirname;

/** The pages, the document around those of the Worker and the template of the documentation; hashed files go below /assets, as the headers expect. */
export default defineConfig({
  root,
  build: {
    outDir: join(root, "..", "dist", "site"),
    emptyOutDir: true,
    modulePreload: false,
    assetsInlineLimit: 0,
    target: "es2022",
    rolldownOptions: {
      input: {
        index: join(root, "index.html"),
        explore: join(root, "explore.html"),
        shell: join(root, "shell.html"),
        docs: join(root, "docs.html"),
      },
    },
  },
});
