"""Regular expressions, each compiled when it is first used.

Reading knows some three hundred. To compile them takes 90 ms, which a start is spared: the first mail pays for those it
needs.
"""

import re
from functools import cached_property
from typing import Any, AnyStr, Generic, cast


def regex(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """`re.compile`, put off until the first use: only then does a faulty pattern raise `re.error`."""
    return cast("re.Pattern[AnyStr]", _Uncompiled(pattern, flags))


class _Uncompiled(Generic[AnyStr]):
    """Stands for a pattern. Each method is the pattern's own as soon as it has been asked for once."""

    def __init__(self, pattern: AnyStr, flags: int) -> None:
        self._pattern: AnyStr = pattern
        self._flags = flags

    @cached_property
    def _compiled(self) -> Any:
        return re.compile(self._pattern, self._flags)

    match = cached_property(lambda self: self._compiled.match)
    fullmatch = cached_property(lambda self: self._compiled.fullmatch)
    search = cached_property(lambda self: self._compiled.search)
    finditer = cached_property(lambda self: self._compiled.finditer)
    findall = cached_property(lambda self: self._compiled.findall)
    split = cached_property(lambda self: self._compiled.split)
    sub = cached_property(lambda self: self._compiled.sub)
