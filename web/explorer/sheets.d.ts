/** Sheets that the bundler brings along with a script. */
declare module "*.css";
