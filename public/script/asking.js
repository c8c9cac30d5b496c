// What is asked of the program, by messages or by calls.

/** A way to ask: what is asked before the program listens waits until it does. */
export function asking() {
  const waiting = [];
  let hear = (message) => waiting.push(message);
  return {
    ask: (message) => hear(message),
    listen(callback) {
      hear = callback;
      for (const message of waiting.splice(0)) callback(message);
    },
  };
}
