// Many compilations as a command: as many at a time as there are processors.
import { availableParallelism } from 'node:os';

const most = 20; // faults that are told

/** Tries each task, `[name, function]`; tells what failed, and sets the exit code. */
export async function atOnce(tasks, what) {
  const faults = [];
  const start = Date.now();
  let next = 0;
  let done = 0;
  const seconds = () => Math.round((Date.now() - start) / 1000);
  async function worker() {
    while (next < tasks.length) {
      const [name, task] = tasks[next++];
      await task().catch((fault) => faults.push([name, fault.message.slice(0, 1500)]));
      if (++done % 50 === 0) console.log(`${done} of ${tasks.length}, ${faults.length} failed, ${seconds()} s`);
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  for (const [name, fault] of faults.slice(0, most)) console.log(`\n${name}: ${fault}`);
  if (faults.length) console.log(`\nFailed: ${faults.map(([name]) => name).join('; ')}`);
  console.log(`\n${tasks.length - faults.length} of ${tasks.length} ${what}, ${faults.length} failed, ${seconds()} s`);
  if (faults.length) process.exitCode = 1;
}
