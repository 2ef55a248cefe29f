// Stands, in the bundles, for packages that others import only behind a switch we leave off; see bundle.ts.
// CommonJS, so that any name may be imported from it.
module.exports = {};
