// What old and careless scripts do to a page: lists that answer otherwise, and names of their own everywhere.

Array.prototype.find = () => "host";
Array.prototype.includes = () => true;
Array.prototype.toJSON = () => "[]";
Object.prototype.hostExtra = "host";
Function.prototype.bind = function (thing, ...first) {
  const called = this;
  return (...rest) => called.apply(thing, [...first, ...rest]);
};
String.prototype.trim = function () {
  return `${this} `;
};
globalThis.fetchOfHost = globalThis.fetch;
globalThis.isnad = "a name of the host";
globalThis.name = "a window of the host";

// Clicks and keys that the host keeps for itself.
for (const kind of ["keydown", "wheel"]) {
  addEventListener(kind, (event) => event.stopImmediatePropagation(), true);
}
