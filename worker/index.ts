import build from "../dist/build.txt";
import shells from "../dist/shells.json";
import packed from "../dist/pack.bin";
import { createApp } from "./app.ts";
import { fetchFile } from "./assets.ts";
import { readPack } from "./query/pack.ts";

export default createApp(readPack(packed), { build, file: fetchFile, shells });
