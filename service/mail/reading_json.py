"""A Reading as the JSON object that `tovholder read` prints: fixed keys in a fixed order."""

from typing import Any

from service.mail.reading import Reading, Request


def as_json(file: str, reading: Reading) -> dict[str, Any]:
    """The object for one mail; `file` is its name as given on the command line."""
    return {
        "file": file,
        "kind": reading.kind,
        "automatic": reading.automatic,
        "requests": [_request(request) for request in reading.requests],
    }


def _request(request: Request) -> dict[str, Any]:
    person = request.person
    return {
        "action": request.action,
        "networks": sorted(request.networks),
        "person": {
            "name": person.name,
            "email": person.email,
            "phone": person.phone,
            "title": person.title,
            "organisation": person.organisation,
        },
        "was": request.was,
        "missing": list(request.missing),
    }
