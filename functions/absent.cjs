// Replaces, in the bundles, packages that others import only behind a switch that is off here; see bundle.ts.
// CommonJS, so that any name may be imported from it.
module.exports = {};
