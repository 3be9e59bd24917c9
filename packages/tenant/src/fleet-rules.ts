import type { FleetRule } from './fleet-rule.ts';
import { accessGroupsDoNotRepeat } from './rules/access-groups-do-not-repeat.ts';
import { accountBelongsToOneTenant } from './rules/account-belongs-to-one-tenant.ts';
import { applicationOverridesExist } from './rules/application-overrides-exist.ts';
import { cloudHasTheRegion } from './rules/cloud-has-the-region.ts';
import { daysExist } from './rules/days-exist.ts';
import { environmentFollowsTheTenant } from './rules/environment-follows-the-tenant.ts';
import { fileIsNamedLikeTheId } from './rules/file-is-named-like-the-id.ts';
import { holdsAreInForce } from './rules/holds-are-in-force.ts';
import { hostBelongsToOneEnvironment } from './rules/host-belongs-to-one-environment.ts';
import { hostIsNoOrigin } from './rules/host-is-no-origin.ts';
import { hostIsNotThePlatforms } from './rules/host-is-not-the-platforms.ts';
import { hostLabelsAreShort } from './rules/host-labels-are-short.ts';
import { idIsNotReserved } from './rules/id-is-not-reserved.ts';
import { idsLookDifferent } from './rules/ids-look-different.ts';
import { isolationIsAllowed } from './rules/isolation-is-allowed.ts';
import { lifecycleIsComplete } from './rules/lifecycle-is-complete.ts';
import { overridesAreInForce } from './rules/overrides-are-in-force.ts';
import { overridesDoNotRepeat } from './rules/overrides-do-not-repeat.ts';
import { overridesFitTheirSettings } from './rules/overrides-fit-their-settings.ts';
import { placementFitsIsolation } from './rules/placement-fits-isolation.ts';
import { rangeLiesInAPool } from './rules/range-lies-in-a-pool.ts';
import { rangesAreApart } from './rules/ranges-are-apart.ts';
import { referencesExist } from './rules/references-exist.ts';
import { regionKeepsResidency } from './rules/region-keeps-residency.ts';
import { releaseHasTheApplications } from './rules/release-has-the-applications.ts';
import { residencyIsKnown } from './rules/residency-is-known.ts';
import { sharedClusterFits } from './rules/shared-cluster-fits.ts';
import { sizesAreOrdered } from './rules/sizes-are-ordered.ts';

/** Every fact that must hold over the fleet. A new one is a file under `rules/` and a line here. */
export const FLEET_RULES: readonly FleetRule[] = [
  fileIsNamedLikeTheId,
  idIsNotReserved,
  idsLookDifferent,
  referencesExist,
  residencyIsKnown,
  applicationOverridesExist,
  releaseHasTheApplications,
  isolationIsAllowed,
  placementFitsIsolation,
  cloudHasTheRegion,
  sharedClusterFits,
  regionKeepsResidency,
  rangeLiesInAPool,
  rangesAreApart,
  accountBelongsToOneTenant,
  hostBelongsToOneEnvironment,
  hostIsNotThePlatforms,
  hostIsNoOrigin,
  hostLabelsAreShort,
  lifecycleIsComplete,
  environmentFollowsTheTenant,
  sizesAreOrdered,
  accessGroupsDoNotRepeat,
  overridesFitTheirSettings,
  overridesDoNotRepeat,
  daysExist,
  overridesAreInForce,
  holdsAreInForce,
];
