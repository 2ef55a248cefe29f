import { useLabel } from "../../../model/useLabel.ts";
import { SecretOnce } from "../../../values/SecretOnce.tsx";

/** What an endpoint's receiver checks signatures with, the one time that it is seen. */
export function SigningSecret({ secret }: { secret: string }) {
  const label = useLabel();
  return (
    <SecretOnce
      name={label({ zh: "签名密钥", en: "Signing secret" })}
      about={label({ zh: "签名密钥只显示这一次，请立即交给合作伙伴保管。", en: "The signing secret is shown only once: hand it to the partner now." })}
      secret={secret}
    />
  );
}
