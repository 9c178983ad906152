"""Access tokens by the client credentials grant (RFC 6749 section 4.4), as Microsoft 365 wants them."""

import ipaddress
import json
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from http.client import HTTPException

from service.wire.accounts import Outage, WrongPassword

_RENEW_BEFORE = 300.0
_TIMEOUT = 30.0
_LARGEST_ANSWER = 1 << 20


class ClientCredentials:
    """A TokenSource. The token is kept until five minutes before it expires. Safe for several threads.

    Raises ValueError if `token_url` is not https; plain http is for loopback only.
    """

    def __init__(self, token_url: str, client_id: str, client_secret: str, scope: str) -> None:
        _must_be_safe(token_url)
        self._token_url = token_url
        self._form = {
            "grant_type": "client_credentials",
            "client_id": client_id,
            "client_secret": client_secret,
            "scope": scope,
        }
        self._lock = threading.Lock()
        self._token = ""
        self._renew_at = 0.0

    def token(self) -> str:
        """A token that is valid now. Raises WrongPassword if the server refuses the client, else Outage."""
        with self._lock:
            if time.monotonic() >= self._renew_at:
                asked_at = time.monotonic()
                self._token, lifetime = _read_answer(self._ask())
                # A token that lives no longer than the margin is at least used for half of its life.
                self._renew_at = asked_at + max(lifetime - _RENEW_BEFORE, lifetime / 2)
            return self._token

    def _ask(self) -> bytes:
        request = urllib.request.Request(  # noqa: S310 -- the scheme was checked
            self._token_url,
            data=urllib.parse.urlencode(self._form).encode(),
            headers={"Accept": "application/json"},
        )
        try:
            with urllib.request.urlopen(request, timeout=_TIMEOUT) as answer:  # noqa: S310
                body: bytes = answer.read(_LARGEST_ANSWER)
                return body
        except urllib.error.HTTPError as refusal:
            with refusal:
                kind = WrongPassword if refusal.code in (400, 401, 403) else Outage
                # `from None`, here and below: a traceback could show the form, and with it the secret.
                raise kind(f"token server answered {refusal.code} {_error_code(refusal)}".rstrip()) from None
        except (OSError, HTTPException) as error:
            raise Outage(f"token server: {type(error).__name__}") from None


def _must_be_safe(url: str) -> None:
    parts = urllib.parse.urlsplit(url)
    if parts.scheme == "https" or (parts.scheme == "http" and _is_loopback(parts.hostname or "")):
        return
    raise ValueError("token_url must be https")


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _read_answer(body: bytes) -> tuple[str, float]:
    """The token and its lifetime in seconds (RFC 6749 section 5.1)."""
    try:
        answer = json.loads(body)
        return str(answer["access_token"]), float(answer.get("expires_in", 3600))
    except (ValueError, TypeError, KeyError, AttributeError):
        raise Outage("token server sent no token") from None


def _error_code(refusal: urllib.error.HTTPError) -> str:
    """The `error` of RFC 6749 section 5.2, a fixed word; the description may repeat what was sent."""
    try:
        code = str(json.loads(refusal.read(_LARGEST_ANSWER))["error"])
    except (ValueError, TypeError, KeyError, OSError, HTTPException):
        return ""
    return code if code.replace("_", "").isalpha() and len(code) < 40 else ""
