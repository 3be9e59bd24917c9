import { InvalidArgumentError, Option } from 'commander';

/** `--jobs <n>`: how many processes synthesize at once; null when it is not given. */
export function jobsOption(): Option {
  return new Option('--jobs <n>', 'synthesize in this many processes at once; the output does not depend on it')
    .argParser(parseJobs)
    .default(null, 'chosen by the size of the fleet');
}

function parseJobs(text: string): number {
  // More processes than this help on no machine.
  if (!/^[1-9]\d?$/.test(text)) throw new InvalidArgumentError('It is a number from 1 to 99.');
  return Number(text);
}
