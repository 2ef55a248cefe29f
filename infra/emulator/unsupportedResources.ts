/**
 * What the emulator (MiniStack 1.5) refuses to create, by type, and what is left unseen without it. Such resources are
 * taken out of the templates before they are deployed there; docs/operations.md names them, and the assertions instead.
 */
export const unsupportedResources: Record<string, string> = {
  "AWS::CodeDeploy::Application": "the canary and its rollback: the alias moves at once",
  "AWS::CodeDeploy::DeploymentGroup": "the canary and its rollback: the alias moves at once",
  "AWS::Budgets::Budget": "the notice that the month's budget is spent",
};
