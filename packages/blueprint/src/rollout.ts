/**
 * Pods of a workload beyond its number while a new version replaces the old one: none is taken away before its
 * successor is ready, so that a quota without room for it would stop every change of version.
 */
export const ROLLOUT_SURGE = 1;
