"""A file that another program has edited: each rule of the check sees its breach, and nothing else does."""

from __future__ import annotations

import pytest
from conftest import own_copy, run_on
from office import furnish

from tracker import audit
from tracker.reader import inspecting


def checked(location):
    with inspecting(location) as reader:
        return audit.check(reader).findings


@pytest.fixture(scope="module")
def lived(empty_template, tmp_path_factory):
    with own_copy(empty_template, tmp_path_factory.mktemp("lived")) as location:
        furnish(location, 120)
        assert run_on(location)("report", "issue", "2024Q1").exit_code == 0
        yield location


def test_what_commands_wrote_breaks_no_rule(seeded_template, lived):
    assert checked(seeded_template) == []
    assert checked(lived) == []
