// Makes an operation fail in a way that the program does not expect; loaded by command-line.test.ts.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

fs.readdirSync = () => {
  throw new TypeError('impossible');
};
syncBuiltinESMExports();
