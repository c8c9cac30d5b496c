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
