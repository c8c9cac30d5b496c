// Appended to the reading module where it runs as a worker: the first message brings the compiled
// program, so that no worker, the first or a later one, asks the network for anything.
addEventListener("message", function first(event) {
  removeEventListener("message", first);
  event.stopImmediatePropagation();
  initSync({ module: event.data });
});
