export { type RenderOptions, renderTerraform } from './render-terraform.ts';
