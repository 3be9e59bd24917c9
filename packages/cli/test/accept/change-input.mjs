// Changes an input file as soon as the program takes its lock; loaded by synth.accept.test.ts.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { openSync } = fs;
fs.openSync = (path, ...rest) => {
  if (String(path).endsWith('.tenantry-lock')) fs.appendFileSync(process.env.CHANGED_FILE, '\n');
  return openSync(path, ...rest);
};
syncBuiltinESMExports();
