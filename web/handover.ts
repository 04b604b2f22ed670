// How the core comes from the loader to the page's script, which is another.

declare global {
  var carbonTallyCore: Promise<WebAssembly.Module> | undefined;
}

/** True where `run` has made the page take the core. */
export function handOver(core: Promise<WebAssembly.Module>, run: () => void): boolean {
  globalThis.carbonTallyCore = core;
  run();
  return !takeCore();
}

/** Once. */
export function takeCore(): Promise<WebAssembly.Module> | undefined {
  const core = globalThis.carbonTallyCore;
  globalThis.carbonTallyCore = undefined;
  return core;
}
