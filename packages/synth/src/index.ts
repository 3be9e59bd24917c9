// The main show
export { synthShared } from './synth-shared.ts';
export { synthTenant } from './synth-tenant.ts';
export { catalogHashes } from './catalog-hashes.ts';
export type { SynthesizedFolder } from './synthesized-folder.ts';

// Supporting acts
export { type RenderOptions, RENDERERS, type Renderer, renderBlueprint } from './renderers.ts';
