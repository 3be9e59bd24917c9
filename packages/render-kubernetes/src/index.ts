export { renderKubernetes } from './render-kubernetes.ts';
export type { RenderOptions } from './render-options.ts';
