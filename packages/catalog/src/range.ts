// The maths of ranges lives beside the other things that every package needs; rules of the catalog and of tenants ask here.
export {
  compareRanges,
  enclosingRange,
  formatRange,
  parseRange,
  type Range,
  rangeContains,
  rangesOverlap,
} from '@tenantry/diagnostic';
