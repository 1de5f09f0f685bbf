"""Find the folders of data files that are shipped with the program, such as seeds."""

from __future__ import annotations

from pathlib import Path


def find_packaged_folder(folder: str) -> Path:
    """Return the path of a folder of data files that are shipped with the program, such as seeds.

    It is inside the installed package, or beside the package in a checkout.
    """
    inside = Path(__file__).parents[1] / f"_{folder}"
    return inside if inside.is_dir() else Path(__file__).parents[2] / folder
