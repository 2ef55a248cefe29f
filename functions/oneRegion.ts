/** In the place of the signer for several regions, in the bundles: that of one region, to which it hands over what is in one. */
export { SignatureV4 as SignatureV4MultiRegion } from "@smithy/signature-v4";
