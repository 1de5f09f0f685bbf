"""Files that are read into models: every mistake is told at once, with its path and what to type instead."""

from __future__ import annotations

from typing import Annotated

import pytest
from pydantic import Field

from tracker.errors import FileError
from tracker.values.codes import Track
from tracker.values.strict_toml import (
    Amount,
    AnyDate,
    Day,
    ListOf,
    Name,
    StrictTable,
    format_path,
    make_code_validator,
    read_toml_as_model,
)

pytestmark = pytest.mark.any_engine


class Part(StrictTable):
    name: Name
    track: Annotated[Track, make_code_validator(Track)]


class Whole(StrictTable):
    count: int
    is_new: bool = False
    on: AnyDate | None = None
    until: Day | None = None
    amount: Amount | None = None
    label: Name | None = Field(default=None, description="give it a label")
    parts: ListOf[Part] = ()
    words: dict[str, ListOf[Name]] = Field(default_factory=dict)


def read_toml_text(tmp_path, text):
    """Return the model of a TOML file with this text."""
    file = tmp_path / "x.toml"
    file.write_text(text, encoding="utf-8")
    return read_toml_as_model(Whole, file)


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("", "count: the file lacks this key", ""),
        ("count = 1.5", "count: 1.5 is not a whole number", "write a whole number"),
        ("count = true", "count: true is not a whole number", "write a whole number"),
        ('count = 1\nis_new = "yes"', "is_new: “yes” is neither true nor false", "write true or false"),
        ("count = 1\nparts = 3", "parts: 3 is not a list", "write a list"),
        ("count = 1\nparts = [3]", "parts[1]: 3 is not a TOML table", "write a table"),
        ("count = 1\nwords = 3", "words: 3 is not a TOML table", "write a table"),
        (
            'count = 1\nlabel = ""',
            "label: the text is empty",
            "leave the key out if the source says nothing about it",
        ),
        ("count = 1\nlabel = 3", "label: 3 is not a text", "put the text in quotation marks"),
        ('count = 1\non = "soon"', "on: “soon” is not", ""),
        ('count = 1\nuntil = "2024-05"', "until: “2024-05” does not give one exact day", ""),
        ('count = 1\non = "今天"', "on: “今天” is not a fixed date", "write the date with its year"),
        ('count = 1\namount = "500"', "amount: “500” ", ""),
        (
            'count = 1\n[words]\n"企业" = [1]',
            "words.“企业”[1]: 1 is not a text",
            "put the text in quotation marks",
        ),
        (
            'count = 1\n[[parts]]\nname = "a"\ntrack = "x"',
            "parts[1].track: “x” is not one of the possible values",
            "write one of these: facility, service, agreement",
        ),
        (
            'count = 1\n[[parts]]\nname = "a"',
            "parts[1].track: the file lacks this key",
            "write one of these: facility, service, agreement",
        ),
        (
            'count = 1\n[[parts]]\nname = "a"\ntrack = "service"\ncolour = 1',
            "parts[1].colour: the program does not know this key",
            "write one of these: name, track",
        ),
    ],
)
def test_an_error_gives_its_path_and_what_to_type(tmp_path, text, message, hint):
    with pytest.raises(FileError) as error:
        read_toml_text(tmp_path, text)
    assert str(error.value).startswith(f"{tmp_path / 'x.toml'}: {message}")
    assert error.value.hint.startswith(hint)


def test_all_errors_are_reported_at_once(tmp_path):
    with pytest.raises(FileError) as error:
        read_toml_text(
            tmp_path, 'is_new = 1\ncolour = 1\n[[parts]]\ntrack = "service"\n[[parts]]\nname = ""\ntrack = 1'
        )
    lines = str(error.value).replace(f"{tmp_path / 'x.toml'}", "x.toml").splitlines()
    assert lines[0] == "x.toml has 6 mistakes:"
    assert [line.split()[0].rstrip(":") for line in lines[1:]] == [
        "count", "is_new", "parts[1].name", "parts[2].name", "parts[2].track", "colour",
    ]  # fmt: skip
    assert error.value.hint == "nothing was written; correct the mistakes in the file"


def test_values_are_parsed_as_on_the_command_line(tmp_path):
    whole = read_toml_text(
        tmp_path, 'count = 1\non = "2024Q1"\nuntil = 2024-05-06\namount = "2亿元"\nlabel = " 甲 "'
    )
    assert (str(whole.on), whole.until.isoformat(), whole.label) == ("≈2024 Q1", "2024-05-06", "甲")
    assert (whole.amount.money.amount, whole.amount.text) == (200_000_000, "2亿元")
    with pytest.raises(ValueError, match="frozen"):
        whole.count = 2


@pytest.mark.parametrize(
    ("keys", "path"),
    [((), "x"), (("a", 0, "b"), "x.a[1].b"), (("columns", "企业", "unit"), "x.columns.“企业”.unit")],
)
def test_a_path_names_keys_and_counts_items_from_one(keys, path):
    assert format_path(keys, "x") == path
