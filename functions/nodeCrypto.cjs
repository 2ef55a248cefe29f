// Apollo carries the hashes of browsers along; Node has its own.
module.exports = require("node:crypto").createHash;
