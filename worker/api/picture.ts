/** `/chart/{chart}.svg`: a chart as a picture that stands alone. */
import { PICTURE_STYLE, toPicture } from "../chart/picture.ts";
import { toPictureHeaders } from "../headers.ts";
import type { Rendering } from "./charts.ts";
import { METHODS } from "./operation.ts";

export const picture: Rendering = {
  path: /^\/chart\/(?<chart>[^/]+)\.svg$/,
  methods: METHODS,
  media: "image/svg+xml",
  sheet: PICTURE_STYLE,
  toHeaders: toPictureHeaders,
  write: toPicture,
  refuse: (problem) => problem,
};
