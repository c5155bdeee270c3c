import build from "../dist/build.txt";
import notFound from "../dist/404.html";
import openapi from "../dist/openapi.txt";
import packed from "../dist/record.txt";
import { createApp } from "./app.ts";
import { readRecord } from "./record/record.ts";

export default createApp(readRecord(JSON.parse(packed)), { build, openapi, notFound });
