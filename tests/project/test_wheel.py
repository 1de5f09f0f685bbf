"""Test the sdist and the wheel built from it: what they hold, and that they work without a checkout."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from pathlib import Path
from typing import NamedTuple

import pytest

from helpers.paths import ROOT

pytestmark = [pytest.mark.any_engine, pytest.mark.slow]


class Installed(NamedTuple):
    """A virtual environment that holds the program, and nothing else of this checkout."""

    python: Path
    folder: Path

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        kept = {
            name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "TRACKER"))
        }
        return subprocess.run(
            words,
            cwd=self.folder,
            env=kept | {"PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            text=True,
            check=False,
        )

    def tracker(self, *words: str) -> str:
        done = self.run(str(self.python.with_name("tracker")), *words)
        assert done.returncode == 0, done.stderr
        return done.stdout


def run(*words: str) -> None:
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def dist(tmp_path_factory) -> Path:
    """The folder that holds the sdist, and the wheel that was built from the sdist."""
    folder = tmp_path_factory.mktemp("dist")
    isolation = ["--no-isolation"] if importlib.util.find_spec("hatchling") else []
    run(sys.executable, "-m", "build", *isolation, "--outdir", str(folder), str(ROOT))
    return folder


@pytest.fixture(scope="module")
def wheel(dist) -> Path:
    (built,) = dist.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def sdist(dist) -> Path:
    (built,) = dist.glob("*.tar.gz")
    return built


@pytest.fixture(scope="module")
def names(wheel) -> list[str]:
    with zipfile.ZipFile(wheel) as opened:
        return opened.namelist()


def install(built: Path, tmp_path_factory, *options: str) -> Installed:
    """Install a file by pip beside the libraries of this environment, which are not fetched again."""
    home, folder = tmp_path_factory.mktemp("venv"), tmp_path_factory.mktemp("empty")
    run(sys.executable, "-m", "venv", "--without-pip", str(home))
    python = home / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python)]
    run(*pip, "install", "-q", "--no-deps", *options, str(built))
    (site,) = home.glob("lib/python*/site-packages")
    (site / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    return Installed(python, folder)


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory) -> Installed:
    return install(wheel, tmp_path_factory, "--no-index")


def test_every_wheel_path_is_in_the_package_or_its_metadata(names):
    tops = {name.partition("/")[0] for name in names}
    assert {top for top in tops if top != "tracker" and not top.endswith(".dist-info")} == set()


def test_the_sdist_holds_sources_tests_and_documents(sdist):
    with tarfile.open(sdist) as opened:
        held = {name.partition("/")[2] for name in opened.getnames()}
    wanted = {
        f"{folder}/{file}"
        for folder in ("tracker", "alembic", "seeds", "tests")
        for file in list_folder_files(folder, "**/*")
    }
    assert wanted | {"README.md", "pyproject.toml", "data/README.md"} <= held


def test_pip_installs_the_sdist(sdist, tmp_path_factory):
    by_pip = install(sdist, tmp_path_factory)
    assert by_pip.tracker("init") == "Created data/tracker.db.\n"
    assert "2024-001" in by_pip.tracker("commitment", "list", "--csv")


def test_the_wheel_carries_the_version_and_the_type_marker(wheel, names, installed):
    assert wheel.name.split("-")[1] == installed.tracker("--version").split()[-1]
    assert "tracker/py.typed" in names


@pytest.mark.parametrize("folder", ["alembic", "seeds"])
def test_the_wheel_carries_migrations_and_seeds(names, folder):
    travelling = {
        name.removeprefix(f"tracker/_{folder}/") for name in names if name.startswith(f"tracker/_{folder}/")
    }
    assert travelling == set(list_folder_files(folder, "**/*"))


def list_folder_files(folder: str, pattern: str) -> list[str]:
    """Return the files of a folder of the checkout, relative to it."""
    files = (file for file in (ROOT / folder).glob(pattern) if file.is_file())
    return [file.relative_to(ROOT / folder).as_posix() for file in files if "__pycache__" not in file.parts]


def test_migration_scripts_are_no_package_and_no_generated_file_is_packed(names):
    assert [name for name in names if name.startswith("tracker/_alembic/") and "__init__" in name] == []
    assert [name for name in names if name.endswith((".pyc", ".db", ".xlsx"))] == []


def test_the_wheel_carries_every_module(names):
    modules = list_folder_files("tracker", "**/*.py")
    assert {f"tracker/{module}" for module in modules} <= set(names)


def test_the_wheel_carries_every_page_template(names):
    templates = list_folder_files("tracker", "**/templates/**/*")
    assert len(templates) > 8
    assert {f"tracker/{template}" for template in templates} <= set(names)


def test_the_installed_program_does_not_import_the_checkout(installed):
    code = (
        "import tracker; from tracker.values.packaged_folders import find_packaged_folder;"
        " print(tracker.__file__, find_packaged_folder('seeds'))"
    )
    found = installed.run(str(installed.python), "-c", code).stdout
    assert str(ROOT) not in found
    assert found.count(str(installed.python.parent.parent)) == 2


def test_the_installed_wheel_creates_reads_upgrades_and_exports_a_database(installed):
    assert installed.tracker("init") == "Created data/tracker.db.\n"
    assert "exists already" in installed.tracker("init")
    assert "2024-001" in installed.tracker("commitment", "list", "--csv")
    assert "up to date" in installed.tracker("db", "upgrade")
    assert "2024Q2.xlsx" in installed.tracker("export", "2024Q2")
    assert sorted(file.name for file in (installed.folder / "data").iterdir()) == [
        "2024Q2.xlsx",
        "tracker.db",
    ]
    assert [file.name for file in installed.folder.iterdir()] == ["data"]
    assert zipfile.is_zipfile(installed.folder / "data" / "2024Q2.xlsx")


def test_python_m_tracker_is_the_same_command(installed):
    done = installed.run(str(installed.python), "-m", "tracker", "--version")
    assert done.stdout == installed.tracker("--version")
