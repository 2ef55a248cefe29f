import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { declareSetting, settingLifecycle, settingLists, SettingVersion } from "../../../platform/setting/setting.ts";

/** How long secrets of API clients are valid. */
@Entity<ClientSecretTerms>({
  prefix: "csterm",
  domain: "organization",
  label: { zh: "客户端密钥期限", en: "Client secret terms" },
  many: "clientSecretTermVersions",
  about: "How long a new secret of an API client is valid, and for how long the one before it remains so.",
  representation: "validFrom",
  lists: settingLists,
  unique: ["validFrom"],
  lifecycle: settingLifecycle<ClientSecretTerms>({ editors: ["systemAdministrator"] }),
})
export class ClientSecretTerms extends SettingVersion {
  @Attribute(() => Int, { zh: "默认有效期（天）", en: "Valid for (days)", about: "Default validity of a new secret, in days.", input: { required: true, min: 1, max: 730 } })
  validDays!: number;

  @Attribute(() => Int, { zh: "旧密钥继续有效（小时）", en: "Old secret stays valid (hours)", about: "Hours that the previous secret stays valid by default.", input: { required: true, min: 0, max: 168 } })
  overlapHours!: number;
}

declareSetting(ClientSecretTerms, { validDays: 365, overlapHours: 24 });

export const ClientSecretTermsResolver = EntityResolver(ClientSecretTerms, { create: true, update: true });
