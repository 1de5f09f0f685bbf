"""What tests share: databases, rows, processes, terminals, files."""

from pathlib import Path

import pytest

# A failed assert in a helper shows its values, as one in a test does.
pytest.register_assert_rewrite(
    *(f"{__name__}.{file.stem}" for file in Path(__file__).parent.glob("*.py") if file.stem != "__init__")
)
