/** Units of sizes, in MiB, largest first. */
const SIZE_UNITS = [
  ['Ti', 2 ** 20],
  ['Gi', 2 ** 10],
  ['Mi', 1],
] as const;

/** Reads a quantity of CPU as the schemas admit it, `250m` or `2`, in thousandths of a CPU. Throws on anything else. */
export function parseCpu(text: string): number {
  const [, count, unit] = /^([0-9]+)(m?)$/.exec(text) ?? unreadable(text);
  return Number(count) * (unit === 'm' ? 1 : 1000);
}

/** Reads a size as the schemas admit it, `512Mi`, `2Gi` or `1Ti`, in MiB. Throws on anything else. */
export function parseSize(text: string): number {
  const [, count, unit] = /^([0-9]+)(Mi|Gi|Ti)$/.exec(text) ?? unreadable(text);
  return Number(count) * (SIZE_UNITS.find(([name]) => name === unit)?.[1] ?? 1);
}

/** Writes thousandths of a CPU: whole CPUs without a unit. */
export function formatCpu(thousandths: number): string {
  return thousandths % 1000 === 0 ? String(thousandths / 1000) : `${thousandths}m`;
}

/** Writes MiB in the largest unit that leaves no fraction. */
export function formatSize(mebibytes: number): string {
  const [name, factor] = SIZE_UNITS.find(([, size]) => mebibytes % size === 0) ?? ['Mi', 1];
  return `${mebibytes / factor}${name}`;
}

function unreadable(text: string): never {
  throw new Error(`${JSON.stringify(text)} is no quantity that the schemas admit`);
}
