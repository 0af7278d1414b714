/** A script with its imports, bundled as a string: the text that a worker runs. */
declare module "worker:*" {
  const source: string;
  export default source;
}
