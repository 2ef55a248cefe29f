/**
 * List prices in US dollars as remembered for us-east-1, without free tiers and discounts. They could not be looked up
 * when this was written (no access to AWS's price list): check them before you rely on a sum. Other regions differ,
 * usually by a tenth to a quarter more.
 */
export const prices = {
  lambdaArmGbSecond: 0.0000133334,
  lambdaMillionRequests: 0.2,
  httpApiMillionRequests: 1,
  /** On-demand, since November 2024. */
  dynamoMillionWriteUnits: 0.625,
  dynamoMillionReadUnits: 0.125,
  dynamoGbMonth: 0.25,
  dynamoRecoveryGbMonth: 0.2,
  s3GbMonth: 0.023,
  cloudFrontGb: 0.085,
  cloudFrontMillionRequests: 1,
  logsGb: 0.5,
  tracesMillion: 5,
  alarmMonth: 0.1,
  dashboardMonth: 3,
  metricMonth: 0.3,
  firewallMonth: 5,
  firewallRuleMonth: 1,
  firewallMillionRequests: 0.6,
  secretMonth: 0.4,
  /** Cognito Essentials, per person who signs in within the month. */
  cognitoPerson: 0.015,
  /** Each app client that obtains tokens by itself, and each thousand tokens. */
  cognitoMachineClient: 6,
  cognitoThousandMachineTokens: 2.25,
};
