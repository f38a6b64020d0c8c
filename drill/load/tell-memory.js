/**
 * Loaded into the program before its own code, see `started-server.ts`. Whoever sends it a message is told how much memory
 * is in use when all garbage has been collected.
 */
process.on('message', () => {
  for (let run = 0; run < 3; run++) globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  process.send({ megabytes: (heapUsed + external) / 1e6 });
});
process.channel.unref();
