"""Modules that are imported when they are first used."""

from __future__ import annotations

import gc
import sys

import pytest

from tracker.submodules import import_when_used

pytestmark = pytest.mark.any_engine


@pytest.fixture
def package(tmp_path, monkeypatch):
    """A package whose modules note whether garbage is collected while they are imported."""
    folder = tmp_path / "lazily"
    folder.mkdir()
    (folder / "__init__.py").write_text(
        "from tracker.submodules import import_when_used\n__getattr__ = import_when_used(__name__)\n"
    )
    (folder / "inner.py").write_text("import gc\nwas_collecting = gc.isenabled()\n")
    (folder / "outer.py").write_text("import gc, lazily\nlazily.inner\nwas_collecting = gc.isenabled()\n")
    (folder / "broken.py").write_text("import no_such_library\n")
    monkeypatch.syspath_prepend(tmp_path)
    yield __import__("lazily")
    for name in [name for name in sys.modules if name.partition(".")[0] == "lazily"]:
        del sys.modules[name]


@pytest.mark.parametrize("is_collecting", [True, False])
def test_garbage_is_collected_after_an_import_as_before_it(package, is_collecting):
    (gc.enable if is_collecting else gc.disable)()
    try:
        assert package.outer.was_collecting is package.inner.was_collecting is False
        assert gc.isenabled() == is_collecting
    finally:
        gc.enable()


@pytest.mark.parametrize(("name", "error"), [("broken", ModuleNotFoundError), ("missing", AttributeError)])
def test_garbage_is_collected_after_an_import_that_failed(package, name, error):
    with pytest.raises(error):
        getattr(package, name)
    assert gc.isenabled()


def test_a_name_without_a_module_is_no_attribute():
    with pytest.raises(AttributeError, match=r"module 'tracker\.values' has no module 'nothing'"):
        import_when_used("tracker.values")("nothing")
