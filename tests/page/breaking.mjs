// Instances of the core that break down when they are told to.

/** Runs in the page before its own scripts. */
export function beginBreaking() {
  // (module (func (export "trap") unreachable))
  const unreachable = [
    [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0],
    [7, 8, 1, 4, 116, 114, 97, 112, 0, 0, 10, 5, 1, 3, 0, 0, 11],
  ].flat();
  const { Instance } = WebAssembly;
  const { trap } = new Instance(new WebAssembly.Module(new Uint8Array(unreachable))).exports;
  // As Emscripten does it where memory is at its end.
  const abort = () => {
    throw new WebAssembly.RuntimeError('Aborted(OOM)');
  };
  const how = { trap, abort };
  const breaking = { left: 0, by: 'trap', faults: 0, instances: 0 };
  globalThis.breaking = breaking;
  const perhaps =
    (value) =>
    (...given) => {
      if (breaking.left === 0) return value(...given);
      breaking.left -= 1;
      breaking.faults += 1;
      return how[breaking.by]();
    };
  WebAssembly.Instance = class {
    constructor(...given) {
      breaking.instances += 1;
      this.exports = Object.fromEntries(
        Object.entries(new Instance(...given).exports).map(([name, value]) => [
          name,
          typeof value === 'function' ? perhaps(value) : value,
        ]),
      );
    }
  };
}

/** The next call of the core, or so many. */
export const breakNext = (tally, by = 'trap', left = 1) =>
  tally.read((change) => Object.assign(globalThis.breaking, change) && undefined, { by, left });

export const broken = (tally) =>
  tally.read(() => ({ faults: globalThis.breaking.faults, instances: globalThis.breaking.instances }));

/** Leaves the field with the focus, and the cursor at its end. */
export async function typeOver(tally, key, text) {
  await tally.type(key, text);
  await tally.page.keyboard.press('End');
}
