"""Find the folders of files that belong to the program, such as its seeds."""

from __future__ import annotations

from pathlib import Path


def find_packaged_folder(folder: str) -> Path:
    """Return a folder that belongs to the program: inside the wheel, or beside the package in a checkout."""
    inside = Path(__file__).parents[1] / f"_{folder}"
    return inside if inside.is_dir() else Path(__file__).parents[2] / folder
