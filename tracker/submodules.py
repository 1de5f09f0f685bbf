"""Import the modules of a package when they are first used, so that commands start quickly."""

from __future__ import annotations

import gc
from collections.abc import Callable
from importlib import import_module
from types import ModuleType


def import_when_used(package: str) -> Callable[[str], ModuleType]:
    """Return a `__getattr__` for a package, which imports a module of it at the first use of its name.

    A module can import the package `tracker.read` at its top, and only commands that use `read.events` spend
    the time for importing that module. The function raises AttributeError for a name that is no module of the
    package.
    """

    def import_submodule(name: str) -> ModuleType:
        full_name = f"{package}.{name}"
        was_enabled = gc.isenabled()
        gc.disable()  # else each library's objects are looked at again and again while they are made
        try:
            return import_module(full_name)
        except ModuleNotFoundError as error:
            if error.name != full_name:
                raise
            raise AttributeError(f"module '{package}' has no module '{name}'", name=name) from None
        finally:
            gc.freeze()  # they stay to the end
            if was_enabled:
                gc.enable()

    return import_submodule
