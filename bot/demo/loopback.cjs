// Preloaded into the Agents Playground, which listens on every interface of the machine and has
// no option against it. Whoever reaches it can speak as anyone, so it listens on loopback only.
"use strict";
const { Server } = require("node:net");
const listen = Server.prototype.listen;

Server.prototype.listen = function (port, ...rest) {
  const host = typeof port === "number" ? ["127.0.0.1"] : [];
  return listen.call(this, port, ...host, ...rest);
};
