import type { ReleaseSwitch } from './release-switches.ts';
import type { Release } from './types/release.generated.ts';

/** Whether a release turns a behaviour on; a switch that it does not name is off. */
export function switchedOn(release: Release, name: ReleaseSwitch): boolean {
  return release.switches[name] === true;
}
