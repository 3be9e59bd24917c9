/** How the renderer names what only cdk8s sees. */
export interface RenderOptions {
  /**
   * Renames construct ids; must give different ids for different ids. No name, label or selector comes from a
   * construct id, so the output is the same for every choice.
   */
  readonly constructId?: (id: string) => string;
}
