/** Files of dist/ that wrangler bundles: text, bytes, and the document around every page in each language. */
declare module "*.txt" {
  const text: string;
  export default text;
}
declare module "*/shells.json" {
  const shells: Readonly<Record<"en" | "lt" | "lv" | "pl" | "be", string>>;
  export default shells;
}
declare module "*.bin" {
  const bytes: ArrayBuffer;
  export default bytes;
}
