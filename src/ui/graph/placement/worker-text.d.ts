/** A script with all that it imports, as the build puts it into `main.js`: text for a worker to run. */
declare module "worker:*" {
  const source: string;
  export default source;
}
