// The main show

export { catalogHashes } from './catalog-hashes.ts';
// Supporting acts
export { RENDERERS, type Renderer, type RenderOptions, renderBlueprint } from './renderers.ts';
export { synthShared } from './synth-shared.ts';
export { synthTenant } from './synth-tenant.ts';
export type { SynthesizedFolder } from './synthesized-folder.ts';
