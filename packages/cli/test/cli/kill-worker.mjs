// Ends worker processes the hard way; loaded by synth.test.ts.
if (process.send !== undefined) process.kill(process.pid, 'SIGKILL');
