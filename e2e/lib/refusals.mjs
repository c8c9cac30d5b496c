// What a browser or a policy may refuse, as scripts that run before the page's own.

/** No worker can be had, in two ways. */
export const NO_WORKERS = {
  "workers are refused": () => {
    globalThis.Worker = class {
      constructor() {
        throw new DOMException("workers are refused here", "SecurityError");
      }
    };
  },
  "a worker stops before its first word": () => {
    globalThis.Worker = class extends EventTarget {
      constructor() {
        super();
        setTimeout(() => this.dispatchEvent(new Event("error")));
      }
      postMessage() {}
      terminate() {}
    };
  },
};

/**
 * Runs before the scripts of a window: its first program overflows the stack at its next call into the window once
 * `overflowing` is set there, as a text does that nests without end.
 */
export function overflowWhenTold() {
  let programs = 0;
  const wrapped = (imports) => {
    const isFirst = programs === 0;
    programs += 1;
    if (!isFirst) return imports;
    const call = (real) => (...all) => {
      if (globalThis.overflowing) throw new RangeError("Maximum call stack size exceeded");
      return real(...all);
    };
    const group = (entries) =>
      Object.fromEntries(Object.entries(entries).map(([key, it]) => [key, typeof it === "function" ? call(it) : it]));
    return Object.fromEntries(Object.entries(imports).map(([key, entries]) => [key, group(entries)]));
  };
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const real = WebAssembly[name];
    WebAssembly[name] = (source, imports) => real.call(WebAssembly, source, imports && wrapped(imports));
  }
  WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
    construct: (real, [module, imports]) => new real(module, imports && wrapped(imports)),
  });
}
