// Appended to the reading module where it runs as a worker: the first message brings the compiled
// program, so that no worker, the first or a later one, asks the network for anything. Every later
// message is a question.
onmessage = (first) => {
  initSync({ module: first.data });
  onmessage = ({ data }) => postMessage(answer(data.message, data.bytes));
  postMessage({ kind: "ready" });
};
