"""Verifies one message in the form of Standard Webhooks with nothing but Python's own library.

Reads {"secret", "headers", "body", "now"} as JSON from its input; prints "ok", or why the message is refused.
"""
import base64
import hashlib
import hmac
import json
import sys

TOLERANCE = 5 * 60


def verify(secret: str, headers: dict, body: str, now: float) -> str:
    timestamp = int(headers["webhook-timestamp"])
    if abs(now - timestamp) > TOLERANCE:
        return "too old"
    key = base64.b64decode(secret.removeprefix("whsec_"))
    signed = f"{headers['webhook-id']}.{timestamp}.{body}".encode()
    expected = base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
    for one in headers["webhook-signature"].split(" "):
        scheme, _, signature = one.partition(",")
        if scheme == "v1" and hmac.compare_digest(signature, expected):
            return "ok"
    return "no signature fits"


message = json.load(sys.stdin)
print(verify(message["secret"], message["headers"], message["body"], message["now"]))
