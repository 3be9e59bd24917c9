import type { Artifact } from '@tenantry/artifact';
import type { Blueprint } from '@tenantry/blueprint';
import { renderHub } from '@tenantry/render-argocd';
import { renderKubernetes } from '@tenantry/render-kubernetes';
import { renderTerraform } from '@tenantry/render-terraform';

/** How renderers name what their libraries call constructs; the output must not depend on it. */
export interface RenderOptions {
  readonly constructId?: (id: string) => string;
}

/** Turns a blueprint into some of its files. */
export type Renderer = (blueprint: Blueprint, options: RenderOptions) => readonly Artifact[];

/** Every renderer. Adding an output is adding a line. */
export const RENDERERS: readonly Renderer[] = [
  (blueprint, options) => blueprint.environments.flatMap((environment) => renderKubernetes(environment, options)),
  (blueprint, options) => blueprint.environments.flatMap((environment) => renderTerraform(environment, options)),
  (blueprint) => renderHub(blueprint),
];

/** All files of a blueprint, unsorted. */
export function renderBlueprint(blueprint: Blueprint, options: RenderOptions = {}): readonly Artifact[] {
  return RENDERERS.flatMap((render) => render(blueprint, options));
}
