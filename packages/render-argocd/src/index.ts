export { renderHub } from './render-hub.ts';
export { renderShared } from './render-shared.ts';
